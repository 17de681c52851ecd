import { readFileSync } from 'node:fs';
import { programFile } from './paths.ts';

/** The program's version, from `package.json`. */
export const programVersion: string = (
  JSON.parse(readFileSync(programFile('package.json'), 'utf8')) as { version: string }
).version;
