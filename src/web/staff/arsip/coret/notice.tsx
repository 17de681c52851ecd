import type { JSX } from 'preact';
import { longInstant, type Zone } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { Struck } from '../../../../custody/coret/struck.ts';
import { Notice } from '../../../../ui/actions.tsx';
import { coretText as text } from './text.ts';

/** That something was struck out: why, by whom and when. Nothing for what stands. */
export function StruckNotice(props: {
  struck: Struck | null;
  /** True for a file, of which the bytes stay. */
  file?: boolean;
  zone: Zone;
  lang: Lang;
}): JSX.Element | null {
  const { struck, file = false, zone, lang } = props;
  if (!struck) return null;
  const { alasan, personName, jabatanName, at } = struck;
  return (
    <Notice tone="warning" title={(file ? text.struckFileTitle : text.struckTitle)[lang]}>
      <p>{alasan}</p>
      {file && <p>{text.bytes[lang]}</p>}
      <p class="meta">{text.by(personName, jabatanName, longInstant(at, zone, lang))[lang]}</p>
    </Notice>
  );
}
