import type { Db, Tx } from './db.ts';

/**
 * Runs the body in one transaction, and never outside it. When a connection is lost inside `begin`, postgres
 * 3.4.9 still writes the body's next statements and its own rollback: to a socket that is gone, which ends
 * the process (porsager/postgres#1208), or to the connection's next user (#1216). Here a body whose
 * connection is lost can send nothing more and is never settled, so that no rollback follows; the caller gets
 * the loss itself.
 */
export async function transaction<Result>(
  db: Db,
  body: (tx: Tx) => Promise<Result>,
  mode: '' | 'isolation level repeatable read read only' = '',
): Promise<Result> {
  let over = false;
  const begun = db.begin(
    mode,
    (tx) =>
      new Promise<Result>((resolve, reject) => {
        const guarded = new Proxy(tx, {
          apply(target, self, args: Parameters<Tx>) {
            if (over) throw new Error('this transaction is over');
            return Reflect.apply(target, self, args);
          },
        });
        body(guarded).then(resolve, async (error: unknown) => {
          // A lost connection rejects the statement first and `begin` a moment later, when its socket closes.
          for (let turn = 0; turn < 2 && !over; turn++) await new Promise(setImmediate);
          if (!over) reject(error);
        });
      }),
  ) as Promise<Result>;
  return begun.finally(() => {
    over = true;
  });
}
