import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { variables } from './base/config.ts';
import { programFile } from './base/paths.ts';
import { SERVED } from './sop/sheet/running.ts';

/** The rooms from the ground up: each imports only from those before it. `seeds` lies beside `src`. */
const LADDER = [
  ...[
    'base',
    'db',
    'journal',
    'people',
    'custody',
    'sop',
    'procedure',
    'daftar',
    'dokumentasi',
    'pleno',
    'publication',
  ],
  ...['seeds', 'web', 'cli'],
];
/** Beside the ladder: they import only base, and every room above base may use them. */
const BESIDE = ['ui', 'workbook', 'print'];

const root = programFile('src');

interface Source {
  /** Path below `src`, with `/`. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Text without comments, so that a rule may be spoken of. */
  readonly code: string;
}

const files = (readdirSync(root, { recursive: true, withFileTypes: true }) ?? [])
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

const sources: readonly Source[] = files
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
    return { path, room: path.includes('/') ? (path.split('/')[0] as string) : '', text, code };
  });

const inRooms = sources.filter(({ room }) => room !== '');
const isTest = ({ path }: Source) => /\.test\.tsx?$/.test(path);
/** What runs in the browser keeps to the browser's rules, not to the server's. */
const onServer = inRooms.filter(({ path }) => !path.startsWith('web/islands/'));

function importsOf({ code }: Source): string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] as string,
  );
}

/** The rooms that a file imports from, its own left out. */
function roomsOf(source: Source): string[] {
  return importsOf(source)
    .filter((name) => name.startsWith('.'))
    .map((name) => join('src', dirname(source.path), name).split(sep))
    .map(([top, room]) => (top === 'src' ? (room as string) : (top as string)))
    .filter((room) => room !== source.room);
}

/** The files in which the pattern occurs, but for those where it may. */
function offenders(pattern: RegExp, among: readonly Source[], allowed: (path: string) => boolean): string[] {
  return among.filter(({ path, code }) => !allowed(path) && pattern.test(code)).map(({ path }) => path);
}

test('a room imports only from the rooms below it', () => {
  const wrong = inRooms.flatMap((source) =>
    roomsOf(source)
      .filter((room) => {
        // A rule is tested on a seed's small world; the program itself takes seeds only in its surfaces.
        if (room === 'seeds' && source.path.endsWith('.test.ts')) return false;
        if (BESIDE.includes(source.room)) return room !== 'base';
        if (BESIDE.includes(room)) return source.room === 'base';
        return LADDER.indexOf(room) < 0 || LADDER.indexOf(room) > LADDER.indexOf(source.room);
      })
      .map((room) => `${source.path} imports ${room}`),
  );
  assert.deepEqual(wrong, []);
});

test('every room stands on the ladder or beside it', () => {
  const rooms = new Set(
    files.filter((path) => path.includes('/')).map((path) => path.split('/')[0] as string),
  );
  assert.deepEqual(
    [...rooms].filter((room) => ![...LADDER, ...BESIDE].includes(room)),
    [],
  );
});

test('base imports nothing but Node', () => {
  const wrong = inRooms
    .filter((source) => source.room === 'base' && !isTest(source))
    .filter((source) => importsOf(source).some((name) => !name.startsWith('.') && !name.startsWith('node:')));
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
});

test('the HTTP library is named only in web', () => {
  const wrong = inRooms
    .filter(({ room }) => room !== 'web')
    .filter((source) => importsOf(source).some((name) => /^(hono|@hono)(\/|$)/.test(name)));
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
});

