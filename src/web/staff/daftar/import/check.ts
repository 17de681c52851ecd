import { type Fault, fault, Invalid } from '../../../../base/errors.ts';
import {
  type CheckContext,
  checkRows,
  type Double,
  type ImportResult,
} from '../../../../daftar/import/check.ts';
import { applyMapping, guessMapping, type Mapping } from '../../../../daftar/import/columns.ts';
import { unitsOf } from '../../../../people/unit.ts';
import { readPasted, readWorkbook } from '../../../../workbook/read-workbook.ts';
import type { SheetRows } from '../../../../workbook/sheet.ts';
import type { Site, Visitor } from '../../../context.ts';
import { type DraftView, headOf } from '../draft/read.ts';
import { keptImport } from './store.ts';
import { text } from './text.ts';
import { corrected, type ImportAsked } from './typed.ts';

/** What was found in an uploaded list. */
export interface Checked {
  readonly asked: ImportAsked;
  readonly sheet: SheetRows;
  readonly mapping: Mapping;
  /** Null when the sheet cannot be checked as its columns are understood; `faults` say why. */
  readonly result: ImportResult | null;
  readonly faults: readonly Fault[];
  /** Every row that looks like another, decided or not. */
  readonly doubles: readonly Double[];
}

/**
 * Reads a kept list again and checks every row of it; changes nothing.
 * @throws Invalid when the list is not kept any more or is no spreadsheet
 */
export async function checkImport(
  site: Site,
  visitor: Visitor,
  view: DraftView,
  asked: ImportAsked,
): Promise<Checked> {
  const { office } = visitor;
  const { draft } = view;
  const bytes = await keptImport({ ...site, office: office.id, draft: draft.id }, asked.sha256);
  if (!bytes) throw new Invalid([fault('berkas', 'berkas-tidak-disimpan', text.expired.id, text.expired.en)]);
  const original = asked.pasted
    ? readPasted(bytes.toString('utf8'))
    : await readWorkbook(bytes, asked.nama, asked.sheet ?? undefined);
  const { sheet, used } = corrected(original, asked.corrections);
  const guess = guessMapping(sheet, asked.headerRow ?? undefined);
  const differing = [...asked.columns].filter(([column, field]) => guess.columns[column]?.field !== field);
  const mapping = applyMapping(guess, new Map(differing));
  const units = await unitsOf(site.db, office.id);
  const unit = units.find((one) => one.id === draft.unit);
  const context: CheckContext = {
    units,
    existing: draft.entries,
    defaults: {
      penguasa: draft.unitName,
      penanggungJawab: headOf(draft.unitName),
      tempat: office.city,
    },
    ...(unit ? { unitCode: unit.code } : {}),
  };
  const found = { asked: { ...asked, corrections: used }, sheet, mapping };
  try {
    const open = checkRows(sheet, mapping, context);
    const result =
      asked.choices.size > 0 ? checkRows(sheet, mapping, { ...context, choices: asked.choices }) : open;
    return { ...found, result, doubles: open.doubles, faults: [] };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { ...found, result: null, doubles: [], faults: error.faults };
  }
}

/** The rows that the import would write: new ones and those that differ from what the draft holds. */
export function rowsToWrite({ result }: Checked) {
  return (result?.ready ?? [])
    .filter((row) => row.change !== 'tetap')
    .map(({ item, values }) => ({ item: item ?? null, values }));
}
