import { toJsonSchema } from '@valibot/to-json-schema';
import { KEY_TEXTS } from './json-schema-text.ts';
import { sheetSchema } from './sheet.ts';

interface Node {
  title?: string;
  description?: string;
  readonly type?: string;
  readonly minLength?: number;
  pattern?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** Names every key below a node, and lets no text consist of white space, which reading takes off. */
function describe(node: Node, path: string): void {
  if (node.type === 'string' && node.minLength === 1) node.pattern ??= '\\S';
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    const at = path ? `${path}.${key}` : key;
    const text = KEY_TEXTS[at];
    if (!text) throw new Error(`json-schema-text.ts says nothing of ${at}`);
    [child.title, child.description] = text;
    describe(child, at);
  }
  if (node.items) describe(node.items, path);
  for (const choice of node.anyOf ?? []) describe(choice, path);
}

/**
 * The form of a sheet as JSON Schema (draft-07, which editors of YAML know best), with the keys explained in
 * Indonesian. It says all that a schema can; rules between parts of a sheet are checked by `readSheet` alone.
 */
export function sheetJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = toJsonSchema(sheetSchema, {
    typeMode: 'input',
    ignoreActions: ['trim', 'check'],
  });
  describe(schema as Node, '');
  return {
    $schema,
    title: 'Naskah SOP Terang',
    description: 'SOP menurut bentuk PermenPAN-RB Nomor 35 Tahun 2012 sebagai data.',
    ...schema,
  };
}
