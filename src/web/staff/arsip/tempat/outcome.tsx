import type { JSX } from 'preact';
import { both, type Lang } from '../../../../base/text.ts';
import { shownCode } from '../../../../custody/code.ts';
import type { Moved } from '../../../../custody/hardcopy/move-hardcopies.ts';
import { paperName } from '../../../../custody/hardcopy/paper-name.ts';
import type { Place } from '../../../../custody/hardcopy/place.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { arsip } from '../links.ts';
import { whereText } from './papers-table.tsx';

const text = {
  caption: both('Hasil pemindahan', 'What moved'),
  code: both('Kode', 'Code'),
  paper: both('Naskah', 'Paper'),
  result: both('Hasil', 'Result'),
  note: both('Keterangan', 'Note'),
  moved: both('Dipindah', 'Moved'),
  shelved: both('Disimpan', 'Shelved'),
  there: both('Sudah di sana', 'There already'),
  stayed: both('Tidak dipindah', 'Not moved'),
  from: (where: string) => both(`Dari ${where}`, `From ${where}`),
};

const ORDER: Readonly<Record<Moved['hasil'], number>> = { tidak_pindah: 0, pindah: 1, sudah_di_sana: 2 };

function Result({ one, lang }: { one: Moved; lang: Lang }): JSX.Element {
  if (one.hasil === 'tidak_pindah') return <StateTag tone="merah">{text.stayed[lang]}</StateTag>;
  if (one.hasil === 'sudah_di_sana') return <span class="meta">{text.there[lang]}</span>;
  return <StateTag tone="hijau">{(one.dari === null ? text.shelved : text.moved)[lang]}</StateTag>;
}

/** Exactly what moved and what did not, and why; what somebody must look into comes first. */
export function MoveOutcome(props: {
  moved: readonly Moved[];
  places: readonly Place[];
  by: Actor;
  lang: Lang;
}): JSX.Element {
  const { moved, places, by, lang } = props;
  const note = ({ alasan, hasil, dari }: Moved) =>
    alasan?.[lang] ?? (hasil === 'pindah' && dari !== null ? text.from(whereText(places, dari))[lang] : '');
  return (
    <DataTable
      caption={text.caption[lang]}
      rows={moved.toSorted((a, b) => ORDER[a.hasil] - ORDER[b.hasil])}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'kode',
          head: text.code[lang],
          nowrap: true,
          cell: ({ code }) => (
            <span class="code">{code.length === 6 ? shownCode(code) : code.slice(0, 60)}</span>
          ),
        },
        {
          key: 'naskah',
          head: text.paper[lang],
          kind: 'main',
          cell: ({ paper }) => paper && <a href={arsip.hardcopy(paper.id)}>{paperName(by, paper)[lang]}</a>,
        },
        {
          key: 'hasil',
          head: text.result[lang],
          nowrap: true,
          cell: (one) => <Result one={one} lang={lang} />,
        },
        { key: 'keterangan', head: text.note[lang], cell: note },
      ]}
    />
  );
}
