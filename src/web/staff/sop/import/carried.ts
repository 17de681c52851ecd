import * as v from 'valibot';
import { fault, Invalid } from '../../../../base/errors.ts';
import type { Imported } from '../../../../sop/import/imported.ts';
import { sheetSchema } from '../../../../sop/sheet/sheet.ts';
import { text } from './text.ts';

const both = v.strictObject({ id: v.string(), en: v.string() });
const question = v.strictObject({
  di: v.string(),
  what: both,
  choices: v.optional(v.array(v.strictObject({ value: v.string(), label: both }))),
});
const one = { sheet: sheetSchema, questions: v.array(question) };
const schema = v.strictObject({ ...one, lain: v.optional(v.array(v.strictObject(one))) });

/** What was read, as a hidden field carries it from page to page; nothing is kept on the server. */
export function carry(imported: Imported): string {
  return JSON.stringify(imported);
}

/** @throws Invalid when the field did not come back as it was sent */
export function carriedBack(json: string): Imported {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    value = null;
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new Invalid([fault('berkas', 'bacaan-rusak', text.lost.id, text.lost.en)]);
  return parsed.output as Imported;
}
