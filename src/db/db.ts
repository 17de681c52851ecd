import postgres from 'postgres';

/** A connection pool; reads may use it directly. */
export type Db = postgres.Sql;
/** One transaction; everything that writes takes this. */
export type Tx = postgres.TransactionSql;
/** Either: a read that may stand alone or inside a deed. */
export type Reader = Db | Tx;
/** A piece of SQL with its parameters, to stand in a larger one. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>;

/** OID of the PostgreSQL type `date`, read as `YYYY-MM-DD` because a legal day has no zone. */
const DATE = 1082;
/** OID of `bigint`; journal positions and file sizes stay far below 2^53. */
const BIGINT = 20;

export interface Pool {
  /** Connections at most; default 10. */
  readonly max?: number;
  /** A connection for life, which holds session locks: told when it is lost, never replaced by age. */
  readonly onclose?: () => void;
}

/**
 * Opens a pool on one PostgreSQL database. Column names are snake_case in SQL and camelCase here, both ways. As in libpq, a `host` in
 * the URL's query that begins with `/` is the folder of a Unix socket.
 */
export function connect(url: string, { max = 10, onclose }: Pool = {}): Db {
  const folder = decodeURIComponent(/[?&]host=(%2F[^&]*|\/[^&]*)/i.exec(url)?.[1] ?? '');
  const address = folder ? url.replace(/([?&])host=[^&]*&?/, '$1') : url;
  return postgres(address, {
    max,
    ...(folder ? { path: `${folder}/.s.PGSQL.${new URL(address).port || 5432}` } : {}),
    ...(onclose ? { onclose, max_lifetime: null } : {}),
    connect_timeout: 10,
    onnotice: () => {},
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } },
    types: {
      day: { to: DATE, from: [DATE], serialize: (day: string) => day, parse: (day: string) => day },
      int8: {
        to: BIGINT,
        from: [BIGINT],
        serialize: (n: number) => String(n),
        parse: (n: string) => Number(n),
      },
    },
  }) as unknown as Db;
}
