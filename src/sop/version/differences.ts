import { type Both, both } from '../../base/text.ts';
import { cellWords, waktuWords } from '../sheet/cell-words.ts';
import { placeName } from '../sheet/place-names.ts';
import { keyOf } from '../sheet/running.ts';
import { inSentence, KOLOM, roleLabel, type Sheet, type Step, type Tanda } from '../sheet/sheet.ts';

/** One field in which two versions of a sheet differ; an empty text is a blank on the form. */
export interface Difference {
  readonly where: Both;
  readonly before: string;
  readonly after: string;
}

/** Differences that belong together: the head of the form, a step, the closing. */
export interface DifferenceGroup {
  readonly key: string;
  readonly title: Both;
  /** What became of the whole; a step may be new, gone or changed. */
  readonly state: 'ditambah' | 'dihapus' | 'diubah';
  readonly fields: readonly Difference[];
}

const NAMA_TANDA: Readonly<Record<Tanda, string>> = {
  terminator: 'mulai/selesai',
  process: 'proses',
  decision: 'keputusan',
  connector: 'sambungan',
};

/** What stands in each field; a blank is an empty text. */
type Fields = readonly (readonly [where: Both, value: string])[];

/** A standard time as the source writes it; a blank stays a blank. */
export function waktuText(waktu: Step['waktu']): string {
  return waktuWords(waktu)?.id ?? '';
}

const listed = (lines: readonly string[]) => lines.join('\n');

/** Fields under their places' own names. */
function fields(values: Readonly<Record<string, string | number | null | readonly string[]>>): Fields {
  return Object.entries(values).map(([di, value]) => [
    placeName(di),
    Array.isArray(value) ? listed(value) : `${value ?? ''}`,
  ]);
}

function headFields({ identitas, ...sheet }: Sheet): Fields {
  const { disahkanOleh: oleh, ...identity } = identitas;
  return fields({
    ...identity,
    disahkanOleh: oleh && [oleh.jabatan, oleh.nama, oleh.pangkat].filter(Boolean).join(', '),
    dasarHukum: sheet.dasarHukum,
    kualifikasiPelaksana: sheet.kualifikasiPelaksana,
    jumlahPelaksanaMinimal: sheet.jumlahPelaksanaMinimal,
    keterkaitan: sheet.keterkaitan,
    memulai: sheet.memulai,
    peralatan: sheet.peralatan,
    peringatan: sheet.peringatan,
    pencatatan: sheet.pencatatan,
    kepalaKolom: Object.values(sheet.kepalaKolom).filter(Boolean).join(' | '),
    peran: sheet.peran.map(({ label, fungsi }) =>
      [inSentence(label), fungsi.join(', ')].filter(Boolean).join(': '),
    ),
  });
}

function closingFields({ pengesahan, tidakJelas, dugaan }: Sheet): Fields {
  return fields({
    'pengesahan.tempat': pengesahan.tempat,
    'pengesahan.tanggal': pengesahan.tanggal,
    pengesahan: pengesahan.klausul,
    aturan: Object.entries(pengesahan.aturan).map(([rule, clause]) => `${rule}: ${clause}`),
    tidakJelas,
    dugaan: dugaan.map(({ di, alasan }) => `${placeName(di).id}: ${alasan}`),
  });
}

function performers(step: Step, sheet: Sheet): string[] {
  return step.pelaksana.map(({ peran, tanda, dugaan }) => {
    const symbol = tanda ? NAMA_TANDA[tanda] : 'tanda tidak terbaca';
    return `${roleLabel(sheet, peran)}: ${symbol}${dugaan ? ' (dugaan)' : ''}`;
  });
}

function handedIn({ jalankan }: Step): string[] {
  if (!jalankan) return [];
  const count = jalankan.cukup ? ` (cukup ${jalankan.cukup})` : '';
  return [
    ...(jalankan.perUnit ? [`tiap unit${count}`] : []),
    ...jalankan.hasil.map(({ keluaran, peran }) => `${keluaran}: ${peran}`),
  ];
}

function stepFields(step: Step, sheet: Sheet): Fields {
  return [
    [both('Urutan', 'Order'), `${step.no}`],
    ...fields({ uraian: step.uraian, pelaksana: performers(step, sheet) }),
    ...fields(Object.fromEntries(KOLOM.map((kolom) => [kolom, cellWords(step, kolom)?.id ?? '']))),
    ...fields({ asal: step.asal, jalankan: handedIn(step) }),
  ];
}

function changed(before: Fields, after: Fields): Difference[] {
  const old = new Map(before.map(([{ id }, value]) => [id, value]));
  return after.flatMap(([where, value]) => {
    const then = old.get(where.id) ?? '';
    return then === value ? [] : [{ where, before: then, after: value }];
  });
}

/** A group, unless nothing in it differs. */
function part(
  key: string,
  title: Both,
  fields: readonly Difference[],
  state: DifferenceGroup['state'] = 'diubah',
): DifferenceGroup[] {
  return fields.length > 0 ? [{ key, title, state, fields }] : [];
}

/** Everything in which two sheets differ, field by field; steps are the same step when they have the same key. */
export function differences(before: Sheet, after: Sheet): DifferenceGroup[] {
  const then = new Map(before.langkah.map((step) => [keyOf(step), step]));
  const now = new Set(after.langkah.map(keyOf));
  const head = changed(headFields(before), headFields(after));
  const closing = changed(closingFields(before), closingFields(after));
  const steps = after.langkah.flatMap((step): DifferenceGroup[] => {
    const old = then.get(keyOf(step));
    const said = changed(old ? stepFields(old, before) : [], stepFields(step, after));
    const state = old ? 'diubah' : 'ditambah';
    return part(keyOf(step), placeName(`langkah.${step.no}`), said, state);
  });
  const gone = before.langkah
    .filter((step) => !now.has(keyOf(step)))
    .map((step): DifferenceGroup => {
      const title = both(`Langkah ${step.no} yang lama`, `Former step ${step.no}`);
      const was = [{ where: placeName('uraian'), before: step.uraian, after: '' }];
      return { key: `lama-${keyOf(step)}`, title, state: 'dihapus', fields: was };
    });
  return [
    ...part('kepala', both('Identitas dan ketentuan', 'Identity and provisions'), head),
    ...steps,
    ...gone,
    ...part('pengesahan', both('Pengesahan', 'Ratification'), closing),
  ];
}
