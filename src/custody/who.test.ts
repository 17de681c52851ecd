import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, FUNGSI, type Fungsi } from '../journal/actor.ts';
import { keepsAll, keepsAny, keepsFor, readsFor, readsOnly } from './who.ts';

const PPID_SIDE: readonly Fungsi[] = ['desk', 'ppid', 'petugas_ppid'];
const OF_UNITS: readonly Fungsi[] = ['penghubung', 'kepala_unit', 'petugas_dokumentasi'];

const actor = (fungsi: Fungsi): Actor => {
  const unit = OF_UNITS.includes(fungsi) ? 'a' : null;
  return { office: 'o', person: 'p', name: '', mandate: 'm', jabatan: 'j', jabatanName: '', fungsi, unit };
};

for (const fungsi of FUNGSI)
  test(`${fungsi}: the PPID’s side keeps and reads all, a unit’s people their own, everybody else only reads`, () => {
    const by = actor(fungsi);
    const [ppid, ofUnit] = [PPID_SIDE.includes(fungsi), OF_UNITS.includes(fungsi)];
    assert.deepEqual(
      {
        all: keepsAll(by),
        any: keepsAny(by),
        keeps: ['a', 'b', null].map((unit) => keepsFor(by, unit)),
        only: readsOnly(by),
        reads: ['a', 'b', null].map((unit) => readsFor(by, unit)),
      },
      {
        all: ppid,
        any: ppid || ofUnit,
        keeps: [ppid || ofUnit, ppid, ppid],
        only: ofUnit ? 'a' : null,
        reads: [true, !ofUnit, !ofUnit],
      },
    );
  });
