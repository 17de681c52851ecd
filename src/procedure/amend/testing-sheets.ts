import { type RunningSheet, type RunningStep, running } from '../../sop/sheet/running.ts';
import type { Sheet, Step } from '../../sop/sheet/sheet.ts';

/** A sequence of choices from which a whole history is made; an ended tape always chooses the first. */
export interface Tape {
  /** A whole number below `n`. */
  pick(n: number): number;
  readonly over: boolean;
}

export function tapeOf(bytes: Uint8Array): Tape {
  let at = 0;
  return {
    pick: (n) => (bytes[at++] ?? 0) % Math.max(1, n),
    get over() {
      return at >= bytes.length;
    },
  };
}

export function oneOf<Member>(tape: Tape, members: readonly Member[]): Member {
  return members[tape.pick(members.length)] as Member;
}

/** Few names, so that they come back with another meaning; two of them are made by deeds. */
const OUTPUTS = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'draf_daftar', 'undangan_pleno'];
const KEYS = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'];
const PRINTED = ['Daftar Informasi Publik', 'Berita Acara', 'Lembar Pemeriksaan', null];
const POSTS = ['desk', 'ppid', 'ketua', 'sekretaris'] as const;
const ROLES = ['r1', 'r2', 'r3'];
/** Clauses and how often of ten a sheet has each. */
const CLAUSES = [
  ['revisiKahar', 2, 9],
  ['selesaiTetap', 3, 8],
  ['batal', 4, 4],
  ['berlakuSaatDitandatangani', 5, 8],
] as const;

function outputsOf(sheet: Pick<Sheet, 'langkah'>): string[] {
  return sheet.langkah.flatMap(({ jalankan }) => jalankan?.hasil.map(({ keluaran }) => keluaran) ?? []);
}

function step(tape: Tape, kunci: string, free: readonly string[]): Step {
  const names = free.slice(0, 1 + tape.pick(Math.min(3, free.length)));
  const closing = names.filter((_, index) => tape.pick(3) > 0 || index === names.length - 1);
  return {
    kunci,
    no: 1,
    uraian: `Mengerjakan ${kunci}.`,
    asal: 'asli',
    pelaksana: [{ peran: oneOf(tape, ROLES), tanda: 'process', dugaan: false }],
    kelengkapan: null,
    waktu: null,
    output: oneOf(tape, PRINTED),
    keterangan: null,
    jalankan: {
      perUnit: tape.pick(2) === 1,
      ...(tape.pick(4) === 1 ? { cukup: 1 + tape.pick(2) } : {}),
      serentak: tape.pick(2) === 1,
      hasil: names.map((keluaran) => ({ keluaran, peran: oneOf(tape, ROLES) })),
      ditutupOleh: closing,
    },
  };
}

/** Names for a new step, from anywhere in the list, so that earlier ones return. */
function rotated(tape: Tape, names: readonly string[]): string[] {
  const at = tape.pick(names.length);
  return [...names.slice(at), ...names.slice(0, at)];
}

function withStep(tape: Tape, sheet: Sheet, place: number): Sheet {
  const keys = KEYS.filter((key) => !sheet.langkah.some(({ kunci }) => kunci === key));
  const free = OUTPUTS.filter((output) => !outputsOf(sheet).includes(output));
  if (keys.length === 0 || free.length === 0) return sheet;
  const added = step(tape, oneOf(tape, keys), rotated(tape, free));
  return { ...sheet, langkah: [...sheet.langkah.slice(0, place), added, ...sheet.langkah.slice(place)] };
}

/** A sheet of one to five steps of every kind, with some of the clauses. */
export function randomSheet(tape: Tape): RunningSheet {
  const given = CLAUSES.filter(([, , often]) => tape.pick(10) < often);
  const aturan = Object.fromEntries(given.map(([name, clause]) => [name, clause]));
  let sheet = {
    format: 'terang-sop/1',
    slug: 'sop-uji',
    sumber: null,
    identitas: {
      badan: 'KPU KOTA CONTOH',
      unit: null,
      nama: 'Pemutakhiran Contoh',
      nomor: '1',
      tanggalEfektif: null,
      disahkanOleh: { jabatan: 'SEKRETARIS KPU KOTA CONTOH', nama: null, pangkat: null },
    },
    dasarHukum: ['UU 14/2008'],
    jumlahPelaksanaMinimal: null,
    memulai: [],
    peran: ROLES.map((id, index) => ({ id, label: `PERAN ${id}`, fungsi: [POSTS[index]] })),
    langkah: [],
    gabungan: [],
    pengesahan: { tempat: null, tanggal: null, klausul: [], aturan },
    dugaan: [],
    tidakJelas: [],
  } as unknown as Sheet;
  for (let n = 1 + tape.pick(5); n > 0; n -= 1) sheet = withStep(tape, sheet, sheet.langkah.length);
  return numbered(sheet);
}

