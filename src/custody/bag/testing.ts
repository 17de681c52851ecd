import { execFile, spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { addUnit } from '../../people/add-unit.ts';
import { recordDokumen } from '../dokumen/record-dokumen.ts';
import { type TestCustody, testCustody } from '../fixity/testing.ts';
import { registerHardcopy } from '../hardcopy/register-hardcopy.ts';
import { place } from '../hardcopy/testing.ts';
import { attachSoftcopy } from '../softcopy/attach-softcopy.ts';
import { handInStream, handInVersion } from '../softcopy/hand-in.ts';

/** An office with two units and documents of every sort, each with its files. */
export interface TestArchive extends TestCustody {
  readonly units: readonly [string, string];
  /** Holds the first unit's files. */
  readonly penghubung: Actor;
  /** Records a document with files of these names. */
  dokumen(judul: string, names: readonly string[], unit?: string): Promise<string>;
  /** Every file of these documents counts as examined. */
  examined(hasil?: 'bersih' | 'karantina', dokumen?: string): Promise<void>;
}

let made = 0;
/** Bytes that begin as a PDF does; never twice the same. */
export const paper = () => Buffer.from(`%PDF-1.7\nnaskah ${made++} ${'x'.repeat(made % 900)}\n%%EOF\n`);

export async function testArchive(): Promise<TestArchive> {
  const t = await testCustody();
  const units = [newId(), newId()] as const;
  for (const [n, id] of units.entries())
    await perform(t.at, t.pengelola, addUnit, {
      id,
      code: `unit${n + 1}`,
      name: `Subbagian Contoh ${n + 1}`,
      shortName: `Subbag ${n + 1}`,
    });
  const desk: Actor = { ...t.ppid, fungsi: 'desk' };
  const penghubung: Actor = { ...t.pengelola, fungsi: 'penghubung', unit: units[0] };
  return {
    ...t,
    units,
    penghubung,
    async dokumen(judul, names, unit = units[0]) {
      const id = newId();
      await perform(t.at, desk, recordDokumen, { id, judul, unit, tahun: 2026, run: null });
      const rows = [];
      for (const name of names) {
        const place = { name, unit, run: null, via: 'formulir' as const };
        const file = await handInStream(t.at, desk, Readable.from([paper()]), place);
        rows.push({ softcopy: file.id, was: null, to: { dokumen: id } });
      }
      if (rows.length > 0) await perform(t.at, desk, attachSoftcopy, { unit, run: null, rows });
      return id;
    },
    async examined(hasil = 'bersih', dokumen) {
      await t.at.db`
        update examination e set done_at = now(), hasil = ${hasil}
        where office = ${t.office} and exists (select from softcopy s where (s.office, s.sha256) = (e.office, e.sha256)
          and (${dokumen ?? null}::uuid is null or s.dokumen = ${dokumen ?? null}::uuid))`;
    },
  };
}

/** A new version of the document's first file. */
export async function newVersion(t: TestArchive, dokumen: string): Promise<void> {
  const [first] = await t.at.db<{ id: string; name: string }[]>`
    select id, name from softcopy where dokumen = ${dokumen} order by at, id limit 1`;
  const version = { menggantikan: first?.id ?? '', alasan: 'Salah halaman', name: first?.name ?? '' };
  await handInVersion(t.at, { ...t.ppid, fungsi: 'desk' }, Readable.from([paper()]), version);
}

/** A paper of the document on a shelf. */
export async function shelved(t: TestArchive, dokumen: string): Promise<void> {
  const desk: Actor = { ...t.ppid, fungsi: 'desk' };
  const parent = await place(t.at, desk, 'ruang', `Ruang ${made++}`);
  const rak = await place(t.at, desk, 'rak', 'Rak A', { parent });
  const sheet = { id: newId(), bentuk: 'asli' as const, lembar: 4, keterangan: '', pindaian: null };
  await perform(t.at, desk, registerHardcopy, { dokumen, run: null, place: rak.id, papers: [sheet] });
}

/** Numbers that look random and are the same every time (Numerical Recipes' generator). */
export function randomness(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What an office holds; nothing of a refused bag may show here. */
export async function holdings(t: TestArchive): Promise<unknown> {
  const rows = await t.at.db`
    select (select count(*) from dokumen)::int as dokumen, (select count(*) from softcopy)::int as softcopy,
      (select count(*) from blob)::int as blob, (select count(*) from bag_import)::int as import`;
  const spooled = await readdir(join(t.at.folders.blobs, 'incoming'));
  return { ...rows[0], spooled };
}

/** Why Python, which judges our archives as another program, does not; false where it is at hand. */
export const withoutPython =
  spawnSync('python3', ['--version']).status === 0 ? (false as const) : 'no python3 here';

/** What Python prints. @throws Error when it fails */
export async function python(...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)('python3', args)).stdout.trim();
}
