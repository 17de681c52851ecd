import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';
import { type Fault, fault, Invalid } from '../../base/errors.ts';
import { crossFaults } from './cross-checks.ts';
import { readYaml } from './read-yaml.ts';
import { type Sheet, sheetSchema } from './sheet.ts';
import { sayIssue } from './sheet-issue.ts';

/** Largest text read as a sheet, in characters; the longest SOPs seen have some ten thousand. */
const LONGEST = 200_000;

type Path = readonly (string | number)[];

/** Line on which the deepest part of a path stands that exists: a key's own line, a list member's first. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && `${key.value}` === `${step}`)
      : null;
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : null;
    const place = pair ? pair.key : next;
    if (!isNode(place)) break;
    offset = place.range?.[0] ?? offset;
    node = next;
  }
  return lines.linePos(offset).line;
}

/** "baris 55, langkah.1.waktu": list members are counted from 1, as people do. */
function placeOf(line: number, path: Path): string {
  const keys = path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
  return keys ? `baris ${line}, ${keys}` : `baris ${line}`;
}

/**
 * Reads an SOP sheet from YAML (or JSON, which is YAML).
 * @throws Invalid with one fault per error; `field` is `baris N` with the path of keys
 */
export function readSheet(text: string): Sheet {
  if (text.length > LONGEST) {
    const id = `naskah lebih dari ${LONGEST} karakter; hapus yang bukan bagian SOP`;
    const en = `the sheet has more than ${LONGEST} characters; remove what is no part of the SOP`;
    throw new Invalid([fault('baris 1', 'terlalu-panjang', id, en)]);
  }
  const { document, lines, value } = readYaml(text);
  const parsed = v.safeParse(sheetSchema, value);
  const at = (path: Path, { code, id, en }: { code: string; id: string; en: string }): Fault =>
    fault(placeOf(lineOf(document, lines, path), path), code, id, en);
  if (!parsed.success) {
    throw new Invalid(
      parsed.issues.map((issue) =>
        at(
          (issue.path ?? []).map(({ key }) => key as string | number),
          sayIssue(issue),
        ),
      ),
    );
  }
  const crossed = crossFaults(parsed.output);
  if (crossed.length > 0)
    throw new Invalid(crossed.map(({ path, id, en }) => at(path, { code: 'kaitan', id, en })));
  return parsed.output;
}
