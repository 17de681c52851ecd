import type { JSX } from 'preact';
import { dayOf, longDay, number, shortDay } from '../../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../../base/text.ts';
import { type DraftState, type Submission, stateOf } from '../../../daftar/draft/draft.ts';
import { type Edition, editionsOf } from '../../../daftar/edition/edition.ts';
import type { Reader } from '../../../db/db.ts';
import { runsOf } from '../../../procedure/read-run.ts';
import type { Run } from '../../../procedure/run.ts';
import { Actions, AsideBlock, EmptyState, PageHead, Section, WithAside } from '../../../ui/layout.tsx';
import { Facts } from '../../../ui/lists.tsx';
import { StateTag, type Tone } from '../../../ui/marks.tsx';
import { HashGroups } from '../../../ui/seal.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { staff } from '../frame.tsx';
import { to } from '../links.ts';

const text = {
  title: both('Informasi', 'Information'),
  drafts: both('Daftar unit', 'Lists of the units'),
  unit: both('Unit', 'Unit'),
  tetap: both('Tetap', 'Unchanged'),
  diubah: both('Diubah', 'Changed'),
  baru: both('Baru', 'New'),
  gone: both('Tidak ada lagi', 'Gone'),
  since: both('Sejak', 'Since'),
  state: both('Keadaan', 'State'),
  own: both('unit Anda', 'your unit'),
  toClassify: both('Klasifikasi informasi', 'Classification of the items'),
  none: both(
    'Tidak ada pemutakhiran yang berjalan. Draf unit muncul di sini setelah PPID membuka proses.',
    'No update is running. The units’ drafts appear here once the PPID opens one.',
  ),
  runs: both('Lihat prosedur', 'See the procedures'),
  edition: both('Edisi terakhir', 'Latest edition'),
  nomor: both('Edisi', 'Edition'),
  items: both('Memuat', 'Holds'),
  itemsOf: (n: string) => both(`${n} informasi`, `${n} items`),
  decided: both('Diputuskan rapat pleno', 'Decided by the plenary'),
  hash: both('Sidik', 'Fingerprint'),
  noEdition: both(
    'Belum ada edisi. Edisi pertama lahir dari rapat pleno.',
    'There is no edition yet. The first comes from the plenary.',
  ),
  open: both('Buka edisi', 'Open the edition'),
};

const STATES: Readonly<Record<DraftState, { words: Both; tone: Tone | null }>> = {
  open: { words: both('Diisi', 'Being filled in'), tone: 'biru' },
  returned: { words: both('Dikembalikan', 'Returned'), tone: 'kuning' },
  submitted: { words: both('Menunggu kepala subbagian', 'Awaits its head'), tone: 'abu' },
  approved: { words: both('Menunggu PPID', 'Awaits the PPID'), tone: 'abu' },
  accepted: { words: both('Diterima', 'Accepted'), tone: null },
};

interface DraftLine {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string;
  readonly tetap: number;
  readonly diubah: number;
  readonly baru: number;
  readonly gone: number;
  readonly state: DraftState;
  readonly since: Date;
}

type Row = Omit<DraftLine, 'state' | 'since'> &
  Pick<Submission, 'approvedAt' | 'acceptedAt' | 'returnedAt'> & { sentAt: Date | null };

/** One line per unit, counted in the database: nine units may hold thousands of rows. */
async function draftLines(reader: Reader, run: Run): Promise<DraftLine[]> {
  const rows = await reader<Row[]>`
    select d.id, d.unit, u.name as unit_name, n.*, s.at as sent_at, a.at as approved_at, c.at as accepted_at,
      r.at as returned_at
    from draft d join unit u on (u.office, u.id) = (d.office, d.unit)
      join lateral (
        select count(*) filter (where change = 'tetap')::int as tetap,
          count(*) filter (where change = 'diubah')::int as diubah,
          count(*) filter (where change = 'baru')::int as baru,
          count(*) filter (where change = 'dihapus')::int as gone
        from entry e where (e.office, e.draft) = (d.office, d.id)
      ) n on true
      left join lateral (
        select office, id, at from submission where (office, draft) = (d.office, d.id) order by at desc, id desc limit 1
      ) s on true
      left join draft_approval a on (a.office, a.submission) = (s.office, s.id)
      left join draft_acceptance c on (c.office, c.submission) = (s.office, s.id)
      left join draft_return r on (r.office, r.submission) = (s.office, s.id)
    where (d.office, d.run) = (${run.office}, ${run.id}) order by u.position`;
  return rows.map((row) => ({
    ...row,
    state: stateOf({ submission: row.sentAt ? (row as unknown as Submission) : null }),
    since: row.returnedAt ?? row.acceptedAt ?? row.approvedAt ?? row.sentAt ?? run.openedAt,
  }));
}

