import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { fault, Invalid, type Fault } from '../base/errors.ts';
import { sheetSchema, type Sheet } from './sheet.ts';

/** Where in the text a path of keys stands; the deepest part of it that exists. */
function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Rules between the parts of a sheet that a schema cannot say. */
function crossFaults(sheet: Sheet): { path: (string | number)[]; id: string; en: string }[] {
  const roles = new Set(sheet.peran.map((role) => role.id));
  const outputs = new Map<string, number>();
  return sheet.langkah.flatMap((step, index) => {
    const at = ['langkah', index];
    const wrong: { path: (string | number)[]; id: string; en: string }[] = [];
    if (step.no !== index + 1) {
      wrong.push({
        path: [...at, 'no'],
        id: `nomor langkah harus ${index + 1}; urutkan ulang`,
        en: `the step number must be ${index + 1}; renumber`,
      });
    }
    for (const { peran } of [...step.pelaksana, ...step.jalankan.hasil]) {
      if (roles.has(peran)) continue;
      wrong.push({
        path: at,
        id: `peran "${peran}" tidak ada; pakai salah satu: ${[...roles].join(', ')}`,
        en: `there is no role "${peran}"; use one of: ${[...roles].join(', ')}`,
      });
    }
    for (const { keluaran } of step.jalankan.hasil) {
      const earlier = outputs.get(keluaran);
      if (earlier !== undefined) {
        wrong.push({
          path: [...at, 'jalankan'],
          id: `keluaran "${keluaran}" sudah dihasilkan langkah ${earlier}; beri nama lain`,
          en: `the output "${keluaran}" is made by step ${earlier} already; give it another name`,
        });
      }
      outputs.set(keluaran, step.no);
    }
    for (const closing of step.jalankan.ditutupOleh) {
      if (step.jalankan.hasil.some((result) => result.keluaran === closing)) continue;
      wrong.push({
        path: [...at, 'jalankan', 'ditutupOleh'],
        id: `"${closing}" bukan hasil langkah ini; tulis salah satu hasilnya`,
        en: `"${closing}" is not an output of this step; write one of its outputs`,
      });
    }
    return wrong;
  });
}

/**
 * Reads an SOP sheet from YAML (or JSON, which is YAML).
 * @throws Invalid with one fault per error; `field` is `line N, path`
 */
export function readSheet(text: string): Sheet {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, maxAliasCount: 0 } as never);
  const broken = document.errors.map((error) =>
    fault(`baris ${error.linePos?.[0].line ?? 1}`, 'yaml', error.message, error.message),
  );
  if (broken.length > 0) throw new Invalid(broken);
  const parsed = v.safeParse(sheetSchema, document.toJS({ maxAliasCount: 0 }));
  const at = (path: readonly (string | number)[], code: string, id: string, en: string): Fault =>
    fault(`baris ${lineOf(document, lines, path)}, ${path.join('.')}`, code, id, en);
  if (!parsed.success) {
    throw new Invalid(
      parsed.issues.map((issue) => {
        const path = (issue.path ?? []).map((part) => part.key as string | number);
        const wants = issue.expected ?? issue.requirement;
        return at(path, 'bentuk', `ditemukan ${issue.received}, harus ${wants}`, `found ${issue.received}, must be ${wants}`);
      }),
    );
  }
  const crossed = crossFaults(parsed.output);
  if (crossed.length > 0) throw new Invalid(crossed.map(({ path, id, en }) => at(path, 'kaitan', id, en)));
  return parsed.output;
}
