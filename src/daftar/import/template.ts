import type { Lang } from '../../base/text.ts';
import type { SheetRows } from '../../workbook/sheet.ts';
import type { OutCell, OutSheet, Validation } from '../../workbook/write-sheet.ts';
import { writeWorkbook } from '../../workbook/write-workbook.ts';
import type { EntryValues } from '../entry-values.ts';
import { FIELD_GUIDE, type GuidedField } from '../field-guide.ts';
import { KLASIFIKASI_WORDS, RETENSI } from './cell-values.ts';
import type { RowError } from './cells.ts';
import type { Mapping } from './columns.ts';
import { sheetWords as words } from './sheet-words.ts';

/** An entry as the template shows it. */
export interface TemplateEntry extends EntryValues {
  readonly nomor: string | null;
}

export interface TemplateInput {
  readonly office: { readonly code: string; readonly shortName: string };
  readonly unit: { readonly code: string; readonly name: string; readonly shortName: string };
  /** Year of the list that is being drawn up. */
  readonly year: number;
  /** What the draft already holds, so that a unit changes and adds instead of starting again. */
  readonly entries: readonly TemplateEntry[];
  readonly lists: { readonly units: readonly string[]; readonly penanggungJawab: readonly string[] };
}

/** Version of the template's layout, kept in its hidden sheet. */
const VERSION = '1';
const SPARE_ROWS = 500;

const COLUMNS: readonly { readonly field: GuidedField; readonly width: number }[] = [
  { field: 'nomor', width: 16 },
  { field: 'judul', width: 44 },
  { field: 'ringkasan', width: 60 },
  { field: 'penguasa', width: 32 },
  { field: 'penanggungJawab', width: 32 },
  { field: 'waktu', width: 18 },
  { field: 'tempat', width: 14 },
  { field: 'softcopy', width: 10 },
  { field: 'hardcopy', width: 10 },
  { field: 'retensi', width: 20 },
  { field: 'klasifikasiUsulan', width: 18 },
  { field: 'tahun', width: 8 },
  { field: 'kode', width: 12 },
];

/**
 * The form of SOP KPU Kota Serang 03/2025 step 1, "form daftar informasi beserta panduan pengisiannya", as an
 * .xlsx file: the unit's entries under their permanent numbers, the guidance, the choices, and a hidden sheet
 * that says what it was made for.
 */
export function draftTemplate(input: TemplateInput): Uint8Array {
  const { office, unit, year, entries } = input;
  const choices = choicesOf(input);
  const rows = entries.length > 0 ? entries.map(entryRow) : [exampleRow(unit.name)];
  const isian: OutSheet = {
    name: words.isian,
    widths: COLUMNS.map(({ width }) => width),
    frozenRows: 1,
    frozenColumns: 2,
    rows: [
      COLUMNS.map(({ field }): OutCell => ({ text: FIELD_GUIDE[field].name.id, look: 'head' })),
      ...rows,
    ],
    validations: COLUMNS.map(({ field }, column) =>
      validation(field, column, choices, rows.length + SPARE_ROWS),
    ),
  };
  return writeWorkbook([
    isian,
    guideSheet(office.shortName, unit.name),
    choiceSheet(choices),
    {
      name: '_meta',
      hidden: true,
      widths: [14, 40],
      rows: [
        ['versi', VERSION],
        ['kantor', office.code],
        ['unit', unit.code],
        ['tahun', String(year)],
      ],
    },
  ]);
}

/** Name of the template's file: `PPID-A_KPU-Kota-Serang_Keuangan_2026.xlsx`. */
export function templateName({
  office,
  unit,
  year,
}: Pick<TemplateInput, 'office' | 'unit' | 'year'>): string {
  const part = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  return `PPID-A_${part(office.shortName)}_${part(unit.shortName)}_${year}.xlsx`;
}

function entryRow(entry: TemplateEntry): OutCell[] {
  return COLUMNS.map(({ field }) => {
    if (field === 'nomor') return { text: entry.nomor ?? '', look: 'quiet' };
    if (field === 'softcopy' || field === 'hardcopy') return entry[field] ? '✓' : '';
    if (field === 'klasifikasiUsulan') return entry[field] ? KLASIFIKASI_WORDS[entry[field]] : '';
    if (field === 'tahun') return entry[field] === null ? '' : String(entry[field]);
    return entry[field] ?? '';
  });
}

/** Shown when there is nothing to start from; the import passes over it. */
function exampleRow(unit: string): OutCell[] {
  return COLUMNS.map(({ field }) => {
    const text = field === 'nomor' ? words.example : field === 'penguasa' ? unit : FIELD_GUIDE[field].good;
    return { text, look: 'quiet' };
  });
}

