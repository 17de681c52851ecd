import { type Tree, treeOf } from '../../../../../custody/count/branch.ts';
import { klasifikasiArsipOf } from '../../../../../custody/keeping/klasifikasi-arsip.ts';
import { retensiSingkat } from '../../../../../custody/keeping/retensi.ts';
import { readsOnly } from '../../../../../custody/who.ts';
import { neutralised } from '../../../../../publication/export/csv.ts';
import { writeWorkbook, XLSX } from '../../../../../workbook/write-workbook.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { KLASIFIKASI } from '../../words.ts';
import { paperPlaces } from './list.tsx';
import { type Listed, listDokumen, readWanted } from './read.ts';

/** Rows of a list to take away; more than that is a matter for a package. */
const MOST = 50_000;

/** Heads of the columns, one word per thing, as in every other export. */
const COLUMNS = [
  ['nomor', 16],
  ['nomor_informasi', 16],
  ['judul', 60],
  ['unit', 30],
  ['tahun', 8],
  ['klasifikasi', 20],
  ['kode_arsip', 12],
  ['retensi', 24],
  ['ditutup_pada', 12],
  ['hardcopy', 10],
  ['tempat', 50],
  ['dipinjam', 10],
  ['softcopy', 10],
  ['dimusnahkan', 12],
  ['catatan', 40],
] as const;

function cells(row: Listed, tree: Tree, retensi: string): (string | number)[] {
  return [
    row.nomor,
    row.itemNomor ?? '',
    row.judul,
    row.unitName,
    row.tahun ?? '',
    KLASIFIKASI[row.klasifikasi].id,
    row.kodeArsip ?? '',
    retensi,
    row.ditutupPada ?? '',
    row.hardcopy,
    row.hardcopy > 0 ? paperPlaces(row, tree, 'id') : '',
    row.dipinjam,
    row.softcopy,
    row.dimusnahkanAt ? row.dimusnahkanAt.toISOString().slice(0, 10) : '',
    row.catatan,
  ];
}

async function rowsFor(c: Ctx, site: Site): Promise<(string | number)[][]> {
  const { office, by } = visitorOf(c);
  const wanted = readWanted((name) => c.req.query(name), readsOnly(by));
  const [{ rows }, tree, codes] = await Promise.all([
    listDokumen(site.db, office.id, wanted, { limit: MOST, offset: 0 }),
    treeOf(site.db, office.id),
    klasifikasiArsipOf(site.db, office.id),
  ]);
  const retensi = new Map(codes.map((code) => [code.kode, retensiSingkat(code.retensi).id]));
  return rows.map((row) => cells(row, tree, retensi.get(row.kodeArsip ?? '') ?? ''));
}

const quoted = (value: string | number) => `"${neutralised(String(value)).replaceAll('"', '""')}"`;

/** The list with its filters by RFC 4180, in UTF-8 with a byte order mark. */
export function listCsv(site: Site): Handler {
  return async (c) => {
    const rows = await rowsFor(c, site);
    const lines = [COLUMNS.map(([head]) => head), ...rows].map((row) => row.map(quoted).join(','));
    return c.body(`\uFEFF${lines.join('\r\n')}\r\n`, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="dokumen.csv"',
    });
  };
}

/** The same as a workbook; every text is stored as text. */
export function listXlsx(site: Site): Handler {
  return async (c) => {
    const rows = await rowsFor(c, site);
    const head = COLUMNS.map(([text]) => ({ text, look: 'head' as const }));
    const bytes = writeWorkbook([
      { name: 'Dokumen', widths: COLUMNS.map(([, width]) => width), rows: [head, ...rows], frozenRows: 1 },
    ]);
    return c.body(bytes as never, 200, {
      'content-type': XLSX,
      'content-disposition': 'attachment; filename="dokumen.xlsx"',
    });
  };
}
