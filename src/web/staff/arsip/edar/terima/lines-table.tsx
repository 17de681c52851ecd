import type { JSX } from 'preact';
import { dayOf, fileSize, longDay, type Zone } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { shownCode } from '../../../../../custody/code.ts';
import type { TandaTerimaLine } from '../../../../../custody/edar/line.ts';
import { FileName, StateTag } from '../../../../../ui/marks.tsx';
import { DataTable } from '../../../../../ui/table.tsx';
import { arsip } from '../../links.ts';
import { text } from './text.ts';

/** A line of a receipt that exists, or that a form would make. */
export type ShownLine = Omit<TandaTerimaLine, 'position' | Successor> &
  Partial<Pick<TandaTerimaLine, Successor>>;
type Successor = 'pengganti' | 'penggantiName' | 'penggantiAt';

function Name({ line, zone, lang }: { line: ShownLine; zone: Zone | undefined; lang: Lang }): JSX.Element {
  const { judul, dokumen, dokumenNomor, fileName, code, hardcopy, softcopy } = line;
  const href = hardcopy ? arsip.hardcopy(hardcopy) : arsip.softcopy(softcopy ?? '');
  const name = judul ?? fileName ?? '';
  return (
    <>
      <a href={dokumen ? arsip.dokumen(dokumen) : href}>{name}</a>
      <span class="meta">
        {[code ? shownCode(code) : null, dokumenNomor, judul === null ? null : fileName]
          .filter(Boolean)
          .join(' · ') || text.softcopy[lang]}
      </span>
      {line.pengganti && line.penggantiAt && zone && (
        <span class="meta line">
          <StateTag tone="kuning">{text.replaced[lang]}</StateTag> {text.replacedWith[lang]}{' '}
          <a href={arsip.softcopy(line.pengganti)}>
            <FileName name={line.penggantiName ?? ''} />
          </a>{' '}
          {text.replacedOn(longDay(dayOf(line.penggantiAt, zone), lang))[lang]}
        </span>
      )}
    </>
  );
}

function formText({ code, bentuk, lembar, size }: ShownLine, lang: Lang): string {
  if (!code) return `${text.softcopy[lang]}, ${fileSize(size ?? 0, lang)}`;
  const kind = bentuk === 'salinan' ? text.salinan : text.asli;
  return [kind[lang], ...(lembar ? [text.sheets(lembar)[lang]] : [])].join(', ');
}

/** What a receipt names, each with a way to its page. */
export function LinesTable(props: {
  lines: readonly ShownLine[];
  /** Of the office; a receipt that a form would make needs none. */
  zone?: Zone;
  lang: Lang;
}): JSX.Element {
  const { lines, zone, lang } = props;
  return (
    <DataTable
      caption={text.what[lang]}
      rows={lines}
      rowKey={(line) => line.hardcopy ?? line.softcopy ?? ''}
      columns={[
        {
          key: 'dokumen',
          head: text.naskah[lang],
          cell: (line) => <Name line={line} zone={zone} lang={lang} />,
        },
        { key: 'bentuk', head: text.bentuk[lang], cell: (line) => formText(line, lang) },
        {
          key: 'keadaan',
          head: text.keadaan[lang],
          cell: (line) => line.keadaan && <span class="longword">{line.keadaan}</span>,
        },
      ]}
    />
  );
}
