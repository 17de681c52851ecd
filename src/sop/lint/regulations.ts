import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { programFile } from '../../base/paths.ts';
import { isDay, type Tanggal } from '../../base/tanggal.ts';
import { REGULATION_KINDS, shortName } from './citation.ts';

const day = v.nullable(v.pipe(v.string(), v.check(isDay)));
const name = { jenis: v.picklist(REGULATION_KINDS), nomor: v.number(), tahun: v.number() };
const change = v.strictObject({ oleh: v.strictObject(name), sejak: day });

const table = v.strictObject({
  peraturan: v.array(
    v.strictObject({
      ...name,
      tentang: v.string(),
      /** First day in force; null or absent where no source says. */
      berlaku: v.optional(day, null),
      dicabut: v.optional(v.nullable(change), null),
      /** In the order in which they were made. */
      diubah: v.optional(v.array(change), []),
      sumber: v.string(),
    }),
  ),
});

export type Regulation = v.InferOutput<typeof table>['peraturan'][number];
export type Change = v.InferOutput<typeof change>;

let shipped: ReadonlyMap<string, Regulation> | null = null;

/** The table of regulations that ships with Terang (`sop/peraturan.yaml`), by short name such as "PKPU 1/2015". */
export function regulations(): ReadonlyMap<string, Regulation> {
  if (!shipped) {
    const { peraturan } = v.parse(table, parse(readFileSync(programFile('sop', 'peraturan.yaml'), 'utf8')));
    shipped = new Map(peraturan.map((one) => [shortName(one), one]));
  }
  return shipped;
}

/** True when a repeal or an amendment holds on a day; where its first day is unknown, from the end of its year. */
export function holdsOn({ oleh, sejak }: Change, today: Tanggal): boolean {
  return (sejak ?? `${oleh.tahun}-12-31`) <= today;
}
