import { NotFound } from '../../../base/errors.ts';
import { KLASIFIKASI_DOKUMEN, type KlasifikasiDokumen } from '../../../custody/dokumen/dokumen.ts';
import { klasifikasiArsipOf } from '../../../custody/keeping/klasifikasi-arsip.ts';
import { readsOnly } from '../../../custody/who.ts';
import { type ClassedRow, classStack } from '../../../dokumentasi/class-stack.ts';
import { stackOf } from '../../../dokumentasi/stack.ts';
import { perform } from '../../../journal/act.ts';
import { runById } from '../../../procedure/read-run.ts';
import { Button, Notice } from '../../../ui/actions.tsx';
import { SelectField, TextArea, TextField } from '../../../ui/fields.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { type Form, readForm } from '../../form.ts';
import { arsip } from '../arsip/links.ts';
import { KLASIFIKASI } from '../arsip/words.ts';
import { attempt, type Trouble } from '../frame.tsx';
import { actPage } from '../proses/acts/frame.tsx';
import { ClassRows } from './class-rows.tsx';
import { text } from './text.ts';

/** Fields of one row: `kelas-`, `kode-`, `tutup-` and the version seen, each with the document's id. */
const MOST_FIELDS = 20_000;

const isClass = (value: string): value is KlasifikasiDokumen =>
  (KLASIFIKASI_DOKUMEN as readonly string[]).includes(value);

/** The answer for all rows that are empty. */
const forEmptyIn = (form: Form) => ({
  kelas: form.text('semua-kelas'),
  kode: form.text('semua-kode'),
  tutup: form.text('semua-tutup'),
});
const NO_ANSWER: ReturnType<typeof forEmptyIn> = { kelas: '', kode: '', tutup: '' };

/** The rows as typed; what is empty takes the answer given for all empty ones. */
function rowsFrom(form: Form, semua = NO_ANSWER): ClassedRow[] {
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

async function showClass(c: Ctx, site: Site, form: Form | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office } = visitorOf(c);
  const unit = c.req.query('unit') ?? 'semua';
  const run = await runById(site.db, office.id, c.req.param('run') ?? '', site.clock.now());
  const own = readsOnly(visitorOf(c).by);
  if (own !== null && own !== unit && run.units.includes(unit)) throw new NotFound('unit');
  const of = own ?? (run.units.includes(unit) ? unit : null);
  const [{ dokumen }, codes] = await Promise.all([
    stackOf(site.db, office.id, run.id, of),
    klasifikasiArsipOf(site.db, office.id),
  ]);
  // An answer for all that was refused is corrected in its own field, not in every row.
  const semua = form ? forEmptyIn(form) : NO_ANSWER;
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
              value={semua.kelas}
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
                value={semua.kode}
                list="kode-arsip"
              />
            </div>
            <TextField
              name="semua-tutup"
              type="date"
              value={semua.tutup}
              label={classTable.closed[lang]}
              width={10}
              lang={lang}
            />
          </fieldset>
          <ClassRows dokumen={dokumen} typed={typed} lang={lang} />
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
      const input = { run, rows: rowsFrom(form, forEmptyIn(form)), alasan: form.text('alasan') };
      await perform(site, visitorOf(c).by, classStack, input);
      return `${arsip.dokumentasi(run, unit === 'semua' ? null : unit)}&selesai=dok-kelas#dokumen`;
    };
    return attempt(c, work, (trouble) => showClass(c, site, form, trouble));
  };
}