/** Informasi: how far each unit's list is, and what the present edition holds. */
export function informasiPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const [runs, [edition]] = await Promise.all([runsOf(site.db, office.id), editionsOf(site.db, office.id)]);
    const open = runs.filter((run) => run.closedAt === null);
    const lines = await Promise.all(open.map((run) => draftLines(site.db, run)));
    const day = (at: Date) => shortDay(dayOf(at, office.zone), lang);
    const counts = (['tetap', 'diubah', 'baru', 'gone'] as const).map((key) => ({
      key,
      head: text[key][lang],
      kind: 'number' as const,
      cell: (line: DraftLine) => number(line[key], lang),
    }));
    return staff(c, site, {
      title: text.title[lang],
      current: 'informasi',
      children: (
        <>
          <PageHead title={text.title[lang]} />
          <WithAside label={text.edition[lang]} aside={<EditionFacts edition={edition} lang={lang} />}>
            {open.length === 0 && (
              <EmptyState link={{ href: to.prosedur, label: text.runs[lang] }}>{text.none[lang]}</EmptyState>
            )}
            {open.map((run, i) => (
              <Section
                key={run.id}
                title={text.drafts[lang]}
                note={<a href={to.run(run.id)}>{run.title}</a>}
                action={<a href={to.klasifikasi(run.id)}>{text.toClassify[lang]}</a>}
              >
                <DataTable
                  caption={`${text.drafts[lang]}, ${run.title}`}
                  rows={lines[i] ?? []}
                  rowKey={(line) => line.id}
                  columns={[
                    {
                      key: 'unit',
                      head: text.unit[lang],
                      cell: (line) => (
                        <>
                          <a href={to.draf(line.id)}>{line.unitName}</a>
                          {line.unit === by.unit && <span class="meta"> {text.own[lang]}</span>}
                        </>
                      ),
                    },
                    ...counts,
                    { key: 'sejak', head: text.since[lang], nowrap: true, cell: (line) => day(line.since) },
                    {
                      key: 'keadaan',
                      head: text.state[lang],
                      cell: (line) => <State state={line.state} lang={lang} />,
                    },
                  ]}
                />
              </Section>
            ))}
          </WithAside>
        </>
      ),
    });
  };
}

function State({ state, lang }: { state: DraftState; lang: Lang }): JSX.Element {
  const { words, tone } = STATES[state];
  return tone ? <StateTag tone={tone}>{words[lang]}</StateTag> : <span>{words[lang]}</span>;
}

function EditionFacts({ edition, lang }: { edition: Edition | undefined; lang: Lang }): JSX.Element {
  return (
    <AsideBlock title={text.edition[lang]}>
      {edition ? (
        <>
          <Facts
            variant="stack"
            items={[
              { label: text.nomor[lang], value: edition.nomor },
              { label: text.items[lang], value: text.itemsOf(number(edition.items, lang))[lang] },
              { label: text.decided[lang], value: longDay(edition.decidedOn, lang) },
              { label: text.hash[lang], value: <HashGroups hex={edition.root} perLine={4} /> },
            ]}
          />
          <Actions>
            <a href={to.edisi(edition.id)}>{text.open[lang]}</a>
          </Actions>
        </>
      ) : (
        <p>{text.noEdition[lang]}</p>
      )}
    </AsideBlock>
  );
}
