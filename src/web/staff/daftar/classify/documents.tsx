import type { JSX } from 'preact';
import { fileSize } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { ItemFile } from '../../../../daftar/edition/line.ts';
import type { Entry } from '../../../../daftar/entry.ts';
import { ButtonLink } from '../../../../ui/actions.tsx';
import { Actions, AsideBlock } from '../../../../ui/layout.tsx';
import { to } from '../../links.ts';
import { SHOWN_INLINE } from '../berkas.ts';
import { text } from './text.ts';

/** "PDF", "DOCX": what people call a type. */
function kindOf(nama: string): string {
  return (/\.([A-Za-z0-9]+)$/.exec(nama)?.[1] ?? '').toUpperCase();
}

/** The item's files: pictures as they are, the others to download, since no page images of them exist. */
export function Documents({ entry, lang }: { entry: Entry; lang: Lang }): JSX.Element {
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
      {entry.berkas.map((file) => (
        <Document key={file.sha256} file={file} lang={lang} />
      ))}
    </>
  );
}

function Document({ file, lang }: { file: ItemFile; lang: Lang }): JSX.Element {
  const href = to.berkas(file.sha256, file.nama);
  const shown = SHOWN_INLINE.includes(file.jenis);
  return (
    <AsideBlock title={file.nama}>
      <p class="meta">{`${kindOf(file.nama)}, ${fileSize(file.ukuran, lang)}`}</p>
      {shown ? (
        <a href={href}>
          <img src={href} alt={file.nama} loading="lazy" />
        </a>
      ) : (
        <>
          <p>{text.noPreview[lang]}</p>
          <Actions>
            <ButtonLink
              href={href}
              label={`${text.download[lang]} ${file.nama}`}
              variant="secondary"
              download
            />
          </Actions>
        </>
      )}
      <p class="meta mono">sha256 {file.sha256.slice(0, 16)}</p>
    </AsideBlock>
  );
}
