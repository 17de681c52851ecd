import { newId } from '../src/base/id.ts';
import type { Place } from '../src/custody/hardcopy/place.ts';
import { place } from '../src/custody/hardcopy/testing.ts';
import { attachSoftcopy } from '../src/custody/softcopy/attach-softcopy.ts';
import { handInStream } from '../src/custody/softcopy/hand-in.ts';
import { incoming, pdf, type TestCustody, testCustody } from '../src/custody/softcopy/testing.ts';
import { recordStack } from '../src/dokumentasi/record-stack.ts';
import { stackHash, stackOf } from '../src/dokumentasi/stack.ts';
import { perform } from '../src/journal/act.ts';
import type { Actor, Fungsi } from '../src/journal/actor.ts';
import { runsOf } from '../src/procedure/read-run.ts';
import { openSampleTangerang } from './kota-tangerang.ts';
import type { OpenWorld } from './open-world.ts';

/** The sample office of SOP KPU Kota Tangerang 19/2025 with a box on a shelf, its run and its people. */
export interface TestDocumentation extends TestCustody {
  readonly world: OpenWorld;
  readonly run: string;
  readonly boks: Place;
  readonly units: readonly string[];
  actor(fungsi: Fungsi, unit?: number): Actor;
  /** What the actor would see now of a unit's stack, or of all. */
  seen(unit: string | null): Promise<{ run: string; unit: string | null; seen: string }>;
  /** Records so many papers of a unit, on the shelf or not. */
  record(unit: number, n: number, shelved?: boolean): Promise<void>;
  /** Hands in and matches so many files of a unit, examined unless said otherwise. */
  handIn(unit: number, n: number, examined?: boolean): Promise<void>;
}

export async function testDocumentation(): Promise<TestDocumentation> {
  const test = await testCustody();
  const { custody } = test;
  const world = await openSampleTangerang(custody);
  const [first] = await runsOf(custody.db, world.office.id);
  const run = first?.id ?? '';
  const units = world.units.map(({ id }) => id);
  const actor = (fungsi: Fungsi, unit?: number) =>
    world.actors.find(
      (one) => one.fungsi === fungsi && (unit === undefined || one.unit === units[unit]),
    ) as Actor;
  const keeper = actor('petugas_ppid');
  const ruang = await place(custody, keeper, 'ruang', 'Ruang Uji');
  const rak = await place(custody, keeper, 'rak', 'Rak U', { parent: ruang });
  const baris = await place(custody, keeper, 'baris', 'Baris 1', { parent: rak });
  const boks = await place(custody, keeper, 'boks', 'Boks 01', { parent: baris });
  let papers = 0;
  let files = 0;
  return {
    ...test,
    ...{ world, run, boks, units, actor },
    async seen(unit) {
      return { run, unit, seen: stackHash(await stackOf(custody.db, world.office.id, run, unit)) };
    },
    async record(unit, n, shelved = true) {
      const lines = Array.from({ length: n }, (_, index) => ({
        judul: `Laporan ${unit}.${papers + index}`,
        tahun: 2026,
        lembar: 3,
      }));
      papers += n;
      await perform(custody, actor('petugas_dokumentasi', unit), recordStack, {
        ...{ id: newId(), run, unit: units[unit] as string, bentuk: 'asli', lines },
        place: shelved ? boks.id : null,
      });
    },
    async handIn(unit, n, examined = true) {
      const by = actor('petugas_dokumentasi', unit);
      const at = { unit: units[unit] as string, run };
      const rows = [];
      for (let index = 0; index < n; index += 1) {
        files += 1;
        const name = `berkas ${files}.pdf`;
        const file = { ...at, via: 'unggahan' as const, name };
        const { id, sha256 } = await handInStream(custody, by, incoming(pdf(name)), file);
        rows.push({ softcopy: id, was: null, to: { baru: { id: newId(), judul: name, tahun: 2026 } } });
        // The examiner's own work has tests of its own; here only its outcome counts.
        if (examined)
          await custody.db`
            update examination set done_at = ${custody.clock.now()}, hasil = 'bersih'
            where (office, sha256) = (${by.office}, ${sha256})`;
      }
      await perform(custody, by, attachSoftcopy, { ...at, rows });
    },
  };
}
