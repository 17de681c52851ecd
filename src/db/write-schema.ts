import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programFile } from '../base/paths.ts';
import { connect } from './db.ts';
import { startPostgres } from './embedded.ts';
import { migrate } from './migrate.ts';
import { dumpSchema } from './schema.ts';

/** Writes `db/schema.sql` anew from the migrations, on a server of its own that is thrown away. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'terang-schema-'));
  const server = await startPostgres({ dir: join(folder, 'data') });
  const db = connect(server.url, { max: 1 });
  try {
    await migrate(db);
    writeFileSync(programFile('db', 'schema.sql'), await dumpSchema(db));
  } finally {
    await db.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
