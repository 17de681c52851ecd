import { type Both, both } from '../../base/text.ts';
import { keyOf } from '../sheet/running.ts';
import { inSentence, type Sheet, type Step, type Tanda } from '../sheet/sheet.ts';

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

type Fields = readonly (readonly [id: string, en: string, value: string])[];

/** A standard time as the source writes it; a blank stays a blank. */
export function waktuText(waktu: Step['waktu']): string {
  if (waktu === null || waktu === 'Tentatif') return waktu ?? '';
  return waktu.tertulis ?? `${waktu.angka} ${waktu.satuan}`;
}

const listed = (lines: readonly string[]) => lines.join('\n');

function headFields({ identitas, ...sheet }: Sheet): Fields {
  const { disahkanOleh: oleh } = identitas;
  return [
    ['Badan', 'Body', identitas.badan],
    ['Unit', 'Unit', identitas.unit ?? ''],
    ['Nama SOP', 'Name', identitas.nama],
    ['Nomor SOP', 'Number', identitas.nomor ?? ''],
    ['Tanggal pembuatan', 'Drawn up on', identitas.tanggalPembuatan ?? ''],
    ['Tanggal revisi', 'Revised on', identitas.tanggalRevisi ?? ''],
    ['Tanggal pengesahan', 'Ratified on', identitas.tanggalPengesahan ?? ''],
    ['Tanggal efektif', 'Effective from', identitas.tanggalEfektif ?? ''],
    [
      'Disahkan oleh',
      'Ratified by',
      oleh ? [oleh.jabatan, oleh.nama, oleh.pangkat].filter(Boolean).join(', ') : '',
    ],
    ['Alamat', 'Address', identitas.alamat ?? ''],
    ['Dasar hukum', 'Legal basis', listed(sheet.dasarHukum)],
    ['Kualifikasi pelaksana', 'Qualifications', listed(sheet.kualifikasiPelaksana)],
    [
      'Jumlah pelaksana paling sedikit',
      'Least number of performers',
      `${sheet.jumlahPelaksanaMinimal ?? ''}`,
    ],
    ['Keterkaitan', 'Related SOPs', listed(sheet.keterkaitan)],
    ['Memulai SOP', 'Starts the SOPs', listed(sheet.memulai)],
    ['Peralatan', 'Equipment', listed(sheet.peralatan)],
    ['Peringatan', 'Warning', sheet.peringatan ?? ''],
    ['Pencatatan', 'Records', sheet.pencatatan ?? ''],
    ['Judul kolom', 'Column heads', Object.values(sheet.kepalaKolom).filter(Boolean).join(' | ')],
    [
      'Peran',
      'Roles',
      listed(
        sheet.peran.map(({ label, fungsi }) =>
          [inSentence(label), fungsi.join(', ')].filter(Boolean).join(': '),
        ),
      ),
    ],
  ];
}

function closingFields({ pengesahan, tidakJelas, dugaan }: Sheet): Fields {
  const rules = Object.entries(pengesahan.aturan).map(([rule, clause]) => `${rule}: ${clause}`);
  return [
    ['Tempat', 'Place', pengesahan.tempat ?? ''],
    ['Tanggal', 'Date', pengesahan.tanggal ?? ''],
    ['Klausul', 'Clauses', listed(pengesahan.klausul)],
    ['Aturan perubahan', 'Rules of amendment', listed(rules)],
    ['Yang tidak jelas', 'What is unclear', listed(tidakJelas)],
    ['Dugaan', 'Presumed', listed(dugaan.map(({ di, alasan }) => `${di}: ${alasan}`))],
  ];
}

function performers(step: Step, sheet: Sheet): string {
  return listed(
    step.pelaksana.map(({ peran, tanda, dugaan }) => {
      const label = inSentence(sheet.peran.find(({ id }) => id === peran)?.label ?? peran);
      return `${label}: ${tanda ? NAMA_TANDA[tanda] : 'tanda tidak terbaca'}${dugaan ? ' (dugaan)' : ''}`;
    }),
  );
}

function handedIn({ jalankan }: Step): string {
  if (!jalankan) return '';
  const count = jalankan.cukup ? ` (cukup ${jalankan.cukup})` : '';
  return listed([
    ...(jalankan.perUnit ? [`tiap unit${count}`] : []),
    ...jalankan.hasil.map(({ keluaran, peran }) => `${keluaran}: ${peran}`),
  ]);
}

function stepFields(step: Step, sheet: Sheet): Fields {
  return [
    ['Urutan', 'Order', `${step.no}`],
    ['Uraian', 'Activity', step.uraian],
    ['Pelaksana', 'Performers', performers(step, sheet)],
    ['Kelengkapan', 'Needs', step.kelengkapan ?? ''],
    ['Waktu', 'Time', waktuText(step.waktu)],
    ['Output', 'Output', step.output ?? ''],
    ['Keterangan', 'Remark', step.keterangan ?? ''],
    ['Asal', 'Origin', step.asal],
    ['Cara dijalankan', 'How it is carried out', handedIn(step)],
  ];
}

function changed(before: Fields, after: Fields): Difference[] {
  return after.flatMap(([id, en, value], index) => {
    const then = before[index]?.[2] ?? '';
    return then === value ? [] : [{ where: both(id, en), before: then, after: value }];
  });
}

/** Everything in which two sheets differ, field by field; steps are the same step when they have the same key. */
export function differences(before: Sheet, after: Sheet): DifferenceGroup[] {
  const then = new Map(before.langkah.map((step) => [keyOf(step), step]));
  const now = new Set(after.langkah.map(keyOf));
  const head = changed(headFields(before), headFields(after));
  const closing = changed(closingFields(before), closingFields(after));
  const steps = after.langkah.flatMap((step): DifferenceGroup[] => {
    const old = then.get(keyOf(step));
    const fields = changed(old ? stepFields(old, before) : [], stepFields(step, after));
    const title = both(`Langkah ${step.no}`, `Step ${step.no}`);
    if (fields.length === 0) return [];
    return [{ key: keyOf(step), title, state: old ? 'diubah' : 'ditambah', fields }];
  });
  const gone = before.langkah
    .filter((step) => !now.has(keyOf(step)))
    .map((step): DifferenceGroup => {
      const title = both(`Langkah ${step.no} yang lama`, `Former step ${step.no}`);
      const fields = [{ where: both('Uraian', 'Activity'), before: step.uraian, after: '' }];
      return { key: `lama-${keyOf(step)}`, title, state: 'dihapus', fields };
    });
  const part = (key: string, title: Both, fields: readonly Difference[]): DifferenceGroup[] =>
    fields.length > 0 ? [{ key, title, state: 'diubah', fields }] : [];
  return [
    ...part('kepala', both('Identitas dan ketentuan', 'Identity and provisions'), head),
    ...steps,
    ...gone,
    ...part('pengesahan', both('Pengesahan', 'Ratification'), closing),
  ];
}
