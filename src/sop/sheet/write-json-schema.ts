import { writeFileSync } from 'node:fs';
import { programFile } from '../../base/paths.ts';
import { sheetJsonSchema } from './json-schema.ts';

/** Writes `docs/sop.schema.json` anew from the schema of the sheet: `node dist/src/sop/sheet/write-json-schema.js`, then
 * the formatter. */
writeFileSync(programFile('docs', 'sop.schema.json'), `${JSON.stringify(sheetJsonSchema(), null, 2)}\n`);
