import type { JSX } from 'preact';
import { fault, Invalid, NotFound } from '../../../../base/errors.ts';
import { dayOf, isDay } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { type Dokumen, dokumenById } from '../../../../custody/dokumen/dokumen.ts';
import { readsOnly } from '../../../../custody/edar/pihak.ts';
import { assignRetensi } from '../../../../custody/keeping/assign-retensi.ts';
import { goneOf, goneSentence } from '../../../../custody/keeping/destruction/gone.ts';
import { holdsOf } from '../../../../custody/keeping/hold.ts';
import {
  type KlasifikasiArsip,
  klasifikasiArsipOf,
  uraianPenuh,
} from '../../../../custody/keeping/klasifikasi-arsip.ts';
import { retensiOf, retensiSingkat } from '../../../../custody/keeping/retensi.ts';
import { keepsFor } from '../../../../custody/who.ts';
import type { Reader } from '../../../../db/db.ts';
import { perform } from '../../../../journal/act.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { Button, Notice } from '../../../../ui/actions.tsx';
import { fieldErrors, Labelled } from '../../../../ui/field.tsx';
import { DateField } from '../../../../ui/fields.tsx';
import { Breadcrumbs, PageHead, Section } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { withFields } from '../edar/fields.ts';
import { arsip } from '../links.ts';
import { dokumenText as say, text } from './text.ts';

interface Again {
  readonly form: Form;
  readonly trouble: Trouble;
}

const FIELDS: Readonly<Record<string, string>> = { 'kode-tidak-ada': 'kode', 'ditutup-nanti': 'ditutup' };

/** The document, for those who may see it. @throws NotFound for one of another unit than the reader's */
export async function dokumenFor(reader: Reader, by: Actor, id: string): Promise<Dokumen> {
  const dokumen = await dokumenById(reader, by.office, id);
  const unit = readsOnly(by);
  if (unit !== null && dokumen.unit !== unit) throw new NotFound('dokumen');
  return dokumen;
}

/** Where a page below a document stands. */
export function DokumenCrumbs({
  dokumen,
  here,
  lang,
}: {
  dokumen: Dokumen;
  here: string;
  lang: Lang;
}): JSX.Element {
  return (
    <Breadcrumbs
      lang={lang}
      links={[
        { href: arsip.beranda, label: text.arsip[lang] },
        { href: arsip.dokumen(dokumen.id), label: dokumen.nomor },
      ]}
      here={here}
    />
  );
}

interface FormProps {
  readonly dokumen: Dokumen;
  readonly codes: readonly KlasifikasiArsip[];
  readonly again: Again | null;
  readonly today: string;
  readonly lang: Lang;
}

/** One line with the codes to choose from; typing a part of their words is enough. */
function KodeField({ dokumen, codes, again, lang }: FormProps): JSX.Element {
  const error = fieldErrors(again?.trouble.faults ?? [], lang)['kode'];
  const field = { name: 'kode', label: say.kode[lang], lang, hint: say.kodeHint[lang], error };
  return (
    <Labelled field={field} id="kode">
      <input
        class={`govuk-input govuk-input--width-20${error === undefined ? '' : ' govuk-input--error'}`}
        id="kode"
        name="kode"
        type="text"
        list="daftar-kode"
        value={again?.form.text('kode') ?? dokumen.kodeArsip ?? ''}
        autocomplete="off"
        aria-describedby={`kode-hint${error === undefined ? '' : ' kode-error'}`}
      />
      <datalist id="daftar-kode">
        {codes.map(({ kode, retensi }) => (
          <option key={kode} value={kode}>
            {`${uraianPenuh(codes, kode).slice(0, 120)} (${retensiSingkat(retensi)[lang]})`}
          </option>
        ))}
      </datalist>
    </Labelled>
  );
}

