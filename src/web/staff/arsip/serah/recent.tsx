import type { JSX } from 'preact';
import { fileSize, type Zone } from '../../../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../../../base/text.ts';
import type { Softcopy } from '../../../../custody/softcopy/softcopy.ts';
import { FileName, StateTag, type Tone } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { moment } from '../../proses/time-words.ts';
import { arsip } from '../links.ts';
import { text } from './text.ts';

const FOUND: Readonly<Record<NonNullable<Softcopy['hasil']>, Both & { readonly tone: Tone | null }>> = {
  bersih: { ...both('Tidak ada temuan', 'Nothing found'), tone: null },
  temuan: { ...both('Ada temuan', 'Findings'), tone: 'kuning' },
  karantina: { ...both('Karantina', 'Quarantined'), tone: 'merah' },
};
const WAITS = both('Menunggu pemeriksaan', 'Waits to be examined');

/** What the examination of a file found, in a word. */
export function Found({ hasil, lang }: { hasil: Softcopy['hasil']; lang: Lang }): JSX.Element {
  if (hasil === null) return <span class="meta">{WAITS[lang]}</span>;
  const { tone, ...words } = FOUND[hasil];
  return tone ? <StateTag tone={tone}>{words[lang]}</StateTag> : <span class="nowrap">{words[lang]}</span>;
}

export interface RecentProps {
  /** Newest first. */
  readonly files: readonly Softcopy[];
  /** Number and title of the documents that they are of, by id. */
  readonly dokumen: ReadonlyMap<string, { readonly nomor: string; readonly judul: string }>;
  readonly now: Date;
  readonly zone: Zone;
  readonly lang: Lang;
}

/** Files that were handed in for a unit and run, with what became of them. */
export function Recent({ files, dokumen, now, zone, lang }: RecentProps): JSX.Element {
  return (
    <DataTable
      caption={text.recent[lang]}
      rows={files}
      rowKey={(file) => file.id}
      empty={text.recentNone[lang]}
      columns={[
        {
          key: 'berkas',
          head: text.name[lang],
          cell: (file) => (
            <>
              <a href={arsip.softcopy(file.id)}>
                <FileName name={file.name} />
              </a>
              <span class="meta line">{fileSize(file.size, lang)}</span>
            </>
          ),
        },
        {
          key: 'dokumen',
          head: text.dokumen[lang],
          cell: (file) => {
            const of = dokumen.get(file.dokumen ?? '');
            if (!of) return <span class="meta">{text.unmatched[lang]}</span>;
            return (
              <>
                <a href={arsip.dokumen(file.dokumen ?? '')}>{of.nomor}</a>
                <span class="line">{of.judul}</span>
              </>
            );
          },
        },
        {
          key: 'periksa',
          head: text.state[lang],
          cell: (file) => <Found hasil={file.hasil} lang={lang} />,
        },
        {
          key: 'pada',
          head: text.at[lang],
          cell: (file) => (
            <>
              <span class="nowrap">{moment(file.at, now, zone, lang)}</span>
              <span class="meta line">{file.dari || file.personName || both('Folder', 'Folder')[lang]}</span>
            </>
          ),
        },
      ]}
    />
  );
}
