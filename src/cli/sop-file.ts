import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fault, Invalid, NotFound } from '../base/errors.ts';
import { writeDurably } from '../base/files.ts';
import { both } from '../base/text.ts';
import type { Imported } from '../sop/import/imported.ts';
import { readAll } from '../sop/import/read-any.ts';
import type { Call, Option } from './args.ts';

/** Largest file read as an SOP; scanned tables in DOCX have some ten megabytes. */
const LARGEST = 50_000_000;

/** `--pick N`, for a file that holds several SOPs. */
export const PICK: Readonly<Record<string, Option>> = {
  pick: {
    value: 'N',
    says: both('SOP ke-N, bila berkas memuat beberapa', 'the Nth SOP, where the file holds several'),
  },
};

/** `-o FILE`, for what is written. */
export const OUTPUT: Readonly<Record<string, Option>> = {
  output: { value: 'FILE', short: 'o', says: both('berkas hasil', 'file to write') },
};

/**
 * Every SOP of a file: a sheet, a transcription, a table, a document. Reads only.
 * @throws NotFound when there is no such file; Invalid with the line and field of every error
 */
export async function sopsIn(path: string): Promise<readonly Imported[]> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) throw new NotFound(path);
  const name = basename(path);
  if (size > LARGEST) {
    const id = `${name} lebih dari ${LARGEST / 1_000_000} MB; simpan naskahnya saja, tanpa gambar`;
    const en = `${name} is larger than ${LARGEST / 1_000_000} MB; keep the text only, without pictures`;
    throw new Invalid([fault(name, 'terlalu-besar', id, en)]);
  }
  try {
    return await readAll(await readFile(path), name);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(
      error.faults.map(({ field, code, id, en }) => {
        const at = field && field !== name ? `${name}, ${field}` : name;
        return fault(field, code, `${at}: ${id}`, `${at.replace(/, baris (\d)/, ', line $1')}: ${en}`);
      }),
    );
  }
}

/** The one SOP that is meant: the only one, that of `--pick`, or the first, and then the others are named. */
export async function sopIn(call: Call): Promise<Imported> {
  const all = await sopsIn(call.operands[0] ?? '');
  const pick = call.value('pick');
  const list = all.map(({ sheet }, index) => `${index + 1} ${sheet.identitas.nama}`).join('; ');
  const chosen = all[pick === undefined ? 0 : Number(pick) - 1];
  if (!chosen) {
    const id = `--pick ${pick} tidak ada; berkas ini memuat: ${list}.`;
    const en = `there is no --pick ${pick}; this file holds: ${list}.`;
    throw new Invalid([fault('--pick', 'pick', id, en)]);
  }
  if (pick === undefined && all.length > 1) {
    call.say(
      both(
        `Berkas ini memuat ${all.length} SOP (${list}); dipakai yang pertama. Yang lain: --pick N.`,
        `This file holds ${all.length} SOPs (${list}); the first is used. For another: --pick N.`,
      )[call.lang],
    );
  }
  return chosen;
}

/** Writes one of the kinds of file that a command makes, chosen by the name's ending, and says where. */
export async function writeAs(
  call: Call,
  slug: string,
  kinds: Readonly<Record<string, () => string | Uint8Array | Promise<string | Uint8Array>>>,
): Promise<void> {
  const endings = Object.keys(kinds);
  const path = call.value('output') ?? `${slug}${endings[0]}`;
  const make = kinds[extname(path).toLowerCase()];
  if (!make) {
    const id = `Nama berkas hasil harus berakhir dengan ${endings.join(', ')}.`;
    const en = `The name of the file to write must end with ${endings.join(', ')}.`;
    throw new Invalid([fault('--output', 'output', id, en)]);
  }
  const bytes = await make();
  await writeDurably(path, bytes).catch((error: NodeJS.ErrnoException) => {
    const why = error.code ?? error.name;
    throw new Invalid([
      fault(
        '--output',
        'output',
        `${path} tidak dapat ditulis (${why}).`,
        `${path} cannot be written (${why}).`,
      ),
    ]);
  });
  call.say(both(`✓ ${path}`, `✓ ${path}`)[call.lang]);
  call.result({ ok: true, slug, file: path });
}
