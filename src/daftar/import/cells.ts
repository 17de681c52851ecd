import type { Both } from '../../base/text.ts';
import { cleanText, isCellError, type SheetRow } from '../../workbook/sheet.ts';
import type { ColumnMapping, Mapping } from './columns.ts';
import type { ColumnField } from './header-words.ts';
import type { Tally } from './notices.ts';
import { isProblem, type Problem, type Reading } from './reading.ts';
import { problems, told } from './text.ts';

/** One cell that keeps its row from being imported. */
export interface RowError extends Problem {
  /** Row and column as Excel shows them. */
  readonly row: number;
  readonly column: string;
  /** The column's heading in the person's own file. */
  readonly columnName: string;
  readonly field: string;
  readonly value: string;
  /** What to show in place of the value: "(kosong)", "612 karakter", or the value itself. */
  readonly shown: Both;
}

/** The cells of one row by field, and the errors met while reading them. */
export interface RowCells {
  readonly row: number;
  readonly errors: RowError[];
  /** True when the file has a column for the field. */
  has(field: ColumnField): boolean;
  /** Reads the field's first column by its rule; `absent` when there is no such column or it cannot be read. */
  read<T>(field: ColumnField, absent: T, rule: (text: string) => Reading<T>): T;
  /** Reads every column of a field that several may share. */
  readEach<T>(field: ColumnField, absent: T, rule: (text: string) => Reading<T>): T[];
  /** Reports a problem in the first of these fields that has a column. */
  report(fields: readonly ColumnField[], problem: Problem, value: string, shown?: Both): void;
}

/** Opens one row for reading. A failed formula is a problem whatever its column holds. */
export function rowCells(row: SheetRow, mapping: Mapping, notices: Tally): RowCells {
  const errors: RowError[] = [];
  const columnsOf = (field: ColumnField) => mapping.columns.filter((column) => column.field === field);

  const reportAt = (column: ColumnMapping, problem: Problem, value: string, shown?: Both): void => {
    errors.push({
      row: row.number,
      column: column.letter,
      columnName: column.name,
      field: column.field ?? '',
      value,
      shown: shown ?? { id: value, en: value },
      ...problem,
    });
  };
  const readColumn = <T>(column: ColumnMapping, absent: T, rule: (text: string) => Reading<T>): T => {
    const text = cleanText(row.cells[column.column] ?? '').trim();
    const reading: Reading<T> = isCellError(text) ? { problem: problems.cellError() } : rule(text);
    if (isProblem(reading)) {
      reportAt(column, reading.problem, text);
      return absent;
    }
    const { notice } = reading;
    if (notice) notices.note(notice, row.number, (count) => told.keptAsWritten(notice, count));
    return reading.value;
  };

  return {
    row: row.number,
    errors,
    has: (field) => columnsOf(field).length > 0,
    read: (field, absent, rule) => {
      const [column] = columnsOf(field);
      return column ? readColumn(column, absent, rule) : absent;
    },
    readEach: (field, absent, rule) => columnsOf(field).map((column) => readColumn(column, absent, rule)),
    report: (fields, problem, value, shown) => {
      const [column] = fields.flatMap(columnsOf);
      if (column) reportAt(column, problem, value, shown);
    },
  };
}
