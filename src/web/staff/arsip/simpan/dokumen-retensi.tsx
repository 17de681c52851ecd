import type { JSX } from 'preact';
import { NotFound } from '../../../../base/errors.ts';
import { dayOf } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { type Dokumen, dokumenById } from '../../../../custody/dokumen/dokumen.ts';
import { goneOf, goneSentence } from '../../../../custody/keeping/destruction/gone.ts';
import { holdsOf } from '../../../../custody/keeping/hold.ts';
import {
  type KlasifikasiArsip,
  klasifikasiArsipOf,
  uraianPenuh,
} from '../../../../custody/keeping/klasifikasi-arsip.ts';
import { appraisalReasons } from '../../../../custody/keeping/penilaian/appraise-dokumen.ts';
import { penilaianOf } from '../../../../custody/keeping/penilaian/penilaian.ts';
import { retensiOf, retensiSingkat } from '../../../../custody/keeping/retensi.ts';
import { keepsAll, keepsFor, readsOnly } from '../../../../custody/who.ts';
import type { Reader } from '../../../../db/db.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { Button, Notice } from '../../../../ui/actions.tsx';
import { fieldErrors, Labelled } from '../../../../ui/field.tsx';
import { DateField } from '../../../../ui/fields.tsx';
import { Breadcrumbs, PageHead, Section } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import type { Form } from '../../../form.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { Appraisal } from './appraisal.tsx';
import { dokumenText as say, text } from './text.ts';

/** What came back with one of the page's forms. */
export interface Again {
  readonly form: Form;
  readonly trouble: Trouble;
  readonly act: 'retensi' | 'nilai';
}

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
  /** Another form of the page is what is to be done now. */
  readonly quiet: boolean;
  readonly lang: Lang;
}

/** One line with the codes to choose from; typing a part of their words is enough. */
function KodeField({ dokumen, codes, again, lang }: Omit<FormProps, 'quiet'>): JSX.Element {
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
  const { dokumen, again, today, quiet, lang } = props;
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
        <Button label={say.save[lang]} {...(quiet ? { variant: 'secondary' as const } : {})} />
      </form>
    </Section>
  );
}

/** Until when a document is kept and what then, with the forms that decide it. */
export async function showRetensi(c: Ctx, site: Site, id: string, again: Again | null): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const dokumen = await dokumenFor(site.db, by, id);
  const [codes, holds, [gone], [penilaian = null]] = await Promise.all([
    klasifikasiArsipOf(site.db, office.id),
    holdsOf(site.db, office.id, [dokumen.id]),
    goneOf(site.db, office.id, [dokumen.id]),
    penilaianOf(site.db, office.id, [dokumen.id]),
  ]);
  const klasifikasi = codes.find(({ kode }) => kode === dokumen.kodeArsip) ?? null;
  const standing = holds.filter(({ dicabutAt }) => dicabutAt === null).length;
  const today = dayOf(site.clock.now(), office.zone);
  const own = (act: Again['act']) => (again?.act === act ? again : null);
  const ripe = appraisalReasons(dokumen, klasifikasi, today).length === 0;
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
          lead={(gone ? goneSentence(gone) : retensiOf(dokumen, klasifikasi, penilaian).kalimat)[lang]}
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
        {!gone && (penilaian || (ripe && keepsAll(by))) && (
          <Appraisal
            {...{ dokumen, penilaian, office, today, lang }}
            may={keepsAll(by)}
            again={own('nilai')}
          />
        )}
        {!gone && keepsFor(by, dokumen.unit) && (
          <AssignForm
            {...{ dokumen, codes, today, lang }}
            again={own('retensi')}
            quiet={ripe && !penilaian && keepsAll(by)}
          />
        )}
      </>
    ),
  });
}

export function dokumenRetensiPage(site: Site): Handler {
  return (c) => showRetensi(c, site, c.req.param('dokumen') ?? '', null);
}
