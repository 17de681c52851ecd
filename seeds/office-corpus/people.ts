import type { Chance } from '../files/chance.ts';
import { type Cell, docx, ods, odt, paragraph, type Sheet, wordTable, xlsx } from '../files/office.ts';
import { pdf } from '../files/pdf.ts';
import { budget, lines, type Maker, two } from './plain.ts';

const NAMES = ['Contoh Satu', 'Contoh Dua', 'Siti Contoh', 'Budi Contoh', 'Wayan Contoh', 'Maria Contoh'];
const PROVINCES = [
  '11',
  '12',
  '16',
  '18',
  '31',
  '32',
  '33',
  '34',
  '35',
  '36',
  '51',
  '61',
  '73',
  '81',
  '91',
  '94',
];

/** A number built as a NIK is, of nobody. */
function nik(by: Chance): string {
  const day = by.int(1, 28) + (by.next() < 0.5 ? 40 : 0);
  const place = `${by.pick(PROVINCES)}${two(by.int(1, 79))}${two(by.int(1, 40))}`;
  return `${place}${two(day)}${two(by.int(1, 12))}${two(by.int(50, 99))}${String(by.int(1, 9999)).padStart(4, '0')}`;
}

const spaced = (digits: string, sign: string) => digits.replace(/(\d{4})(?=\d)/g, `$1${sign}`);
const nikText = (by: Chance) => {
  const digits = nik(by);
  return by.pick([digits, digits, digits, spaced(digits, ' '), spaced(digits, '-'), [...digits].join(' ')]);
};
const phone = (by: Chance) => {
  const own = `8${by.int(11, 99)}${by.digits(by.int(7, 8))}`;
  const parts = `0${own.slice(0, 3)}-${own.slice(3, 7)}-${own.slice(7)}`;
  return by.pick([
    `0${own}`,
    `+62${own}`,
    `+62 ${own.slice(0, 3)}-${own.slice(3, 7)}-${own.slice(7)}`,
    parts,
    `62${own}`,
  ]);
};
const account = (by: Chance) =>
  by.pick([
    by.digits(10),
    by.digits(13),
    by.digits(15),
    `${by.digits(4)}-${by.digits(2)}-${by.digits(6)}-${by.digits(2)}-${by.digits(1)}`,
  ]);
const npwp = (by: Chance) =>
  `${by.digits(2)}.${by.digits(3)}.${by.digits(3)}.${by.digits(1)}-${by.digits(3)}.${by.digits(3)}`;

/** Sentences with a number of somebody's in them, as they stand in letters. */
const PERSONAL: Readonly<Record<string, (by: Chance) => string>> = {
  nik: (by) =>
    by.pick([
      `NIK: ${nikText(by)}`,
      `${by.pick(NAMES)}, ${nikText(by)}, Kecamatan Contoh`,
      `No. KTP ${nikText(by)}`,
    ]),
  kk: (by) => by.pick([`Nomor KK ${nik(by)}`, `Kartu Keluarga nomor ${nik(by)} atas nama ${by.pick(NAMES)}`]),
  telepon: (by) =>
    by.pick([`Narahubung: ${phone(by)}`, `${by.pick(NAMES)} (HP ${phone(by)})`, `WhatsApp ${phone(by)}`]),
  rekening: (by) =>
    by.pick([
      `Nomor rekening ${account(by)} atas nama ${by.pick(NAMES)}`,
      `Bank BRI ${account(by)}`,
      `ditransfer ke rekening Bank Contoh Nomor ${account(by)}`,
    ]),
  npwp: (by) => by.pick([`NPWP ${npwp(by)}`, `dengan NPWP: ${npwp(by)}`]),
};

/** Puts one text somewhere among others. */
function among(by: Chance, texts: readonly string[], one: string): string[] {
  const at = by.int(0, texts.length);
  return [...texts.slice(0, at), one, ...texts.slice(at)];
}

/** A list of people, with one column that tells of them. */
function roster(by: Chance, code: string): Sheet {
  const heads: Record<string, readonly string[]> = {
    nik: ['NIK', 'No. KTP', 'Nomor Induk Kependudukan'],
    kk: ['No. KK', 'Nomor Kartu Keluarga'],
    telepon: ['No. HP', 'Telepon', 'Nomor WA', 'Kontak'],
    rekening: ['Nomor Rekening', 'No. Rek.', 'No Rekening Bank'],
    npwp: ['NPWP', 'Nomor NPWP'],
  };
  const value = (): Cell => {
    if (code === 'nik' && by.next() < 0.3) return Number(`${nik(by).slice(0, 15)}0`);
    if (code === 'telepon') return by.next() < 0.3 ? Number(`8${by.int(11, 99)}${by.digits(8)}`) : phone(by);
    return code === 'npwp' ? npwp(by) : code === 'rekening' ? by.digits(by.pick([10, 13, 15])) : nik(by);
  };
  const rows = Array.from({ length: by.int(2, 15) }, (_, index): Cell[] => [
    index + 1,
    by.pick(NAMES),
    'Petugas',
    value(),
  ]);
  return {
    name: 'Peserta',
    rows: [['Daftar petugas contoh'], ['No', 'Nama', 'Jabatan', by.pick(heads[code] as string[])], ...rows],
  };
}

/** A file that tells of people. */
export const personal: Maker = (by) => {
  const code = by.pick(Object.keys(PERSONAL));
  const text = () => among(by, lines(by, by.int(3, 25)), (PERSONAL[code] as (by: Chance) => string)(by));
  const planted = [code, ...(code === 'kk' ? ['nik'] : [])];
  const kind = by.pick(['pdf', 'docx', 'docx', 'odt', 'xlsx', 'xlsx', 'ods', 'tabel'] as const);
  if (kind === 'pdf') return { ext: 'pdf', bytes: pdf({ pages: [lines(by, 10), text()] }), planted };
  if (kind === 'docx') return { ext: 'docx', bytes: docx(text()), planted };
  if (kind === 'odt') return { ext: 'odt', bytes: odt(text()), planted };
  const list = roster(by, code);
  if (kind === 'xlsx') return { ext: 'xlsx', bytes: xlsx([budget(by), list]), planted };
  if (kind === 'ods') return { ext: 'ods', bytes: ods([list, budget(by)]), planted };
  const rows = list.rows.slice(1).map((row) => row.map((cell) => String(cell)));
  const bare =
    code === 'telepon'
      ? rows.map((row) => [...row.slice(0, 3), row === rows[0] ? 'No. HP' : phone(by)])
      : rows;
  return { ext: 'docx', bytes: docx(paragraph('Daftar petugas contoh') + wordTable(bare)), planted };
};
