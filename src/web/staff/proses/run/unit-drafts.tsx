import { dayOf, shortDay, type Zone } from '../../../../base/tanggal.ts';
import { both, type Lang } from '../../../../base/text.ts';
import { type Draft, type DraftState, stateOf } from '../../../../daftar/draft/draft.ts';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { to } from '../../links.ts';

const text = {
  unit: both('Unit', 'Unit'),
  items: both('Informasi', 'Items'),
  state: both('Keadaan', 'State'),
  changed: both('Sejak', 'Since'),
  note: both('Catatan', 'Note'),
  nil: both('nihil ditandatangani', 'signed statement of nothing new'),
};

const STATES: Readonly<
  Record<DraftState, { tone: 'abu' | 'kuning' | 'biru' | null; words: { id: string; en: string } }>
> = {
  open: { tone: 'abu', words: both('Sedang diisi', 'Being filled in') },
  returned: { tone: 'kuning', words: both('Dikembalikan', 'Returned') },
  submitted: {
    tone: 'biru',
    words: both('Menunggu persetujuan kepala unit', 'Waits for the head of the unit'),
  },
  approved: { tone: 'biru', words: both('Menunggu PPID', 'Waits for the PPID') },
  accepted: { tone: null, words: both('Diterima PPID', 'Accepted by the PPID') },
};

/** Where every unit's list stands: one row a unit. */
export function UnitDrafts({
  caption,
  drafts,
  zone,
  lang,
}: {
  caption: string;
  drafts: readonly Draft[];
  zone: Zone;
  lang: Lang;
}) {
  return (
    <DataTable
      light
      caption={caption}
      rows={drafts}
      rowKey={(draft) => draft.id}
      columns={[
        {
          key: 'unit',
          head: text.unit[lang],
          cell: (draft) => <a href={to.draf(draft.id)}>{draft.unitName}</a>,
        },
        {
          key: 'jumlah',
          head: text.items[lang],
          kind: 'number',
          cell: (draft) => draft.entries.filter((entry) => entry.change !== 'dihapus').length,
        },
        {
          key: 'keadaan',
          head: text.state[lang],
          cell: (draft) => {
            const { tone, words } = STATES[stateOf(draft)];
            return tone ? <StateTag tone={tone}>{words[lang]}</StateTag> : words[lang];
          },
        },
        {
          key: 'sejak',
          head: text.changed[lang],
          nowrap: true,
          cell: ({ submission }) => {
            const at =
              submission &&
              (submission.returnedAt ?? submission.acceptedAt ?? submission.approvedAt ?? submission.at);
            return at ? shortDay(dayOf(at, zone), lang) : '';
          },
        },
        {
          key: 'catatan',
          head: text.note[lang],
          cell: ({ submission }) =>
            submission?.returnedAt ? `“${submission.alasan}”` : submission?.nihil ? text.nil[lang] : '',
        },
      ]}
    />
  );
}