test('the clock is read only in base/clock.ts', () => {
  const clock = /\bnew Date\(\s*\)|\bDate\.now\(|\bperformance\.now\(|\bprocess\.hrtime\b/;
  assert.deepEqual(
    offenders(clock, onServer, (path) => path === 'base/clock.ts'),
    [],
  );
});

test('the environment is read only in base/config.ts', () => {
  assert.deepEqual(
    offenders(/\bprocess\.env\b/, onServer, (path) => path === 'base/config.ts'),
    [],
  );
});

test('nothing is written to the console past the command line', () => {
  assert.deepEqual(
    offenders(/\bconsole\.\w+\(/, onServer, (path) => path.startsWith('cli/')),
    [],
  );
});

/** What the engine writes for every step deed: parts, returns, open tasks. */
const ENGINE = ['procedure/hand-in.ts', 'procedure/task-rows.ts'];
/** The number register under deeds; how far an upload, an examination and the removal of destroyed bytes are. */
const UNDER_WAY =
  /^custody\/(register|softcopy\/upload|examine\/queue|keeping\/destruction\/remove-destroyed)\.ts$/;

test('only deeds, the engine under them, the journal, sign-in and db write to the database', () => {
  const writes =
    /`[^`]*\b(insert\s+into\s|update\s+[a-z_]+\s+(as\s+\w+\s+)?set\s|delete\s+from\s|truncate\s)[^`]*`/i;
  const mayWrite = ({ path, room, code }: Source) =>
    room === 'db' ||
    room === 'journal' ||
    ENGINE.includes(path) ||
    path === 'procedure/digest/digest-sent.ts' ||
    UNDER_WAY.test(path) ||
    /^people\/sign-in/.test(path) ||
    /\b\w*[dD]eed(<|\()/.test(code);
  const wrong = onServer.filter((source) => !isTest(source) && !mayWrite(source) && writes.test(source.code));
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
});

test('an office is locked so that journal entries, which all name it, can still be written', () => {
  assert.deepEqual(
    offenders(/from office where[^`]*\bfor update/, onServer, () => false),
    [],
  );
});

test('no file is longer than 250 lines', () => {
  const wrong = sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 250)
    .map(({ path, lines }) => `${path}: ${lines}`);
  assert.deepEqual(wrong, []);
});

test('no folder holds more than 20 files beside their tests', () => {
  const counts = new Map<string, number>();
  for (const path of files.filter((name) => !/\.test\.tsx?$/.test(name))) {
    counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  }
  assert.deepEqual(
    [...counts].filter(([, count]) => count > 20),
    [],
  );
});

test('there are no default exports and no barrels', () => {
  assert.deepEqual(
    offenders(/^export default\b|^export \*/m, sources, () => false),
    [],
  );
});

test('no folder is named after a kind of code instead of what it is about', () => {
  const banned =
    /(^|\/)(services?|utils?|helpers?|types?|repositor(y|ies)|lib|common|misc|shared)(\/|\.tsx?$)/;
  assert.deepEqual(
    files.filter((path) => banned.test(path)),
    [],
  );
});

test('every room has a README of at most 30 lines', () => {
  const rooms = [...new Set(inRooms.map(({ room }) => room))];
  const wrong = rooms.flatMap((room) => {
    const path = join(root, room, 'README.md');
    if (!existsSync(path)) return [`${room}: none`];
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n').length;
    return lines > 30 ? [`${room}: ${lines} lines`] : [];
  });
  assert.deepEqual(wrong, []);
});

test('every setting stands in docs/operations.md', () => {
  const manual = readFileSync(programFile('docs', 'operations.md'), 'utf8');
  assert.deepEqual(
    Object.keys(variables).filter((name) => !manual.includes(`\`${name}\``)),
    [],
  );
});

test('every direct dependency stands in docs/dependencies.md with its reason', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(programFile('package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;
  const path = programFile('docs', 'dependencies.md');
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  assert.deepEqual(
    names.filter((name) => !page.includes(`\`${name}\``)),
    [],
  );
});

test('the outputs that the sheet reserves for deeds are those that deeds hand in', () => {
  const handedIn = sources
    .filter((source) => !isTest(source) && !source.path.startsWith('procedure/'))
    .flatMap(({ code }) =>
      [...code.matchAll(/\bstepDeed(?:<[^(]*>)?\(\s*'([a-z_]+)'/g)].map((match) => match[1]),
    );
  assert.deepEqual([...new Set(handedIn)].sort(), [...SERVED].sort());
});