function numbered(sheet: Sheet): RunningSheet {
  return running({ ...sheet, langkah: sheet.langkah.map((one, index) => ({ ...one, no: index + 1 })) });
}

function changed(sheet: Sheet, at: number, change: Partial<RunningStep>): Sheet {
  return {
    ...sheet,
    langkah: sheet.langkah.map((one, i) => (i === at ? ({ ...one, ...change } as Step) : one)),
  };
}

/** Every way in which an office may change a sheet; each takes the sheet and the place of a step. */
const CHANGES: readonly ((tape: Tape, sheet: RunningSheet, at: number) => Sheet)[] = [
  (tape, sheet) => withStep(tape, sheet as Sheet, tape.pick(sheet.langkah.length + 1)),
  (_tape, sheet, at) =>
    sheet.langkah.length > 1
      ? ({ ...sheet, langkah: sheet.langkah.filter((_, i) => i !== at) } as Sheet)
      : (sheet as Sheet),
  (tape, sheet, at) => {
    const rest = sheet.langkah.filter((_, index) => index !== at);
    rest.splice(tape.pick(rest.length + 1), 0, sheet.langkah[at] as RunningStep);
    return { ...sheet, langkah: rest } as Sheet;
  },
  (_tape, sheet, at) => changed(sheet as Sheet, at, { uraian: 'Mengerjakan dengan cara lain.' }),
  (tape, sheet, at) => changed(sheet as Sheet, at, { output: oneOf(tape, PRINTED) }),
  (tape, sheet, at) => {
    const { kunci, jalankan } = sheet.langkah[at] as RunningStep;
    const others = outputsOf({ langkah: sheet.langkah.filter((_, index) => index !== at) } as Sheet);
    const free = rotated(
      tape,
      OUTPUTS.filter((output) => !others.includes(output)),
    );
    const made = step(tape, kunci, [...jalankan.hasil.map(({ keluaran }) => keluaran), ...free]);
    return changed(sheet as Sheet, at, { jalankan: unique(made.jalankan as RunningStep['jalankan']) });
  },
  (tape, sheet, at) => {
    const { jalankan } = sheet.langkah[at] as RunningStep;
    const hasil = jalankan.hasil.map((result) => ({ ...result, peran: oneOf(tape, ROLES) }));
    return changed(sheet as Sheet, at, { jalankan: { ...jalankan, hasil } });
  },
  (tape, sheet, at) => {
    const { jalankan } = sheet.langkah[at] as RunningStep;
    return changed(sheet as Sheet, at, { jalankan: { ...jalankan, perUnit: tape.pick(2) === 1 } });
  },
  (tape, sheet) => ({
    ...(sheet as Sheet),
    peran: sheet.peran.map((role) =>
      role.id === oneOf(tape, ROLES) ? { ...role, fungsi: [oneOf(tape, POSTS)] } : role,
    ),
  }),
  (_tape, sheet) => ({ ...(sheet as Sheet), identitas: { ...sheet.identitas, nama: 'Penghapusan Contoh' } }),
  (_tape, sheet) => ({ ...(sheet as Sheet), dasarHukum: [...sheet.dasarHukum, 'PKPU 22/2023'] }),
];

function unique(jalankan: RunningStep['jalankan']): RunningStep['jalankan'] {
  const seen = new Set<string>();
  const hasil = jalankan.hasil.filter(({ keluaran }) => !seen.has(keluaran) && seen.add(keluaran));
  return { ...jalankan, hasil, ditutupOleh: [...new Set(jalankan.ditutupOleh)] };
}

/** The sheet after one to three changes of any kind. */
export function randomChange(tape: Tape, before: RunningSheet): RunningSheet {
  let sheet = before;
  for (let n = 1 + tape.pick(3); n > 0; n -= 1) {
    sheet = numbered(oneOf(tape, CHANGES)(tape, sheet, tape.pick(sheet.langkah.length)));
  }
  return sheet;
}
