import { fault, Invalid } from '../../base/errors.ts';
import { number } from '../../base/tanggal.ts';
import type { Both } from '../../base/text.ts';
import { LIMITS, type SheetRows } from '../../workbook/sheet.ts';
import type { EntryValues } from '../entry-values.ts';
import { readPenguasa, readRetensi, type UnitName } from './cell-values.ts';
import type { RowError } from './cells.ts';
import { dataRows, type Mapping } from './columns.ts';
import { likenesses, type Named } from './doubles.ts';
import { remembered } from './near.ts';
import { tally } from './notices.ts';
import { type RowContext, type RowReading, readRow } from './row.ts';
import { sortRows } from './row-kinds.ts';
import { refusals, told } from './text.ts';

/** An item that the draft already holds; rows are matched to it by number, and compared with it by title. */
export interface ExistingItem extends EntryValues {
  readonly item: string;
  /** Null until the item is first established. */
  readonly nomor: string | null;
}

/** What a person has decided about a row that may be a double. */
export type DoubleChoice = 'perbarui' | 'tambah' | 'lewati';

export interface CheckContext {
  readonly units: readonly UnitName[];
  readonly existing: readonly ExistingItem[];
  /** Written where a file leaves these blank; empty to leave them blank. */
  readonly defaults: {
    readonly penguasa: string;
    readonly penanggungJawab?: string;
    readonly tempat: string;
  };
  /** Code of the unit whose draft it is, to tell when the template was made for another. */
  readonly unitCode?: string;
  /** Decisions on doubles, by row number. */
  readonly choices?: ReadonlyMap<number, DoubleChoice>;
}

/** A row that can be imported as it is. */
export interface ReadyRow {
  readonly row: number;
  readonly change: 'tetap' | 'diubah' | 'baru';
  /** The existing item that the row renews; absent for a new one. */
  readonly item?: string;
  readonly values: EntryValues;
  /** Fields that differ from the existing item. */
  readonly changed: readonly (keyof EntryValues)[];
}

/** A row that looks like another; it waits for a person's decision and is never merged by itself. */
export interface Double {
  readonly row: number;
  readonly judul: string;
  readonly values: EntryValues;
  readonly similarTo: {
    /** The existing item, or null when it is a row of the same file. */
    readonly item: string | null;
    readonly nomor: string | null;
    readonly judul: string;
    readonly row: number | null;
  };
}

export interface ImportNotice extends Both {
  readonly code: string;
  /** The rows concerned, in their order; empty when it concerns the file. */
  readonly rows: readonly number[];
}

/** Every row read is in exactly one of `ready`, `errors` (perhaps several times), `doubles` and `skipped`. */
export interface ImportResult {
  /** Rows that hold an item. */
  readonly rowsRead: number;
  readonly ready: readonly ReadyRow[];
  readonly errors: readonly RowError[];
  /** Rows with an error, counted once each. */
  readonly errorRows: number;
  readonly doubles: readonly Double[];
  /** Rows left out because a person said so. */
  readonly skipped: readonly number[];
  readonly notices: readonly ImportNotice[];
}

/**
 * Checks every row of a sheet against the columns' rules and the items that the draft already holds. Changes
 * nothing, so that it is the dry run and the import's first half at once.
 * @throws Invalid when the sheet has no title column, no rows, too many rows, or is a list of exclusions
 */
export function checkRows(sheet: SheetRows, mapping: Mapping, context: CheckContext): ImportResult {
  refuseSheet(sheet, mapping);
  const notices = tally();
  const madeFor = sheet.meta.get('unit');
  if (context.unitCode && madeFor && madeFor !== context.unitCode)
    notices.say('templat-unit-lain', told.otherUnit());
  const byNomor = new Map(
    context.existing.filter(({ nomor }) => nomor).map((one) => [one.nomor as string, one]),
  );
  const { items, groups, others } = sortRows(dataRows(sheet, mapping), mapping);
  notices.count('baris-kelompok', groups, told.groupRows);
  notices.count('baris-lain', others, told.otherRows);
  const forRow: RowContext = {
    ...context,
    byNomor,
    seen: new Map(),
    notices,
    readPenguasa: remembered((text) => readPenguasa(text, context.units)),
    readRetensi: remembered(readRetensi),
  };
  const readings = items.map((item) => readRow(item, mapping, forRow));
  const excluded = readings.filter(({ errors }) => errors.some(({ code }) => code === 'dikecualikan'));
  if (excluded.length * 2 > readings.length) throw refusal('daftar-dikecualikan', refusals.exclusionList());
  const good = readings.filter((reading) => reading.errors.length === 0);
  const { ready, doubles, skipped } = settle(good, context);
  if (!mapping.columns.some(({ field }) => field === 'judul')) {
    notices.say('judul-dari-ringkasan', told.titleFromSummary());
  }
  return {
    rowsRead: items.length,
    ready,
    errors: readings.flatMap((reading) => reading.errors),
    errorRows: readings.length - good.length,
    doubles,
    skipped,
    notices: [
      ...sheet.notices.map(({ code, row, id, en }) => ({ code, rows: row === null ? [] : [row], id, en })),
      ...notices.all(),
    ],
  };
}