function AssignForm(props: FormProps): JSX.Element {
  const { dokumen, again, today, lang } = props;
  const errors = fieldErrors(again?.trouble.faults ?? [], lang);
  return (
    <Section title={say.given[lang]} major>
      <form method="post" action={arsip.dokumenAct(dokumen.id, 'retensi')} novalidate>
        <input type="hidden" name="versi" value={again?.form.text('versi') || String(dokumen.version)} />
        <KodeField {...props} />
        <p class="belowfield">
          <a href={arsip.retensi}>{say.list[lang]}</a>
        </p>
        <DateField
          name="ditutup"
          label={say.closed[lang]}
          lang={lang}
          optional
          hint={say.closedHint[lang]}
          max={today}
          value={again?.form.text('ditutup') ?? dokumen.ditutupPada ?? ''}
          error={errors['ditutup']}
        />
        <Button label={say.save[lang]} />
      </form>
    </Section>
  );
}

async function show(c: Ctx, site: Site, id: string, again: Again | null): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const dokumen = await dokumenFor(site.db, by, id);
  const [codes, holds, [gone]] = await Promise.all([
    klasifikasiArsipOf(site.db, office.id),
    holdsOf(site.db, office.id, [dokumen.id]),
    goneOf(site.db, office.id, [dokumen.id]),
  ]);
  const klasifikasi = codes.find(({ kode }) => kode === dokumen.kodeArsip) ?? null;
  const standing = holds.filter(({ dicabutAt }) => dicabutAt === null).length;
  const today = dayOf(site.clock.now(), office.zone);
  return staff(c, site, {
    title: `${say.retensi[lang]} ${dokumen.nomor}`,
    current: 'arsip',
    trouble: again?.trouble,
    children: (
      <>
        <DokumenCrumbs dokumen={dokumen} here={say.retensi[lang]} lang={lang} />
        <PageHead
          overline={`${dokumen.nomor} · ${dokumen.judul}`}
          title={say.retensi[lang]}
          lead={(gone ? goneSentence(gone) : retensiOf(dokumen, klasifikasi).kalimat)[lang]}
        />
        {gone && (
          <p>
            <a href={arsip.pemusnahanSatu(gone.destruction)}>{gone.nomor}</a>
          </p>
        )}
        {!gone && klasifikasi && (
          <p class="meta">
            {klasifikasi.kode} {uraianPenuh(codes, klasifikasi.kode)}
            {klasifikasi.retensi && `, ${klasifikasi.retensi.dasar}`}
          </p>
        )}
        {standing > 0 && <Notice tone="warning">{say.held(standing)[lang]}</Notice>}
        {!gone && (
          <p>
            <a href={arsip.dokumenAct(dokumen.id, 'tahan')}>
              {(standing > 0 ? say.toHolds : say.place)[lang]}
            </a>
          </p>
        )}
        {!gone && keepsFor(by, dokumen.unit) && <AssignForm {...{ dokumen, codes, again, today, lang }} />}
      </>
    ),
  });
}

export function dokumenRetensiPage(site: Site): Handler {
  return (c) => show(c, site, c.req.param('dokumen') ?? '', null);
}

/** Gives a document its code and closing day. */
export function postDokumenRetensi(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    const dokumen = await dokumenFor(site.db, by, c.req.param('dokumen') ?? '');
    const done = `${arsip.dokumenAct(dokumen.id, 'retensi')}?selesai=retensi-dokumen`;
    const work = () =>
      withFields(FIELDS, async () => {
        const ditutup = form.text('ditutup');
        if (ditutup !== '' && !isDay(ditutup))
          throw new Invalid([fault('ditutup', 'tanggal', say.badDay.id, say.badDay.en)]);
        const wanted = { kode: form.text('kode') || null, ditutupPada: ditutup || null };
        const stored = wanted.kode === dokumen.kodeArsip && wanted.ditutupPada === dokumen.ditutupPada;
        if (stored && keepsFor(by, dokumen.unit)) return done;
        const version = form.number('versi') ?? 0;
        await perform(site, by, assignRetensi, { dokumen: dokumen.id, version, ...wanted });
        return done;
      });
    return attempt(c, work, (trouble) => show(c, site, dokumen.id, { form, trouble }));
  };
}
