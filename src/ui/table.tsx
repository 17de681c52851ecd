import type { ComponentChildren, JSX } from 'preact';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /**
   * `main` keeps its room when it gets narrow; without one the first column is it. `number` stands at the right, at
   * least 32 px from the next column; `act` too, without a head to be seen.
   */
  readonly kind?: 'main' | 'number' | 'act';
  /** Label when stacked; default: the head, and none for the first column. Empty string: the value stands alone. */
  readonly narrow?: string;
  /** False where the first cell holds more than the row's name, such as an answer on demand. */
  readonly rowHead?: false;
  /** Keeps the column on one line: dates, numbers, states. */
  readonly nowrap?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table holds, for those who hear it; shown only when `captionShown`. */
  readonly caption: string;
  readonly captionShown?: boolean;
  /** First the name, last the state. The first column heads its row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The row opened in place, over the full width; null for rows shown as usual. */
  readonly open?: (row: Row) => ComponentChildren | null;
  /** `gone` strikes the row's name through: what stands in `<strong>`. */
  readonly state?: (row: Row) => 'gone' | undefined;
  /** Row heads in regular weight: a long list of links. */
  readonly light?: boolean;
  /** When stacked: name, value below it, act at the right, without labels. For two columns and an act. */
  readonly compact?: boolean;
  /** Sums under an ink rule: one cell per column, by key. */
  readonly foot?: Readonly<Record<string, ComponentChildren>>;
  /** Instead of rows when there are none. */
  readonly empty?: ComponentChildren;
}

function columnClass(column: Column<never>): string | undefined {
  return (
    [column.kind && `c-${column.kind}`, column.nowrap && 'c-nowrap'].filter(Boolean).join(' ') || undefined
  );
}

/** A ruled table. Under 760 px each row becomes a heading with labels and values. */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const { caption, rows, empty, foot } = props;
  const columns = withMain(props.columns);
  if (rows.length === 0 && empty) return <div class="empty">{empty}</div>;
  return (
    <table class={`table${props.light ? ' table--light' : ''}${props.compact ? ' table--compact' : ''}`}>
      <caption class={props.captionShown ? undefined : 'govuk-visually-hidden'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) =>
            column.head === '' ? (
              <td key={column.key} />
            ) : (
              <th key={column.key} scope="col" class={columnClass(column)}>
                {column.kind === 'act' ? (
                  <span class="govuk-visually-hidden">{column.head}</span>
                ) : (
                  column.head
                )}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={props.rowKey(row)} row={row} {...props} columns={columns} />
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <Cell key={column.key} column={column} content={foot[column.key] ?? null} />
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function withMain<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  if (columns.some((column) => column.kind === 'main')) return columns;
  return columns.map((column, i) => (i === 0 && !column.kind ? { ...column, kind: 'main' } : column));
}

function TableRow<Row>({
  row,
  columns,
  open,
  state,
}: DataTableProps<Row> & { readonly row: Row }): JSX.Element {
  const opened = open?.(row) ?? null;
  if (opened !== null)
    return (
      <tr class="table__open">
        <td colspan={columns.length}>{opened}</td>
      </tr>
    );
  return (
    <tr class={state?.(row) === 'gone' ? 'table__gone' : undefined}>
      {columns.map((column, i) =>
        i === 0 && column.rowHead !== false ? (
          <th
            key={column.key}
            scope="row"
            class={columnClass(column)}
            data-label={column.narrow || undefined}
          >
            {column.cell(row)}
          </th>
        ) : (
          <Cell key={column.key} column={column} content={column.cell(row)} />
        ),
      )}
    </tr>
  );
}

function Cell<Row>({ column, content }: { column: Column<Row>; content: ComponentChildren }): JSX.Element {
  const label = column.kind === 'act' ? '' : (column.narrow ?? column.head);
  const blank = content === null || content === undefined || content === '' || content === false;
  return (
    <td
      class={[columnClass(column), blank && 'c-blank'].filter(Boolean).join(' ') || undefined}
      data-label={label || undefined}
    >
      <div class="table__value">{content}</div>
    </td>
  );
}
