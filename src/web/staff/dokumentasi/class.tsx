import type { JSX } from 'preact';
import type { Lang } from '../../../base/text.ts';
import {
  type Dokumen,
  KLASIFIKASI_DOKUMEN,
  type KlasifikasiDokumen,
} from '../../../custody/dokumen/dokumen.ts';
import { type KlasifikasiArsip, klasifikasiArsipOf } from '../../../custody/keeping/klasifikasi-arsip.ts';
import { type ClassedRow, classStack } from '../../../dokumentasi/class-stack.ts';
import { stackOf } from '../../../dokumentasi/stack.ts';
import { perform } from '../../../journal/act.ts';
import { runById } from '../../../procedure/read-run.ts';
import { Button, Notice } from '../../../ui/actions.tsx';
import { SelectField, TextArea, TextField } from '../../../ui/fields.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { type Form, readForm } from '../../form.ts';
import { arsip } from '../arsip/links.ts';
import { KLASIFIKASI } from '../arsip/words.ts';
import { attempt, type Trouble } from '../frame.tsx';
import { actPage } from '../proses/acts/frame.tsx';
import { text } from './text.ts';

/** Fields of one row: `kelas-`, `kode-`, `tutup-` and the version seen, each with the document's id. */
const MOST_FIELDS = 20_000;

const isClass = (value: string): value is KlasifikasiDokumen =>
  (KLASIFIKASI_DOKUMEN as readonly string[]).includes(value);

/** The rows as typed; what is empty takes the answer for all empty ones. */
function rowsFrom(form: Form): ClassedRow[] {
  const semua = {
    kelas: form.text('semua-kelas'),
    kode: form.text('semua-kode'),
    tutup: form.text('semua-tutup'),
  };
  return form
    .names()
    .flatMap((name) => (name.startsWith('versi-') ? [name.slice('versi-'.length)] : []))
    .map((id) => {
      const own = form.text(`kelas-${id}`);
      const wanted = isClass(own) && own !== 'belum_diputuskan' ? own : semua.kelas;
      return {
        id,
        version: form.number(`versi-${id}`) ?? 0,
        klasifikasi: isClass(wanted) ? wanted : 'belum_diputuskan',
        kode: (form.text(`kode-${id}`) || semua.kode).toUpperCase() || null,
        ditutupPada: form.text(`tutup-${id}`) || semua.tutup || null,
      };
    });
}

interface TableProps {
  readonly dokumen: readonly Dokumen[];
  readonly typed: ReadonlyMap<string, ClassedRow>;
  readonly codes: readonly KlasifikasiArsip[];
  readonly lang: Lang;
}

function CodeField({ name, value, label }: { name: string; value: string; label: string }): JSX.Element {
  return (
    <input
      class="govuk-input govuk-input--width-10"
      type="text"
      name={name}
      value={value}
      list="kode-arsip"
      aria-label={label}
    />
  );
}

function Rows({ dokumen, typed, lang }: TableProps): JSX.Element {
  const { classTable } = text;
  const now = (one: Dokumen) => typed.get(one.id) ?? { ...one, kode: one.kodeArsip };
  return (
    <DataTable
      light
      caption={classTable.title[lang]}
      rows={dokumen}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'dokumen',
          head: text.document[lang],
          kind: 'main',
          cell: (one) => (
            <>
              {one.judul}
              <span class="meta line">{[one.nomor, one.tahun, one.unitName].filter(Boolean).join(', ')}</span>
              <input type="hidden" name={`versi-${one.id}`} value={one.version} />
            </>
          ),
        },
        {
          key: 'klasifikasi',
          head: text.klasifikasi[lang],
          cell: (one) => (
            <select
              class="govuk-select"
              name={`kelas-${one.id}`}
              aria-label={`${text.klasifikasi[lang]}, ${one.judul}`}
            >
              {KLASIFIKASI_DOKUMEN.map((value) => (
                <option key={value} value={value} selected={value === now(one).klasifikasi}>
                  {KLASIFIKASI[value][lang]}
                </option>
              ))}
            </select>
          ),
        },
        {
          key: 'kode',
          head: text.kode[lang],
          cell: (one) => (
            <CodeField
              name={`kode-${one.id}`}
              value={now(one).kode ?? ''}
              label={`${text.kode[lang]}, ${one.judul}`}
            />
          ),
        },
        {
          key: 'tutup',
          head: classTable.closed[lang],
          cell: (one) => (
            <input
              class="govuk-input"
              type="date"
              name={`tutup-${one.id}`}
              value={now(one).ditutupPada ?? ''}
              aria-label={`${classTable.closed[lang]}, ${one.judul}`}
            />
          ),
        },
      ]}
    />
  );
}

