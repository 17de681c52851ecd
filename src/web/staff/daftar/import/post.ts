import { fault, Invalid, Refused } from '../../../../base/errors.ts';
import { importEntries } from '../../../../daftar/draft/import-entries.ts';
import { markedWorkbook } from '../../../../daftar/import/template.ts';
import { perform } from '../../../../journal/act.ts';
import { LIMITS } from '../../../../workbook/sheet.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readAll, readForm, readUpload } from '../../../form.ts';
import { to } from '../../links.ts';
import { type DraftView, readDraft } from '../draft/read.ts';
import { type Checked, checkImport, rowsToWrite } from './check.ts';
import { showChoice } from './choose.tsx';
import { sendWorkbook } from './download.ts';
import { importedQuery } from './imported.tsx';
import { showResult } from './result.tsx';
import { forgetImport, type ImportPlace, keepImport } from './store.ts';
import { text } from './text.ts';
import { freshImport, importIn, typedSince } from './typed.ts';

function missing(field: 'berkas' | 'tempelan'): Invalid {
  const { id, en } = field === 'berkas' ? text.noFile : text.nothingPasted;
  return new Invalid([fault(field, 'berkas-belum-dipilih', id, en)]);
}

/** Bytes that came with the form; null when no file was chosen. */
async function uploaded(c: Ctx): Promise<{ nama: string; bytes: Buffer }> {
  const { files } = await readUpload(
    c,
    async ({ name, bytes }) => ({ nama: name, bytes: await readAll(bytes, LIMITS.fileBytes) }),
    LIMITS.fileBytes,
  );
  const [file] = files;
  if (!file) throw missing('berkas');
  return file;
}

/**
 * Isi dari Excel: a file or pasted rows come in and are checked; then the same page is sent again with what the
 * person says of columns, cells and doubles, until it is imported.
 */
export function postImport(site: Site): Handler {
  return async (c) => {
    const visitor = visitorOf(c);
    const view = await readDraft(site.db, visitor, c.req.param('draft') ?? '');
    if (view.editReasons.length > 0)
      return showChoice(c, site, view, { trouble: { reasons: view.editReasons } });
    const multipart = (c.req.header('content-type') ?? '').startsWith('multipart/form-data');
    let pasted = '';
    try {
      if (multipart) return await arrived(c, site, view, { ...(await uploaded(c)), pasted: false });
      const form = await readForm(c);
      if (form.text('sha256')) return await goOn(c, site, view, form);
      pasted = form.all('tempelan').at(-1) ?? '';
      if (!pasted.trim()) throw missing('tempelan');
      return await arrived(c, site, view, { nama: '', bytes: Buffer.from(pasted, 'utf8'), pasted: true });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return showChoice(c, site, view, { trouble: { faults: error.faults }, pasted });
    }
  };
}

function placeOf(c: Ctx, site: Site, view: DraftView): ImportPlace {
  return { data: site.data, clock: site.clock, office: visitorOf(c).office.id, draft: view.draft.id };
}

/** A list that has just come in. One of excluded information is not kept, not even for the day. */
async function arrived(
  c: Ctx,
  site: Site,
  view: DraftView,
  { nama, bytes, pasted }: { nama: string; bytes: Buffer; pasted: boolean },
): Promise<Response> {
  const place = placeOf(c, site, view);
  const sha256 = await keepImport(place, bytes);
  const checked = await checkImport(
    site,
    visitorOf(c),
    view,
    freshImport(site.clock.now(), { sha256, nama, pasted }),
  );
  if (checked.faults.some((one) => one.code === 'daftar-dikecualikan')) {
    await forgetImport(place, sha256);
    throw new Invalid(checked.faults);
  }
  return showResult(c, site, view, checked);
}

/** The check again with what the person has said, its marked file, or the import. */
async function goOn(c: Ctx, site: Site, view: DraftView, form: Form): Promise<Response> {
  const asked = importIn(form, site.clock.now());
  const act = form.text('aksi');
  let done = `${to.draf(view.draft.id)}?selesai=diimpor`;
  try {
    const checked = await checkImport(site, visitorOf(c), view, asked);
    if (act === 'tandai') return marked(c, checked);
    if (act !== 'impor') return await showResult(c, site, view, checked);
    if (typedSince(form)) return await showResult(c, site, view, checked, { unseen: true });
    if (rowsToWrite(checked).length > 0) done = `${to.draf(view.draft.id)}?${importedQuery(checked)}`;
    return await take(c, site, view, checked).then(() => c.redirect(done, 303));
  } catch (error) {
    // The button was pressed twice: what this press asks for is done already.
    if (act === 'impor' && (await importedAlready(site, view.draft.office, asked.id)))
      return c.redirect(done, 303);
    if (!(error instanceof Refused)) throw error;
    const checked = await checkImport(site, visitorOf(c), view, asked);
    return showResult(c, site, view, checked, { trouble: { reasons: error.reasons } });
  }
}

async function take(c: Ctx, site: Site, view: DraftView, checked: Checked): Promise<void> {
  const { id, sha256, alasan } = checked.asked;
  const rows = rowsToWrite(checked);
  await perform(site, visitorOf(c).by, importEntries, { draft: view.draft.id, id, sha256, rows, alasan });
  await forgetImport(placeOf(c, site, view), sha256);
}

function marked(c: Ctx, { asked, sheet, mapping, result }: Checked): Response {
  const bytes = markedWorkbook(sheet, mapping, result?.errors ?? [], c.get('lang'));
  const name = asked.pasted ? 'tempelan' : asked.nama.replace(/\.[^.]*$/, '');
  return sendWorkbook(c, `${name}-galat.xlsx`, bytes);
}

/** True when this very press was done before: the button was pressed twice. */
async function importedAlready(site: Site, office: string, id: string): Promise<boolean> {
  const [found] = await site.db`select 1 from draft_import where (office, id) = (${office}, ${id})`;
  return found !== undefined;
}
