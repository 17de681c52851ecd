import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import type { Entry } from '../../../../daftar/entry.ts';
import { FIELD_GUIDE } from '../../../../daftar/field-guide.ts';
import { Notice } from '../../../../ui/actions.tsx';
import { text } from './text.ts';

/**
 * That a row was saved, and how what was typed was written: "3/11/2026" is shown as the day that it was taken for.
 * @param fields as the address names them, joined by a hyphen
 */
export function RewrittenNotice(props: {
  fields: string | undefined;
  entry: Entry | undefined;
  lang: Lang;
}): JSX.Element | null {
  const { entry, lang } = props;
  const named = (props.fields ?? '').split('-');
  const fields = (['waktu', 'retensi'] as const).filter((field) => named.includes(field));
  if (!entry || fields.length === 0) return null;
  const sentences = fields.map((field) => text.writtenAs(FIELD_GUIDE[field].name[lang], entry[field])[lang]);
  return (
    <Notice tone="done">
      {text.rowSaved[lang]} {sentences.join(' ')}
    </Notice>
  );
}
