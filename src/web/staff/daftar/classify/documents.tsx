import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import { isShown } from '../../../../custody/examine/file-state.ts';
import { findingText } from '../../../../custody/examine/finding-text.ts';
import type { ItemFile } from '../../../../daftar/edition/line.ts';
import type { Entry } from '../../../../daftar/entry.ts';
import { Notice } from '../../../../ui/actions.tsx';
import { Actions } from '../../../../ui/layout.tsx';
import { periksa } from '../../arsip/periksa/links.ts';
import { FilePreview } from '../../arsip/periksa/preview.tsx';
import type { Previewed } from '../../arsip/periksa/read.ts';
import { to } from '../../links.ts';
import { text } from './text.ts';

interface DocumentsProps {
  readonly entry: Entry;
  /** The entry's files as they may be shown, in their order. */
  readonly previews: readonly Previewed[];
  readonly lang: Lang;
}

/** The item's files beside its form, each with what was found in it. */
export function Documents({ entry, previews, lang }: DocumentsProps): JSX.Element {
  if (entry.berkas.length === 0) {
    const why = entry.softcopy ? text.noFileSoft : entry.hardcopy ? text.noFileHard : null;
    return (
      <>
        <h2 class="h3">{text.document[lang]}</h2>
        <p>
          {text.noFile[lang]} {why?.[lang]}
        </p>
      </>
    );
  }
  return (
    <>
      {entry.berkas.map((file, index) => {
        const view = previews[index];
        return (
          view && (
            <Document key={file.sha256} file={file} view={view} alone={previews.length === 1} lang={lang} />
          )
        );
      })}
    </>
  );
}

function Document(props: { file: ItemFile; view: Previewed; alone: boolean; lang: Lang }): JSX.Element {
  const { file, view, alone, lang } = props;
  const { sha256, nama } = file;
  const open = view.state.terbuka;
  return (
    <>
      <FilePreview
        view={view}
        name={nama}
        {...(alone ? {} : { id: `berkas-${sha256.slice(0, 16)}` })}
        lang={lang}
      />
      {open.length > 0 && (
        <Notice tone="warning" title={text.found[lang]}>
          {open.map((finding) => (
            <p key={finding.code}>{findingText(finding)[lang]}</p>
          ))}
        </Notice>
      )}
      <Actions>
        <a href={periksa.berkas(sha256)}>{(open.length > 0 ? text.answerFindings : text.aboutFile)[lang]}</a>
        {isShown(view.state) && (
          <a href={to.berkas(sha256, nama)} download>
            {text.download[lang]} <span class="govuk-visually-hidden">{nama}</span>
          </a>
        )}
      </Actions>
    </>
  );
}