function refusal(code: string, { id, en }: Both): Invalid {
  return new Invalid([fault('berkas', code, id, en)]);
}

function refuseSheet(sheet: SheetRows, mapping: Mapping): void {
  const fields = new Set(mapping.columns.map(({ field }) => field));
  const exclusion = mapping.columns.filter(({ name }) => /konsekuensi|pengecualian|dikecualikan/i.test(name));
  if (exclusion.length > 0) throw refusal('daftar-dikecualikan', refusals.exclusionList());
  if (!fields.has('judul') && !fields.has('ringkasan'))
    throw refusal('kolom-nama-tidak-ada', refusals.noTitle());
  const rows = dataRows(sheet, mapping).length;
  if (rows === 0) throw refusal('tanpa-baris', refusals.noRows());
  if (rows > LIMITS.dataRows) {
    throw refusal(
      'terlalu-banyak-baris',
      refusals.tooManyRows(number(LIMITS.dataRows), number(LIMITS.dataRows, 'en')),
    );
  }
}

interface Seen extends Named {
  readonly item: string | null;
  readonly nomor: string | null;
  readonly row: number | null;
}

/**
 * Divides good rows into those that are clear and those that look like another. A row that says word for word
 * what an item without a number says is that item, so that the same file can be imported again.
 */
function settle(good: readonly RowReading[], { existing, choices }: CheckContext) {
  const renewed = new Set(good.flatMap(({ existing: one }) => (one ? [one.item] : [])));
  const old = likenesses<Seen & { readonly whole: ExistingItem }>();
  for (const one of existing) if (!renewed.has(one.item)) old.add({ ...one, row: null, whole: one });
  const fresh = likenesses<Seen>();
  const ready: ReadyRow[] = [];
  const doubles: Double[] = [];
  const skipped: number[] = [];
  for (const reading of good) {
    const { row, values } = reading;
    if (reading.existing) {
      ready.push(renewal(row, values, reading.existing));
      fresh.add({ ...reading.existing, ...values, row });
      continue;
    }
    const named: Seen = { ...values, item: null, nomor: null, row };
    const like = old.find(named, false);
    if (like && !renewed.has(like.whole.item) && differences(values, like.whole).length === 0) {
      renewed.add(like.whole.item);
      ready.push(renewal(row, values, like.whole));
      fresh.add(named);
      continue;
    }
    const choice = choices?.get(row);
    const twin = like ?? fresh.find(named, true);
    if (twin && choice === 'lewati') skipped.push(row);
    else if (like && choice === 'perbarui') ready.push(renewal(row, values, like.whole));
    else if (twin && choice !== 'tambah') {
      const { item, nomor, judul } = twin;
      doubles.push({ row, judul: values.judul, values, similarTo: { item, nomor, judul, row: twin.row } });
    } else ready.push({ row, change: 'baru', values, changed: [] });
    fresh.add(named);
  }
  return { ready, doubles, skipped };
}

function renewal(row: number, values: EntryValues, existing: ExistingItem): ReadyRow {
  const changed = differences(values, existing);
  return { row, change: changed.length === 0 ? 'tetap' : 'diubah', item: existing.item, values, changed };
}

function differences(values: EntryValues, existing: ExistingItem): (keyof EntryValues)[] {
  return (Object.keys(values) as (keyof EntryValues)[]).filter((field) => values[field] !== existing[field]);
}
