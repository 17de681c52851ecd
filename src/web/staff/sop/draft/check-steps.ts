import * as v from 'valibot';
import type { Fault } from '../../../../base/errors.ts';
import { running } from '../../../../sop/sheet/running.ts';
import { KOLOM, SATUAN, type Sheet, type Step, TANDA } from '../../../../sop/sheet/sheet.ts';
import { faults as say } from './fault-text.ts';
import { stepField, type TypedSheet, type TypedStep } from './typed.ts';

export interface BuiltSteps {
  readonly langkah: Step[];
  readonly gabungan: Sheet['gabungan'];
  readonly dugaan: Sheet['dugaan'];
  readonly faults: readonly Fault[];
}

type Peran = Sheet['peran'];
type Built = { readonly step: Step; readonly faults: readonly Fault[] };

const merged = v.array(v.strictObject({ kolom: v.picklist(KOLOM), langkah: v.array(v.string()) }));
const carried = v.looseObject({
  hasil: v.array(v.looseObject({ keluaran: v.string() })),
  ditutupOleh: v.array(v.string()),
});

/** What a hidden field carries; nothing where it was tampered with. */
function carriedBack<T>(schema: v.GenericSchema<T>, json: string): T | null {
  if (json === '') return null;
  try {
    const parsed = v.safeParse(schema, JSON.parse(json));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The marks in the order that the sheet had; roles that it did not name follow in the order of the form. */
function marksOf(typed: TypedStep, peran: Peran): Step['pelaksana'] {
  const order = typed.urutan.split(',');
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const marks = peran.flatMap(({ id }, index) => {
    const value = typed.marks[index] ?? '';
    const name = value.replace(/\?$/, '');
    const tanda = TANDA.find((one) => one === name) ?? null;
    if (tanda === null && name !== 'tak-terbaca') return [];
    return [{ peran: id, tanda, dugaan: value.endsWith('?') }];
  });
  return marks.sort((a, b) => rank(a.peran) - rank(b.peran));
}

/** A number with a decimal comma or point; NaN for anything else. */
function amount(typed: string): number {
  return /^\d{1,30}([.,]\d{1,30})?(e[+-]?\d{1,3})?$/.test(typed)
    ? Number(typed.replace(',', '.'))
    : Number.NaN;
}

function waktuOf(
  { angka, satuan, tertulis }: TypedStep,
  n: number,
): { waktu: Step['waktu']; faults: Fault[] } {
  const unit = SATUAN.find((one) => one === satuan);
  if (!unit) {
    const faults = angka === '' ? [] : [say.unit(stepField(n, 'satuan'), n)];
    return { waktu: satuan === 'tentatif' ? 'Tentatif' : null, faults };
  }
  const number = amount(angka);
  if (!(number > 0)) return { waktu: null, faults: [say.amount(stepField(n, 'angka'), n)] };
  const [was, in_, ...words] = tertulis.split('|');
  const written = words.join('|');
  const same = was === angka && in_ === unit && written;
  return { waktu: { angka: number, satuan: unit, ...(same ? { tertulis: written } : {}) }, faults: [] };
}

/** How the step is carried out: as the sheet said with the roles chosen here, or as its marks say. */
function jalankanOf(
  typed: TypedStep,
  step: Step,
  peran: Peran,
  n: number,
): { jalankan: unknown; faults: Fault[] } {
  const perUnit = typed.perUnit;
  const cukup = typed.cukup === '' || !perUnit ? null : Number(typed.cukup);
  const counted = cukup === null || (Number.isInteger(cukup) && cukup > 0);
  const faults = counted ? [] : [say.count(stepField(n, 'cukup'), n)];
  const units = { perUnit, ...(cukup !== null && counted ? { cukup } : {}) };
  const said = carriedBack(carried, typed.jalankan);
  if (said) {
    const { cukup: _, ...rest } = said as Record<string, unknown>;
    const hasil = said.hasil.map((one, index) => ({
      ...one,
      peran: peran[Number(typed.hasil[index]) - 1]?.id,
    }));
    const open = hasil.flatMap((one, index) =>
      one.peran ? [] : [say.hasil(stepField(n, `h${index + 1}`), n)],
    );
    return { jalankan: { ...rest, ...units, hasil }, faults: [...faults, ...open] };
  }
  if (!perUnit || step.pelaksana.length === 0) return { jalankan: undefined, faults };
  const [derived] = running({ langkah: [step], peran } as unknown as Sheet).langkah;
  return { jalankan: { ...derived?.jalankan, ...units }, faults };
}

/** @param n place in the form, for the faults; @param no number in the sheet, without the struck steps */
function builtStep(typed: TypedStep, peran: Peran, n: number, no: number): Built {
  const { waktu, faults } = waktuOf(typed, n);
  const step: Step = {
    kunci: typed.kunci,
    no,
    uraian: typed.uraian,
    asal: typed.usulan ? 'usulan' : 'asli',
    pelaksana: marksOf(typed, peran),
    kelengkapan: typed.kelengkapan || null,
    waktu,
    output: typed.output || null,
    keterangan: typed.keterangan || null,
  };
  const run = jalankanOf(typed, step, peran, n);
  const built = run.jalankan === undefined ? step : { ...step, jalankan: run.jalankan as Step['jalankan'] };
  const missing = typed.uraian === '' ? [say.uraian(stepField(n, 'uraian'), n)] : [];
  return { step: built, faults: [...missing, ...faults, ...run.faults] };
}

/**
 * Merged cells under the steps' new numbers. One whose steps no longer stand side by side is dissolved: each of its
 * steps then shows what the cell said.
 */
function mergedAgain(json: string, langkah: Step[]): Sheet['gabungan'] {
  return (carriedBack(merged, json) ?? []).flatMap(({ kolom, langkah: keys }) => {
    const places = keys.map((key) => langkah.findIndex(({ kunci }) => kunci === key)).filter((at) => at >= 0);
    const first = places[0];
    if (first === undefined || places.length < 2) return [];
    if (places.every((place, index) => place === first + index))
      return [{ kolom, dari: first + 1, sampai: first + places.length }];
    const said = langkah[first]?.[kolom] ?? null;
    for (const place of places)
      langkah[place] = { ...(langkah[place] as Step), [kolom]: langkah[place]?.[kolom] ?? said };
    return [];
  });
}

/** The steps as the sheet has them, numbered anew without those that were struck. */
export function builtSteps(typed: TypedSheet, peran: Peran): BuiltSteps {
  const kept = typed.steps.map((step, index) => ({ step, n: index + 1 })).filter(({ step }) => !step.gone);
  const built = kept.map(({ step, n }, index) => builtStep(step, peran, n, index + 1));
  const langkah = built.map(({ step }) => step);
  const gabungan = mergedAgain(typed.gabungan, langkah);
  const dugaan = kept.flatMap(({ step }, index) =>
    step.dugaan.flatMap((one) => {
      const [, at, alasan] = /^([^|]+)\|(.+)$/s.exec(one) ?? [];
      return at && alasan ? [{ di: `langkah.${index + 1}.${at}`, alasan }] : [];
    }),
  );
  const none = kept.length === 0 ? [say.noStep()] : [];
  return { langkah, gabungan, dugaan, faults: [...none, ...built.flatMap(({ faults }) => faults)] };
}