type Choices = ReadonlyMap<GuidedField, { readonly list: readonly string[]; readonly strict: boolean }>;

function choicesOf({ lists }: TemplateInput): Choices {
  return new Map([
    ['penguasa', { list: lists.units, strict: false }],
    ['penanggungJawab', { list: lists.penanggungJawab, strict: false }],
    ['softcopy', { list: ['✓'], strict: false }],
    ['hardcopy', { list: ['✓'], strict: false }],
    ['retensi', { list: RETENSI, strict: false }],
    ['klasifikasiUsulan', { list: Object.values(KLASIFIKASI_WORDS), strict: true }],
  ]);
}

function validation(field: GuidedField, column: number, choices: Choices, lastRow: number): Validation {
  const at = [...choices.keys()].indexOf(field);
  const choice = choices.get(field);
  const letter = String.fromCharCode(65 + at);
  const range =
    choice && choice.list.length > 0
      ? `${words.pilihan}!$${letter}$2:$${letter}$${choice.list.length + 1}`
      : null;
  const { name, what, good } = FIELD_GUIDE[field];
  return {
    column,
    fromRow: 2,
    toRow: lastRow + 1,
    choices: range,
    strict: choice?.strict ?? false,
    hintTitle: name.id,
    hint: `${what.id} Contoh: ${good}`,
  };
}

function choiceSheet(choices: Choices): OutSheet {
  const lists = [...choices];
  const longest = Math.max(...lists.map(([, { list }]) => list.length));
  const head = lists.map(([field]): OutCell => ({ text: FIELD_GUIDE[field].name.id, look: 'head' }));
  const rows = Array.from({ length: longest }, (_, i) => lists.map(([, { list }]): OutCell => list[i] ?? ''));
  return { name: words.pilihan, widths: lists.map(() => 32), frozenRows: 1, rows: [head, ...rows] };
}

function guideSheet(office: string, unit: string): OutSheet {
  const head = [words.column, words.whatToWrite, words.good, words.poor, words.mistake, words.may];
  const rows = COLUMNS.map(({ field }): OutCell[] => {
    const { name, what, good, poor, mistake, required } = FIELD_GUIDE[field];
    return [name.id, what.id, good, poor, mistake.id, required ? words.no.id : words.yes.id];
  });
  return {
    name: words.panduan,
    widths: [24, 56, 40, 26, 50, 14],
    frozenRows: 2,
    rows: [
      [{ text: words.guideTitle(office, unit).id, look: 'title' }],
      head.map(({ id }): OutCell => ({ text: id, look: 'head' })),
      ...rows,
    ],
  };
}

/** Blank rows kept between two rows so that row numbers stay those of the person's file. */
const MOST_BLANK = 1_000;

/**
 * The person's own rows with a first column that says what is wrong and how to mend it, and the wrong cells in
 * red with the same as a comment. Row numbers stay; uploading the mended file passes over the first column.
 */
export function markedWorkbook(
  sheet: SheetRows,
  mapping: Mapping,
  errors: readonly RowError[],
  lang: Lang = 'id',
): Uint8Array {
  const byRow = Map.groupBy(errors, ({ row }) => row);
  const head = mapping.headerRow ?? 0;
  const rows: OutCell[][] = [];
  for (const { number, cells } of sheet.rows) {
    while (rows.length < number - 1 && number - rows.length <= MOST_BLANK) rows.push([]);
    const wrong = new Map(byRow.get(number)?.map((error) => [error.column, error]));
    const width = Math.max(cells.length, mapping.columns.length);
    const own = Array.from({ length: width }, (_, column): OutCell => {
      const text = cells[column] ?? '';
      const error = wrong.get(mapping.columns[column]?.letter ?? '');
      if (error) return { text, look: 'wrong', comment: sentence(error, lang) };
      return number <= head && text !== '' ? { text, look: 'head' } : text;
    });
    rows.push([galat(number === head, byRow.get(number) ?? [], lang), ...own]);
  }
  const widths = mapping.columns.map(({ samples }) =>
    Math.min(60, Math.max(12, ...samples.map((text) => text.length))),
  );
  return writeWorkbook([
    { name: words.isian, widths: [44, ...widths], frozenRows: head <= 6 ? head : 0, rows },
  ]);
}

function galat(isHead: boolean, errors: readonly RowError[], lang: Lang): OutCell {
  if (isHead) return { text: words.errors[lang], look: 'head' };
  if (errors.length === 0) return '';
  const lines = errors.map((error) => `${error.columnName || error.column}: ${sentence(error, lang)}`);
  return { text: lines.join('\n'), look: 'wrong' };
}

function sentence({ problem, fix }: RowError, lang: Lang): string {
  return `${problem[lang]}. ${fix[lang]}.`;
}
