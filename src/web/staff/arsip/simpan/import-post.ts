import { fault, Invalid, Refused } from '../../../../base/errors.ts';
import { importRetensi, importSteps } from '../../../../custody/keeping/import-retensi.ts';
import { readJraTable } from '../../../../custody/keeping/jra-table.ts';
import { klasifikasiArsipOf } from '../../../../custody/keeping/klasifikasi-arsip.ts';
import { nasibText } from '../../../../custody/keeping/retensi.ts';
import { why } from '../../../../custody/keeping/text.ts';
import { keepsAll } from '../../../../custody/who.ts';
import { perform } from '../../../../journal/act.ts';
import { readPasted, readWorkbook } from '../../../../workbook/read-workbook.ts';
import { LIMITS, type SheetRows } from '../../../../workbook/sheet.ts';
import { writeWorkbook } from '../../../../workbook/write-workbook.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readAll, readForm, readUpload } from '../../../form.ts';
import { sendWorkbook } from '../../daftar/import/download.ts';
import { attempt } from '../../frame.tsx';
import { withFields } from '../form-faults.ts';
import { arsip } from '../links.ts';
import { type Checked, showChecked, showImport } from './import.tsx';
import { importText as say } from './text.ts';

const FIELDS: Readonly<Record<string, string>> = { 'dasar-retensi': 'dasar' };

export function importPage(site: Site): Handler {
  return (c) => showImport(c, site, {});
}

/** The rows of a sheet as text that can be mended and sent again, each in the line of its own number. */
function asText({ rows }: SheetRows): string {
  const lines: string[] = [];
  for (const { number, cells } of rows) {
    while (lines.length < number - 1) lines.push('');
    lines.push(cells.map((cell) => cell.replace(/[\s"]+/g, ' ').trim()).join('\t'));
  }
  return lines.join('\n');
}

async function check(site: Site, office: string, table: string, dasar: string): Promise<Checked> {
  if (!table.trim()) throw new Invalid([fault('tabel', 'tempelan-kosong', say.nothing.id, say.nothing.en)]);
  const { rows, faults } = readJraTable(readPasted(table));
  return { table, dasar, faults, steps: await importSteps(site.db, office, { rows, dasar }) };
}

/** A file comes in: it is read once and becomes a table that the page carries from then on. */
async function arrived(c: Ctx, site: Site): Promise<Response> {
  const { by } = visitorOf(c);
  try {
    const { files } = await readUpload(
      c,
      async ({ name, bytes }) => ({ name, bytes: await readAll(bytes, LIMITS.fileBytes) }),
      LIMITS.fileBytes,
    );
    const [file] = files;
    if (!file) throw new Invalid([fault('berkas', 'berkas-belum-dipilih', say.noFile.id, say.noFile.en)]);
    const table = asText(await readWorkbook(file.bytes, file.name));
    return await showChecked(c, site, await check(site, by.office, table, ''));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showImport(c, site, { trouble: { faults: error.faults } });
  }
}

/** A table is checked, checked again after mending, and at last stored by one deed. */
export function postImport(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    // Before anything is read: whoever may not store a table does not have one read.
    if (!keepsAll(by)) return showImport(c, site, { trouble: { reasons: [why.onlyPpidSide()] } });
    if ((c.req.header('content-type') ?? '').startsWith('multipart/form-data')) return arrived(c, site);
    const form = await readForm(c);
    const table = form.all('tabel').at(-1) ?? '';
    const dasar = form.text('dasar');
    let checked: Checked;
    try {
      checked = await check(site, by.office, table, dasar);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return showImport(c, site, { table, dasar, trouble: { faults: error.faults } });
    }
    if (form.text('aksi') !== 'simpan') return showChecked(c, site, checked);
    const work = () =>
      withFields(FIELDS, async () => {
        const rows = checked.steps.map(({ row }) => row);
        await perform(site, by, importRetensi, { rows, dasar }).catch((error: unknown) => {
          // Sent twice: everything is stored as the table says.
          const again =
            error instanceof Refused && error.reasons.every(({ code }) => code === 'tidak-ada-yang-berubah');
          if (!again || rows.length === 0) throw error;
        });
        return `${arsip.retensi}?lihat=ditetapkan&selesai=retensi-diimpor`;
      });
    return attempt(c, work, (trouble) => showChecked(c, site, checked, trouble));
  };
}

/** The codes as a workbook: what is set stands there, what is not waits to be filled in from the JRA. */
export function isianFile(site: Site): Handler {
  return async (c) => {
    const codes = await klasifikasiArsipOf(site.db, visitorOf(c).office.id);
    const heads = ['Kode', 'Uraian', 'Aktif', 'Inaktif', 'Nasib akhir', 'Keterangan'];
    const bytes = writeWorkbook([
      {
        name: 'JRA',
        widths: [12, 60, 9, 9, 18, 40],
        frozenRows: 1,
        rows: [
          heads.map((head) => ({ text: head, look: 'head' as const })),
          ...codes.map(({ kode, uraian, retensi }) => [
            kode,
            uraian,
            retensi?.aktifTahun ?? null,
            retensi?.inaktifTahun ?? null,
            retensi ? nasibText[retensi.nasib].id : null,
            retensi?.keterangan ?? null,
          ]),
        ],
      },
    ]);
    return sendWorkbook(c, 'jra-kantor.xlsx', bytes);
  };
}
