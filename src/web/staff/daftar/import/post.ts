import { fault, Invalid, Refused } from '../../../../base/errors.ts';
import { importEntries } from '../../../../daftar/import-entries.ts';
import { markedWorkbook } from '../../../../daftar/import-template.ts';
import { perform } from '../../../../journal/act.ts';
import { LIMITS } from '../../../../workbook/sheet.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readAll, readForm, readUpload } from '../../../form.ts';
import { to } from '../../links.ts';
import { type DraftView, readDraft } from '../draft/read.ts';
import { type Checked, checkImport, rowsToWrite } from './check.ts';
import { showChoice } from './choose.tsx';
import { sendWorkbook } from './download.ts';
import { showResult } from './result.tsx';
import { keepImport } from './store.ts';
import { text } from './text.ts';
import { freshImport, type ImportAsked, importIn } from './typed.ts';

function missing(field: string): Invalid {
  return new Invalid([fault(field, 'berkas-belum-dipilih', text.noFile.id, text.noFile.en)]);
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
    const place = { ...site, office: visitor.office.id, draft: view.draft.id };
    const multipart = (c.req.header('content-type') ?? '').startsWith('multipart/form-data');
    let pasted = '';
    try {
      if (multipart) {
        const { nama, bytes } = await uploaded(c);
        const sha256 = await keepImport(place, bytes);
        return await check(c, site, view, freshImport(site.clock.now(), { sha256, nama, pasted: false }));
      }
      const form = await readForm(c);
      if (!form.text('sha256')) {
        pasted = form.all('tempelan').at(-1) ?? '';
        if (!pasted.trim()) throw missing('tempelan');
        const sha256 = await keepImport(place, Buffer.from(pasted, 'utf8'));
        return await check(c, site, view, freshImport(site.clock.now(), { sha256, nama: '', pasted: true }));
      }
      const asked = importIn(form, site.clock.now());
      const checked = await checkImport(site, visitor, view, asked);
      if (form.text('aksi') === 'tandai') return marked(c, checked);
      if (form.text('aksi') === 'impor') return await confirm(c, site, view, checked);
      return await showResult(c, site, view, checked);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return showChoice(c, site, view, { trouble: { faults: error.faults }, pasted });
    }
  };
}

async function check(c: Ctx, site: Site, view: DraftView, asked: ImportAsked): Promise<Response> {
  return showResult(c, site, view, await checkImport(site, visitorOf(c), view, asked));
}

function marked(c: Ctx, { asked, sheet, mapping, result }: Checked): Response {
  const bytes = markedWorkbook(sheet, mapping, result?.errors ?? [], c.get('lang'));
  const name = asked.pasted ? 'tempelan' : asked.nama.replace(/\.[^.]*$/, '');
  return sendWorkbook(c, `${name}-galat.xlsx`, bytes);
}

async function confirm(c: Ctx, site: Site, view: DraftView, checked: Checked): Promise<Response> {
  const { by } = visitorOf(c);
  const draft = view.draft.id;
  const { id, sha256 } = checked.asked;
  const done = `${to.draf(draft)}?selesai=diimpor`;
  try {
    await perform(site, by, importEntries, { draft, id, sha256, rows: rowsToWrite(checked) });
    return c.redirect(done, 303);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (await importedAlready(site, by.office, id)) return c.redirect(done, 303);
    return showResult(c, site, view, checked, { reasons: error.reasons });
  }
}

/** True when this very press was done before: the button was pressed twice. */
async function importedAlready(site: Site, office: string, id: string): Promise<boolean> {
  const [found] = await site.db`select 1 from draft_import where (office, id) = (${office}, ${id})`;
  return found !== undefined;
}
