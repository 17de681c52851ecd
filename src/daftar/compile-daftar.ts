import { sha256 } from '../base/hash.ts';
import { newId } from '../base/id.ts';
import { canonical } from '../base/json.ts';
import { stepDeed } from '../procedure/step-deed.ts';
import { lockedEntries } from './classify-entry.ts';
import { type Entry, entryCore } from './entry.ts';
import { why } from './text.ts';

export interface RunToCompile {
  readonly run: string;
}

/** Entries that may be public: classified, and not left undecided. */
export function listed(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => entry.klasifikasi !== null && entry.klasifikasi !== 'belum_diputuskan');
}

/** SHA-256 over the compiled draft: what the plenary has before it. */
function compiledHash(entries: readonly Entry[]): string {
  return sha256(
    entries
      .map((entry) => `${canonical({ ...entryCore(entry), klasifikasi: entry.klasifikasi })}\n`)
      .join(''),
  );
}

/**
 * Menyusun Draft Daftar Informasi Publik dari daftar semua unit yang sudah diklasifikasi, untuk rapat pleno.
 * SOP KPU Kota Serang 03/2025 step 3, output "Draft Daftar Informasi Publik".
 */
export const compileDaftar = stepDeed('draf_daftar', {
  kind: 'daftar.compiled',
  load: (tx, input: RunToCompile, by) => lockedEntries(tx, by.office, input.run),
  refuse({ entries }) {
    const open = entries.filter((entry) => entry.klasifikasi === null).length;
    return [
      ...(open > 0 ? [why.notClassified(open)] : []),
      ...(open === 0 && listed(entries).length === 0 ? [why.nothingToCompile()] : []),
    ];
  },
  async apply(tx, { entries }, by, input, at) {
    const id = newId(at);
    const list = listed(entries);
    const hash = compiledHash(list);
    await tx`
      insert into compiled (office, id, run, entries, sha256, at, person, jabatan)
      values (${by.office}, ${id}, ${input.run}, ${list.length}, ${hash}, ${at}, ${by.person}, ${by.jabatan})`;
    return {
      subject: `compiled:${id}`,
      detail: { run: input.run, entries: list.length, sha256: hash },
      result: id,
    };
  },
});
