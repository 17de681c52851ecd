import type { Answer } from '../daftar/testing.ts';

const text = (value: string) =>
  value
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string) => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : text(found);
};

/** Every field of a page's form as a browser would send it: inputs, chosen options, ticked boxes, text areas. */
export function fieldsOf({ body }: Answer): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const put = (name: string | undefined, value: string) => {
    if (name) fields[name] = [...(fields[name] ?? []), value];
  };
  const held = '((?:"[^"]*"|[^">])*)';
  const tags = new RegExp(
    `<(input)\\b${held}>|<(textarea)\\b${held}>(.*?)</textarea>|<(select)\\b${held}>(.*?)</select>`,
    'gs',
  );
  for (const [, , input, , area, written, , select, options] of body.matchAll(tags)) {
    if (input !== undefined) {
      const type = attribute(input, 'type');
      const ticked = !['checkbox', 'radio'].includes(type ?? '') || / checked(?=[\s/=]|$)/.test(input);
      if (ticked && type !== 'file' && type !== 'submit')
        put(attribute(input, 'name'), attribute(input, 'value') ?? '');
    } else if (area !== undefined) put(attribute(area, 'name'), text(written ?? ''));
    else if (select !== undefined) {
      const chosen = [...(options ?? '').matchAll(new RegExp(`<option${held}>`, 'g'))].map(
        ([, tag]) => tag ?? '',
      );
      const one = chosen.find((tag) => / selected/.test(tag)) ?? chosen[0] ?? '';
      put(attribute(select, 'name'), attribute(one, 'value') ?? '');
    }
  }
  return fields;
}