async function showClass(c: Ctx, site: Site, form: Form | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office } = visitorOf(c);
  const unit = c.req.query('unit') ?? 'semua';
  const run = await runById(site.db, office.id, c.req.param('run') ?? '', site.clock.now());
  const of = run.units.includes(unit) ? unit : null;
  const [{ dokumen }, codes] = await Promise.all([
    stackOf(site.db, office.id, run.id, of),
    klasifikasiArsipOf(site.db, office.id),
  ]);
  const typed = new Map(form ? rowsFrom(form).map((row) => [row.id, row]) : []);
  const { classTable } = text;
  return actPage(c, site, run, {
    title: classTable.title[lang],
    lead: classTable.lead[lang],
    trouble,
    children: (
      <>
        {codes.length === 0 && (
          <Notice tone="warning">
            {classTable.noCodes[lang]} <a href={arsip.retensi}>{classTable.load[lang]}</a>
          </Notice>
        )}
        <form method="post" action={arsip.kelas(run.id, of)} novalidate>
          <datalist id="kode-arsip">
            {codes.map(({ kode, uraian }) => (
              <option key={kode} value={kode}>
                {uraian}
              </option>
            ))}
          </datalist>
          <fieldset class="govuk-fieldset fill-empty">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
              {classTable.forEmpty[lang]}
            </legend>
            <SelectField
              name="semua-kelas"
              label={text.klasifikasi[lang]}
              value=""
              options={[
                { value: '', label: classTable.leave[lang] },
                ...KLASIFIKASI_DOKUMEN.filter((one) => one !== 'belum_diputuskan').map((value) => ({
                  value,
                  label: KLASIFIKASI[value][lang],
                })),
              ]}
              lang={lang}
            />
            <div class="govuk-form-group">
              <label class="govuk-label" for="semua-kode">
                {text.kode[lang]}
              </label>
              <input
                type="text"
                class="govuk-input govuk-input--width-10"
                id="semua-kode"
                name="semua-kode"
                list="kode-arsip"
              />
            </div>
            <TextField
              name="semua-tutup"
              type="date"
              label={classTable.closed[lang]}
              width={10}
              lang={lang}
            />
          </fieldset>
          <Rows dokumen={dokumen} typed={typed} codes={codes} lang={lang} />
          <TextArea
            name="alasan"
            label={classTable.alasan[lang]}
            hint={classTable.alasanHint[lang]}
            value={form?.text('alasan') ?? ''}
            rows={2}
            optional
            lang={lang}
          />
          <Button label={classTable.save[lang]} />
        </form>
      </>
    ),
  });
}

export function classPage(site: Site): Handler {
  return (c) => showClass(c, site, null);
}

export function postClass(site: Site): Handler {
  return async (c) => {
    const run = c.req.param('run') ?? '';
    const form = await readForm(c, MOST_FIELDS);
    const unit = c.req.query('unit') ?? 'semua';
    const work = async () => {
      const input = { run, rows: rowsFrom(form), alasan: form.text('alasan') };
      await perform(site, visitorOf(c).by, classStack, input);
      return `${arsip.dokumentasi(run, unit === 'semua' ? null : unit)}&selesai=dok-kelas#dokumen`;
    };
    return attempt(c, work, (trouble) => showClass(c, site, form, trouble));
  };
}
