import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fault, Invalid } from '../src/base/errors.ts';
import { sha256 } from '../src/base/hash.ts';
import type { EntryValues } from '../src/daftar/entry-values.ts';
import { checkRows, type ImportResult } from '../src/daftar/import/check.ts';
import { guessMapping } from '../src/daftar/import/columns.ts';
import type { Unit } from '../src/people/unit.ts';
import { readWorkbook } from '../src/workbook/read-workbook.ts';

/** What a list does not say is written so, openly, rather than invented. */
const NOT_STATED = 'Tidak tercantum dalam daftar asal';

/** The rows of a list, dealt out to the units that hold them. */
export interface UnitRows {
  readonly sha256: string;
  readonly total: number;
  of(unit: string): readonly EntryValues[];
  /** File name of the sample document that belongs to a title, if any. */
  documentOf(judul: string): string | undefined;
  readonly result: ImportResult;
  /** Rows in which something was not stated. */
  readonly incomplete: number;
}

/** Fills what the list leaves out, so that it can be sent; the class falls to UU 14/2008 art. 11(1)a. */
function completed(values: EntryValues): EntryValues {
  const text = (given: string) => given.trim() || NOT_STATED;
  return {
    ...values,
    ringkasan: values.ringkasan.trim() || values.judul,
    penguasa: text(values.penguasa),
    penanggungJawab: text(values.penanggungJawab),
    waktu: text(values.waktu),
    tempat: text(values.tempat),
    retensi: text(values.retensi),
    softcopy: values.softcopy || !values.hardcopy,
    klasifikasiUsulan: values.klasifikasiUsulan ?? 'setiap_saat',
  };
}

/**
 * Reads a list by the import's own column mapping and deals its rows to units: to the unit it names, otherwise in
 * turn.
 * @param documents titles that have a sample document, with its file name
 * @throws Invalid when the file cannot be read or holds no row that is ready
 */
export async function readListRows(
  path: string,
  units: readonly Unit[],
  documents: ReadonlyMap<string, string>,
): Promise<UnitRows> {
  const bytes = await readFile(path).catch(() => {
    throw new Invalid([
      fault(
        'items',
        'berkas-tidak-terbaca',
        `Berkas ${path} tidak dapat dibaca.`,
        `The file ${path} cannot be read.`,
      ),
    ]);
  });
  const sheet = await readWorkbook(bytes, basename(path));
  const result = checkRows(sheet, guessMapping(sheet), {
    units,
    existing: [],
    defaults: { penguasa: '', tempat: '' },
  });
  const found = [...result.ready, ...result.doubles].sort((a, b) => a.row - b.row).map((row) => row.values);
  if (found.length === 0) {
    throw new Invalid([
      fault(
        'items',
        'tidak-ada-baris',
        'Tidak ada baris yang siap diimpor.',
        'No row is ready to be imported.',
      ),
    ]);
  }
  const rows = found.map(completed);
  const dealt = new Map<string, EntryValues[]>(units.map((unit) => [unit.id, []]));
  rows.forEach((values, index) => {
    const named = units.find((unit) => [unit.name, unit.shortName].includes(values.penguasa));
    const unit = named ?? (units[index % units.length] as Unit);
    dealt.get(unit.id)?.push(values);
  });
  return {
    sha256: sha256(bytes),
    total: rows.length,
    of: (unit) => dealt.get(unit) ?? [],
    documentOf: (judul) => documents.get(judul),
    result,
    incomplete: rows.filter((row) => Object.values(row).includes(NOT_STATED)).length,
  };
}
