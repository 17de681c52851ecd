import { NotFound } from '../base/errors.ts';
import type { Zone } from '../base/tanggal.ts';
import type { Reader } from '../db/db.ts';

/** An office of the KPU: the body that holds information and answers for it (UU 14/2008 art. 1). */
export interface Office {
  readonly id: string;
  /** Short name for addresses and signatures, such as `kpu-kota-serang`. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Kemendagri area code, as printed in the office's letter numbers. */
  readonly kodeWilayah: string;
  /** Three letters before the permanent numbers of its items. */
  readonly nomorPrefix: string;
  readonly address: string;
  readonly city: string;
  readonly serviceHours: string;
  readonly zone: Zone;
  /** Members that must be present for the plenary to decide; a setting, since the rule is not verified. */
  readonly kuorumHadir: number;
  /** Members that must agree. */
  readonly kuorumSetuju: number;
  /** True for the sample office: every page says so. */
  readonly sample: boolean;
}

/** @throws NotFound when there is no such office */
export async function officeById(reader: Reader, id: string): Promise<Office> {
  const [office] = await reader<Office[]>`select * from office where id = ${id}`;
  if (!office) throw new NotFound('office');
  return office;
}

/** Every office of this installation, by name. */
export async function offices(reader: Reader): Promise<Office[]> {
  return reader<Office[]>`select * from office order by name`;
}
