import { keyOf } from '../sheet/running.ts';
import type { Sheet, Step } from '../sheet/sheet.ts';

/** What must be known before an SOP can be written down at all. */
export interface SheetBeginning {
  readonly badan: string;
  readonly nama: string;
  /** Performers, one column of the form each. */
  readonly pelaksana: readonly string[];
  /** What is done, step by step. */
  readonly langkah: readonly string[];
}

/** Words that stand in addresses where a procedure's name does. */
const TAKEN = new Set(['baru', 'impor', 'pasang']);

/** A text in lower-case letters and digits of the Latin alphabet, its words joined by hyphens; may be empty. */
function plain(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, 80).replace(/^-+|-+$/g, '');
}

/** "Penetapan & Pemutakhiran" as the name of a procedure in addresses and files; never empty. */
export function slugOf(nama: string): string {
  const slug = plain(nama);
  return slug === '' ? 'sop' : TAKEN.has(slug) ? `sop-${slug}` : slug;
}

/** A role's name inside the sheet, made from its label and different from those that are taken. */
export function roleId(label: string, taken: ReadonlySet<string>): string {
  const words = plain(label)
    .replaceAll('-', '_')
    .replace(/^[^a-z]+/, '');
  const base = words.slice(0, 40).replace(/_+$/, '') || 'peran';
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}_${n}`;
  return id;
}

/** Roles by their labels, each under an id of its own. */
export function rolesNamed<Role extends { readonly label: string; readonly id?: string | null }>(
  roles: readonly Role[],
): (Role & { readonly id: string })[] {
  const taken = new Set<string>();
  return roles.map((role) => {
    const id = roleId(role.id ?? role.label, taken);
    taken.add(id);
    return { ...role, id };
  });
}

/** The form of PermenPAN-RB 35/2012 with its usual blanks: nothing is filled in that nobody has said. */
export function newSheet({ badan, nama, pelaksana, langkah }: SheetBeginning): Sheet {
  const peran = rolesNamed(pelaksana.map((label) => ({ label }))).map((role) => ({ ...role, fungsi: [] }));
  return {
    format: 'terang-sop/1',
    slug: slugOf(nama),
    sumber: null,
    identitas: {
      badan,
      unit: null,
      nama,
      nomor: null,
      tanggalPembuatan: null,
      tanggalRevisi: null,
      tanggalPengesahan: null,
      tanggalEfektif: null,
      disahkanOleh: null,
      alamat: null,
    },
    dasarHukum: [],
    kualifikasiPelaksana: [],
    jumlahPelaksanaMinimal: null,
    keterkaitan: [],
    memulai: [],
    peralatan: [],
    peringatan: null,
    pencatatan: null,
    kepalaKolom: {
      pelaksana: 'Pelaksana',
      pendukung: 'Mutu Baku',
      kelengkapan: 'Kelengkapan',
      waktu: 'Waktu',
      output: 'Output',
      keterangan: 'Keterangan',
    },
    peran,
    langkah: langkah.map((uraian, index) => blankStep(index + 1, `l${index + 1}`, uraian)),
    gabungan: [],
    pengesahan: { tempat: null, tanggal: null, klausul: [], aturan: {} },
    dugaan: [],
    tidakJelas: [],
  };
}

/** A step of which nothing is known but what is done. */
export function blankStep(no: number, kunci: string, uraian: string): Step {
  const blank = { kelengkapan: null, waktu: null, output: null, keterangan: null };
  return { kunci, no, uraian, asal: 'asli', pelaksana: [], ...blank };
}

/**
 * A key for a new step that no step of the procedure ever had, so that it is never taken for one of them when
 * versions are compared.
 */
export function freshKey(used: ReadonlySet<string>): string {
  const numbers = [...used].map((key) => Number(/^l(\d+)$/.exec(key)?.[1] ?? 0));
  return `l${Math.max(0, ...numbers) + 1}`;
}

/** The sheet with every step's key written down, so that steps keep it when they move. */
export function keyed(sheet: Sheet): Sheet {
  return { ...sheet, langkah: sheet.langkah.map((step) => ({ ...step, kunci: keyOf(step) })) };
}

/** The sheet with what the office has confirmed standing as its own: no longer presumed, no longer proposed. */
export function settled(sheet: Sheet, confirmed: ReadonlySet<string>): Sheet {
  return {
    ...sheet,
    dugaan: sheet.dugaan.filter(({ di }) => !confirmed.has(di)),
    langkah: sheet.langkah.map((step) => {
      const whole = confirmed.has(`langkah.${step.no}`);
      const pelaksana = step.pelaksana.map((mark) =>
        whole || confirmed.has(`langkah.${step.no}.pelaksana.${mark.peran}`)
          ? { ...mark, dugaan: false }
          : mark,
      );
      return { ...step, asal: whole ? 'asli' : step.asal, pelaksana };
    }),
  };
}
