import type { JSX } from 'preact';
import { type Fault, fault } from '../../../../base/errors.ts';
import { longInstant } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import {
  type KlasifikasiArsip,
  klasifikasiArsipByKode,
  klasifikasiArsipOf,
  NASIB,
  uraianPenuh,
} from '../../../../custody/keeping/klasifikasi-arsip.ts';
import { masaText, nasibText } from '../../../../custody/keeping/retensi.ts';
import { retensiHistory } from '../../../../custody/keeping/retensi-history.ts';
import { samePolicy, setRetensi } from '../../../../custody/keeping/set-retensi.ts';
import { keepsAll } from '../../../../custody/who.ts';
import { perform } from '../../../../journal/act.ts';
import { Button } from '../../../../ui/actions.tsx';
import { ChoiceCards } from '../../../../ui/choices.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { TextArea, TextField } from '../../../../ui/fields.tsx';
import { Breadcrumbs, PageHead, Section } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { everyFault, withFields } from '../form-faults.ts';
import { arsip } from '../links.ts';
import { Policy } from './codes.tsx';
import { simpan } from './links.ts';
import { text } from './text.ts';

/** What came back with the form. */
interface Again {
  readonly form: Form;
  readonly trouble: Trouble;
}

const FIELDS: Readonly<Record<string, string>> = { 'masa-retensi': 'aktif', 'dasar-retensi': 'dasar' };

interface FormProps {
  readonly code: KlasifikasiArsip;
  readonly again: Again | null;
  readonly lang: Lang;
}

function PolicyForm({ code, again, lang }: FormProps): JSX.Element {
  const { retensi } = code;
  const form = again?.form;
  const errors = fieldErrors(again?.trouble.faults ?? [], lang);
  const years = (name: string, now: number | undefined) =>
    form?.text(name) ?? (now === undefined ? '' : String(now));
  return (
    <Section title={text.form[lang]} major>
      <form method="post" action={simpan.kodePath} novalidate>
        <input type="hidden" name="kode" value={code.kode} />
        <input type="hidden" name="versi" value={form?.text('versi') || String(code.version)} />
        <div class="jangka">
          <TextField
            name="aktif"
            label={text.aktif[lang]}
            lang={lang}
            width={4}
            inputmode="numeric"
            value={years('aktif', retensi?.aktifTahun)}
            error={errors['aktif']}
          />
          <TextField
            name="inaktif"
            label={text.inaktif[lang]}
            lang={lang}
            width={4}
            inputmode="numeric"
            value={years('inaktif', retensi?.inaktifTahun)}
            error={errors['inaktif']}
          />
        </div>
        <ChoiceCards
          name="nasib"
          label={text.nasib[lang]}
          lang={lang}
          value={form?.text('nasib') ?? retensi?.nasib}
          error={errors['nasib']}
          choices={NASIB.map((one) => ({
            ...{ value: one, label: nasibText[one][lang], hint: text.nasibHint[one][lang] },
          }))}
        />
        <TextField
          name="dasar"
          label={text.dasar[lang]}
          lang={lang}
          hint={text.dasarHint[lang]}
          value={form?.text('dasar') ?? retensi?.dasar}
          error={errors['dasar']}
        />
        <TextArea
          name="keterangan"
          label={text.keterangan[lang]}
          lang={lang}
          optional
          rows={2}
          hint={text.keteranganHint[lang]}
          value={form?.text('keterangan') ?? retensi?.keterangan}
          error={errors['keterangan']}
        />
        <Button label={text.save[lang]} />
      </form>
    </Section>
  );
}

async function showCode(c: Ctx, site: Site, kode: string, again: Again | null): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const code = await klasifikasiArsipByKode(site.db, office.id, kode);
  const [codes, history] = await Promise.all([
    klasifikasiArsipOf(site.db, office.id),
    retensiHistory(site.db, office.id, kode),
  ]);
  const title = uraianPenuh(codes, kode) || code.uraian;
  return staff(c, site, {
    title: `${kode} ${title}`.slice(0, 120),
    current: 'arsip',
    trouble: again?.trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: text.arsip[lang] },
            { href: arsip.retensi, label: text.title[lang] },
          ]}
          here={kode}
        />
        <PageHead overline={kode} title={title} small={title.length > 120} />
        <Facts
          items={[
            { label: text.retensi[lang], value: <Policy code={code} waited lang={lang} /> },
            ...(code.retensi?.keterangan
              ? [{ label: text.remark[lang], value: code.retensi.keterangan }]
              : []),
            { label: text.source[lang], value: code.sumber, note: text.check[lang] },
          ]}
        />
        {keepsAll(by) && <PolicyForm {...{ code, again, lang }} />}
        {history.length > 0 && (
          <Section title={text.history[lang]}>
            <Facts
              variant="dated"
              items={history.map(({ at, name, to }) => ({
                label: longInstant(at, office.zone, lang),
                value: `${nasibText[to.nasib][lang]}, ${masaText(to)[lang]}`,
                note: [to.dasar, to.keterangan, name ?? text.erased[lang]].filter(Boolean).join(' · '),
              }))}
            />
          </Section>
        )}
      </>
    ),
  });
}

export function codePage(site: Site): Handler {
  return (c) => showCode(c, site, c.req.query('kode') ?? '', null);
}

/** Years as typed: whole, 0 to 100; null for anything else. */
function yearsIn(form: Form, name: string): number | null {
  const typed = form.text(name);
  return /^\d{1,3}$/.test(typed) && Number(typed) <= 100 ? Number(typed) : null;
}

/** The policy as typed, with everything that is wrong with it; a faulty field has something good in its place. */
function readPolicy(form: Form) {
  const nasib = NASIB.find((one) => one === form.text('nasib'));
  const [aktif, inaktif] = [yearsIn(form, 'aktif'), yearsIn(form, 'inaktif')];
  const faults: Fault[] = [
    ...(aktif === null ? [fault('aktif', 'masa-retensi', text.badAktif.id, text.badAktif.en)] : []),
    ...(inaktif === null ? [fault('inaktif', 'masa-retensi', text.badInaktif.id, text.badInaktif.en)] : []),
    ...(nasib ? [] : [fault('nasib', 'nasib-kosong', text.chooseNasib.id, text.chooseNasib.en)]),
  ];
  return {
    faults,
    policy: {
      ...{ aktifTahun: aktif ?? 0, inaktifTahun: inaktif ?? 0, nasib: nasib ?? 'musnah' },
      ...{ dasar: form.text('dasar'), keterangan: form.text('keterangan') },
    },
  };
}

/** Sets the retention of one code. A repeated send of what is stored counts as done. */
export function postCode(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    const kode = form.text('kode');
    const done = `${simpan.kode(kode)}&selesai=retensi-tersimpan`;
    const work = () =>
      withFields(FIELDS, async () => {
        const { faults, policy } = readPolicy(form);
        const wanted = { ...policy, kode, version: form.number('versi') ?? 0 };
        await everyFault(site, by, setRetensi, wanted, { faults, fields: FIELDS });
        const now = await klasifikasiArsipByKode(site.db, by.office, kode);
        if (keepsAll(by) && samePolicy(now.retensi, policy)) return done;
        await perform(site, by, setRetensi, wanted);
        return done;
      });
    return attempt(c, work, (trouble) => showCode(c, site, kode, { form, trouble }));
  };
}
