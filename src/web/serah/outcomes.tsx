import type { JSX } from 'preact';
import { both, type Lang } from '../../base/text.ts';
import { FileName, StateTag } from '../../ui/marks.tsx';
import { DataTable } from '../../ui/table.tsx';
import type { Outcome } from './take-files.ts';

const text = {
  caption: both('Hasil setiap berkas', 'Outcome of each file'),
  name: both('Berkas', 'File'),
  outcome: both('Hasil', 'Outcome'),
  kept: both('Tersimpan', 'Kept'),
  failed: both('Tidak diterima', 'Not accepted'),
};

/** What became of each file of a plain form; first those that must be mended. */
export function Outcomes(props: {
  outcomes: readonly Outcome[];
  /** Where a file's own page is; null where the reader may not see it. */
  link: ((softcopy: string) => string) | null;
  lang: Lang;
}): JSX.Element {
  const { outcomes, link, lang } = props;
  const rows = outcomes
    .map((one, index) => ({ ...one, index }))
    .sort((one, other) => Number(one.softcopy !== null) - Number(other.softcopy !== null));
  return (
    <DataTable
      caption={text.caption[lang]}
      rows={rows}
      rowKey={(row) => String(row.index)}
      columns={[
        {
          key: 'berkas',
          head: text.name[lang],
          cell: ({ name, softcopy }) =>
            link && softcopy ? (
              <a href={link(softcopy)}>
                <FileName name={name} />
              </a>
            ) : (
              <FileName name={name} />
            ),
        },
        {
          key: 'hasil',
          head: text.outcome[lang],
          cell: ({ softcopy, note }) => (
            <>
              {softcopy ? text.kept[lang] : <StateTag tone="merah">{text.failed[lang]}</StateTag>}
              {note && <span class="line">{note[lang]}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
