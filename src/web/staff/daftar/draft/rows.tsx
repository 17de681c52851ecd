import type { JSX } from 'preact';
import { number } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { Draft } from '../../../../daftar/draft/draft.ts';
import type { EditionItem } from '../../../../daftar/edition/line.ts';
import type { Entry } from '../../../../daftar/entry.ts';
import { EMPTY_VALUES } from '../../../../daftar/entry-values.ts';
import { ButtonLink } from '../../../../ui/actions.tsx';
import { Actions, Tabs } from '../../../../ui/layout.tsx';
import { RowTally } from '../../../../ui/marks.tsx';
import type { Ctx } from '../../../context.ts';
import type { Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { Pager, pageOf, pagesOf } from '../pager.tsx';
import { ReadRow } from './comparison.tsx';
import { type ConfirmedAct, ConfirmRow } from './confirm.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryTable } from './entry-table.tsx';
import { type DraftView, missingIn, type RowSet, rowHref } from './read.ts';
import { text } from './text.ts';
import type { TypedEntry } from './typed.ts';

const PER_PAGE = 100;

/** The row that is open for typing or for a last question. */
export type Opened =
  | { readonly kind: 'form'; readonly typed: TypedEntry; readonly conflict: boolean }
  | { readonly kind: 'read'; readonly entry: string; readonly earlier: EditionItem | null }
  | { readonly kind: 'confirm'; readonly entry: string; readonly act: ConfirmedAct; readonly alasan: string };

interface RowsProps {
  readonly c: Ctx;
  readonly view: DraftView;
  readonly open: Opened | null;
  readonly trouble: Trouble;
  readonly lang: Lang;
}

/** How the rows stand, the ways to see some of them, and the rows themselves. */
export function Rows({ c, view, open, trouble, lang }: RowsProps): JSX.Element {
  const { draft } = view;
  const { entries } = draft;
  const editable = view.editReasons.length === 0;
  const openId = open?.kind === 'form' ? open.typed.id : open?.entry;
  const sets = {
    semua: entries,
    kurang: entries.filter((entry) => missingIn(entry).length > 0),
    berubah: entries.filter((entry) => entry.change !== 'tetap'),
  };
  const asked = c.req.query('tampil');
  const wanted = asked === 'kurang' || asked === 'berubah' ? asked : 'semua';
  const set = openId && !sets[wanted].some((entry) => entry.id === openId) ? 'semua' : wanted;
  const known = openId === undefined || entries.some((entry) => entry.id === openId);
  const rows = known ? sets[set] : [...entries, placeholder(openId, draft.id)];
  const near = openId ?? c.req.query('dekat');
  const pages = pagesOf(rows.length, PER_PAGE);
  const page = pageOf(
    c.req.query('halaman'),
    pages,
    rows.findIndex((row) => row.id === near),
    PER_PAGE,
  );
  const n = (change: Entry['change']) => entries.filter((entry) => entry.change === change).length;
  const href = (one: string) => (one === 'semua' ? to.draf(draft.id) : `${to.draf(draft.id)}?tampil=${one}`);
  const tabs = (['semua', 'berubah', 'kurang'] as const).filter(
    (one) => one === 'semua' || sets[one].length > 0,
  );
  const empty = {
    semua: editable ? text.none : text.noneOfOthers,
    kurang: text.noneIncomplete,
    berubah: text.noneChanged,
  };
  return (
    <>
      <RowTally
        lang={lang}
        counts={[
          { state: 'tetap', n: n('tetap') },
          { state: 'diubah', n: n('diubah') },
          { state: 'baru', n: n('baru') },
          { state: 'tidakAdaLagi', n: n('dihapus') },
        ]}
        trailing={editable && text.willSend(number(entries.length - n('dihapus'), lang))[lang]}
      />
      {(tabs.length > 1 || set !== 'semua') && (
        <Tabs
          label={text.show[lang]}
          tabs={tabs.map((one) => ({
            href: href(one),
            label: text[one][lang],
            count: sets[one].length,
            current: one === set,
          }))}
        />
      )}
      <EntryTable
        draft={draft.id}
        set={set}
        rows={rows.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
        editable={editable}
        open={(row) => (open && row.id === openId ? opened({ draft, open, row, set, trouble, lang }) : null)}
        empty={empty[set][lang]}
        lang={lang}
      />
      {editable && known && (
        <Actions>
          {entries.length > 0 ? (
            <a class="link--strong" href={to.barisBaru(draft.id)}>
              {text.add[lang]}
            </a>
          ) : (
            <ButtonLink label={text.add[lang]} href={to.barisBaru(draft.id)} />
          )}
        </Actions>
      )}
      <Pager
        page={page}
        of={rows.length}
        perPage={PER_PAGE}
        href={(other) => `${to.draf(draft.id)}?tampil=${set}&halaman=${other}`}
        lang={lang}
      />
    </>
  );
}

interface OpenedProps {
  readonly draft: Draft;
  readonly open: Opened;
  readonly row: Entry;
  readonly set: RowSet;
  readonly trouble: Trouble;
  readonly lang: Lang;
}

function opened({ draft, open, row, set, trouble, lang }: OpenedProps): JSX.Element | null {
  const saved = draft.entries.find((entry) => entry.id === row.id) ?? null;
  if (open.kind === 'form') {
    const { typed, conflict } = open;
    return (
      <EntryForm
        draft={draft.id}
        set={set}
        typed={typed}
        saved={saved}
        conflict={conflict}
        faults={trouble.faults ?? []}
        lang={lang}
      />
    );
  }
  if (!saved) return null;
  if (open.kind === 'read')
    return (
      <ReadRow
        entry={saved}
        earlier={open.earlier}
        back={rowHref(draft.id, set, saved.id, 'dekat')}
        lang={lang}
      />
    );
  return <ConfirmRow draft={draft.id} entry={saved} act={open.act} alasan={open.alasan} lang={lang} />;
}

/** A row that is only being typed; it stands at the end until it is saved. */
function placeholder(id: string | undefined, draft: string): Entry {
  return {
    ...EMPTY_VALUES,
    id: id ?? '',
    draft,
    nomor: null,
    change: 'baru',
    alasan: '',
    berkas: [],
  } as unknown as Entry;
}
