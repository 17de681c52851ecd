import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { fault, Invalid, NotFound } from '../base/errors.ts';
import { writeDurably } from '../base/files.ts';
import { both } from '../base/text.ts';
import type { Imported } from '../sop/import/imported.ts';
import { FILE_BYTES, readAll } from '../sop/import/read-any.ts';
import type { Call, Option } from './args.ts';

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
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new NotFound(path);
    throw unusable(path, 'dibaca', 'read', error);
  });
  const name = basename(path);
  if (!found.isFile()) {
    const id = `${name} bukan berkas; sebutkan berkas SOP-nya.`;
    throw new Invalid([fault(name, 'bukan-berkas', id, `${name} is no file; name the file of the SOP.`)]);
  }
  // Before it is read: what is larger is refused by its size alone.
  if (found.size > FILE_BYTES) {
    const id = `${name} lebih dari ${FILE_BYTES / 1_000_000} MB; simpan naskahnya saja, tanpa gambar.`;
    const en = `${name} is larger than ${FILE_BYTES / 1_000_000} MB; keep the text only, without pictures.`;
    throw new Invalid([fault(name, 'terlalu-besar', id, en)]);
  }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unusable(path, 'dibaca', 'read', error);
  });
  try {
    return await readAll(bytes, name);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(
      error.faults.map(({ field, code, id, en }) => {
        const at = ['', 'berkas', name].includes(field) ? name : `${name}, ${field}`;
        return fault(field, code, `${at}: ${id}`, `${at.replace(/, baris (\d)/, ', line $1')}: ${en}`);
      }),
    );
  }
}

const CAUSES = new Map([
  ['EACCES', both('tidak ada izin', 'permission denied')],
  ['EPERM', both('tidak ada izin', 'permission denied')],
  ['EROFS', both('hanya dapat dibaca', 'read-only')],
  ['EISDIR', both('itu folder', 'it is a folder')],
  ['EEXIST', both('bagian jalurnya bukan folder', 'a part of its path is no folder')],
  ['ENOTDIR', both('bagian jalurnya bukan folder', 'a part of its path is no folder')],
  ['ENOENT', both('foldernya tidak ada', 'its folder does not exist')],
  ['ENOSPC', both('disk penuh', 'the disk is full')],
]);

/** A file that the operating system does not let us read or write. */
function unusable(path: string, id: string, en: string, error: NodeJS.ErrnoException): Invalid {
  const code = error.code ?? error.name;
  const cause = CAUSES.get(code) ?? both(code, code);
  return new Invalid([
    fault(path, code, `${path} tidak dapat ${id}: ${cause.id}.`, `${path} cannot be ${en}: ${cause.en}.`),
  ]);
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

/** What the source leaves to be answered, with the answers that fit. */
export function tellQuestions(call: Call, questions: Imported['questions']): void {
  for (const { di, what, choices } of questions) {
    call.say(`? ${di}: ${what[call.lang]}`);
    for (const { value, label } of choices ?? []) call.say(`    ${value}: ${label[call.lang]}`);
  }
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
  if (resolve(path) === resolve(call.operands[0] ?? '')) {
    const id = `${path} adalah naskah yang dibaca; tulis hasilnya ke berkas lain.`;
    const en = `${path} is the file that is read; write to another one.`;
    throw new Invalid([fault('--output', 'output', id, en)]);
  }
  const bytes = await make();
  await writeDurably(path, bytes).catch((error: NodeJS.ErrnoException) => {
    throw unusable(path, 'ditulis', 'written', error);
  });
  call.say(`✓ ${path}`);
  call.result({ ok: true, slug, file: path });
}
