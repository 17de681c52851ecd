import assert from 'node:assert/strict';
import { Refused } from '../base/errors.ts';
import { newId } from '../base/id.ts';
import { type Deps, perform } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { openOffice } from './open-office.ts';

/** Opens an office for tests and returns its administrator, in office since 2 January 2026. */
export async function testOffice(deps: Deps, passwordHash: string | null = null): Promise<Actor> {
  const by: Actor = {
    office: newId(),
    person: newId(),
    name: 'Gita Contoh',
    mandate: newId(),
    jabatan: newId(),
    jabatanName: 'Pengelola',
    fungsi: 'pengelola',
    unit: null,
  };
  await perform(deps, by, openOffice, {
    id: by.office,
    code: 'kpu-kota-uji',
    name: 'Komisi Pemilihan Umum Kota Uji',
    shortName: 'KPU Kota Uji',
    kodeWilayah: '3673',
    nomorPrefix: 'UJI',
    address: 'Jl. Uji No. 1',
    city: 'Kota Uji',
    serviceHours: 'Senin sampai Jumat, 08.00–16.00',
    zone: 'Asia/Jakarta',
    sample: true,
    first: {
      name: by.name,
      email: 'gita@uji.example',
      passwordHash,
      decree: '1/2026',
      validFrom: '2026-01-02',
    },
  });
  return by;
}

/** The codes of the reasons for which a deed was refused; anything else fails the test. */
export async function refusedFor(attempt: Promise<unknown>): Promise<string[]> {
  const error: unknown = await attempt.then(
    () => 'it was done',
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Refused, String(error));
  return error.reasons.map((one) => one.code);
}
