import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { type Fault, fault, Invalid } from '../../base/errors.ts';
import { type Both, both } from '../../base/text.ts';

const MISTAKES = new Map<string, Both>([
  [
    'DUPLICATE_KEY',
    both('kunci ini ditulis dua kali; hapus salah satu', 'this key is written twice; remove one'),
  ],
  ['TAB_AS_INDENT', both('indentasi memakai tab; ganti dengan spasi', 'a tab is used to indent; use spaces')],
  [
    'MULTIPLE_DOCS',
    both(
      'ada lebih dari satu naskah; satu berkas memuat satu SOP',
      'there is more than one document; a file holds one SOP',
    ),
  ],
  [
    'TAG_RESOLVE_FAILED',
    both('penanda "!" tidak dipakai dalam naskah; hapus', 'tags with "!" are not used in sheets; remove it'),
  ],
  [
    'BAD_INDENT',
    both('indentasi tidak cocok dengan baris di atasnya', 'the indentation does not fit the line above'),
  ],
]);

function otherMistake(code: string): Both {
  return both(
    `bukan YAML yang sah (${code}); periksa titik dua, tanda kutip, dan indentasi baris ini`,
    `this is not valid YAML (${code}); check the colons, quotation marks and indentation of this line`,
  );
}

const ALIAS = both(
  'rujukan "*" tidak dipakai dalam naskah; tulis isinya di sini',
  'references with "*" are not used in sheets; write the content here',
);

/** Text that is YAML, with the lines on which its parts stand. */
export interface Yaml {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly value: unknown;
}

/**
 * Reads YAML (or JSON, which is YAML): one document, without tags and without references, which could blow it up.
 * One mistake makes the parser stumble over the lines after it; past the first, only those are told that have a
 * sentence of their own.
 * @throws Invalid with the line of each mistake as its field
 */
export function readYaml(text: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const say = (offset: number, code: string, { id, en }: Both): Fault =>
    fault(`baris ${lines.linePos(offset).line}`, code, id, en);
  const found = [...document.errors, ...document.warnings];
  const told = found.filter(
    ({ code }, index) => index === 0 || (MISTAKES.has(code) && code !== 'BAD_INDENT'),
  );
  const faults = told.map(({ code, pos }) => say(pos[0], 'yaml', MISTAKES.get(code) ?? otherMistake(code)));
  if (faults.length === 0) {
    visit(document, {
      Alias: (_key, alias) => {
        faults.push(say(alias.range?.[0] ?? 0, 'rujukan', ALIAS));
      },
    });
  }
  if (faults.length > 0) throw new Invalid(faults.slice(0, 20));
  return { document, lines, value: document.toJS({ maxAliasCount: 0 }) };
}
