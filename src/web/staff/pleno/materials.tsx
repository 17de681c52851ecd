import type { JSX } from 'preact';
import { number } from '../../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../../base/text.ts';
import type { FieldChange } from '../../../daftar/edition/diff.ts';
import type { EditionItem } from '../../../daftar/edition/line.ts';
import { FIELD_NAME } from '../../../publication/text.ts';
import { EmptyState, SearchBox, Section, Tabs } from '../../../ui/layout.tsx';
import { type ChangedItem, ChangeGroup } from '../../../ui/lists.tsx';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { klasifikasiText } from '../../text.ts';
import { staff } from '../frame.tsx';
import { to } from '../links.ts';
import { agendaOf, type MeetingAgenda } from './agenda.ts';
import { ChangeTally, MeetingHead } from './parts.tsx';
import { text } from './text.ts';

/** Rows on one page of the material. */
const PAGE = 50;

const words = {
  ditambah: both('Ditambah', 'Added'),
  diubah: both('Diubah', 'Changed'),
  dihapus: both('Dihapus', 'Removed'),
  tetap: both('Tetap', 'Unchanged'),
  kinds: both('Perubahan', 'Changes'),
  label: both('Cari dalam bahan rapat', 'Search the material'),
  none: both('Tidak ada informasi di sini.', 'There is nothing here.'),
  fresh: both('baru', 'new'),
  more: (from: number) => both(`Lanjut dari nomor ${from}`, `Continue from number ${from}`),
} as const;

const KINDS = ['ditambah', 'diubah', 'dihapus', 'tetap'] as const;
type Kind = (typeof KINDS)[number];

function shown(field: FieldChange['field'], value: string, lang: Lang): string {
  if (field === 'klasifikasi') return klasifikasiText[value]?.[lang] ?? value;
  return field === 'berkas' ? value.replace(/ [0-9a-f]{64}\b/g, '') : value;
}

function rowsOf(agenda: MeetingAgenda, kind: Kind, lang: Lang): ChangedItem[] {
  const { diff, items, entries } = agenda;
  const byNumber = new Map(entries.map((entry) => [entry.nomor ?? entry.id, entry]));
  const line = (item: EditionItem): ChangedItem => {
    const entry = byNumber.get(item.nomor);
    const alasan = entry?.alasan || (kind === 'dihapus' ? entry?.alasanKlasifikasi : '');
    return {
      state: kind,
      number: /^[0-9a-f]{8}-/.test(item.nomor) ? words.fresh[lang] : item.nomor,
      title: item.judul,
      note: [item.penguasa, klasifikasiText[item.klasifikasi]?.[lang]].filter(Boolean).join(', '),
      ...(alasan ? { reason: alasan } : {}),
    };
  };
  if (kind === 'ditambah') return diff.added.map(line);
  if (kind === 'dihapus') return diff.dropped.map(line);
  const changed = new Map(diff.changed.map((one) => [one.item.nomor, one.fields]));
  if (kind === 'diubah') {
    return diff.changed.map(({ item, fields }) => ({
      ...line(item),
      fields: fields.map(({ field, before, after }) => ({
        label: FIELD_NAME[field][lang],
        parts: [
          ...(before ? [{ op: 'del' as const, text: shown(field, before, lang) }] : []),
          ...(after ? [{ op: 'ins' as const, text: shown(field, after, lang) }] : []),
        ],
      })),
    }));
  }
  const added = new Set(diff.added.map((item) => item.nomor));
  return items.filter((item) => !added.has(item.nomor) && !changed.has(item.nomor)).map(line);
}

function sizes({ diff }: MeetingAgenda): Record<Kind, number> {
  return {
    ditambah: diff.added.length,
    diubah: diff.changed.length,
    dihapus: diff.dropped.length,
    tetap: diff.kept,
  };
}

function Group(props: {
  title: Both;
  rows: ChangedItem[];
  from: number;
  more: (from: number) => string;
  lang: Lang;
}): JSX.Element {
  const { title, rows, from, more, lang } = props;
  const next = from + PAGE;
  return (
    <ChangeGroup
      title={title[lang]}
      lang={lang}
      count={rows.length}
      items={rows.slice(from, next)}
      {...(rows.length > next ? { more: { href: more(next), label: words.more(next + 1)[lang] } } : {})}
    />
  );
}

/** Bahan rapat: item by item, what the draft changes in the edition in force. */
export function materialsPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office } = visitorOf(c);
    const agenda = await agendaOf(site.db, office, c.req.param('meeting') ?? '');
    const here = `${to.rapat(agenda.meeting.id)}/bahan`;
    const counts = sizes(agenda);
    const asked = c.req.query('tampil');
    const kind = KINDS.find((one) => one === asked) ?? KINDS.find((one) => counts[one] > 0) ?? 'ditambah';
    const typed = (c.req.query('cari') ?? '').slice(0, 200);
    const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = rowsOf(agenda, kind, lang).filter((row) => {
      const line = `${row.number} ${row.title} ${String(row.note)}`.toLowerCase();
      return wanted.every((word) => line.includes(word));
    });
    const from = Math.max(0, Math.floor(Number(c.req.query('dari') ?? 0) || 0));
    const query = (extra: Record<string, string>) =>
      `${here}?${new URLSearchParams({ tampil: kind, ...(typed ? { cari: typed } : {}), ...extra })}`;
    return staff(c, site, {
      title: text.tabMaterial[lang],
      current: 'pleno',
      children: (
        <>
          <MeetingHead agenda={agenda} office={office} lang={lang} current="bahan" />
          <p class="section__note">{text.againstEdition(agenda.before?.nomor ?? null)[lang]}</p>
          <ChangeTally agenda={agenda} lang={lang} />
          <SearchBox
            note={text.searchNote[lang]}
            action={here}
            name="cari"
            label={words.label[lang]}
            button={text.searchButton[lang]}
            value={typed}
          >
            <input type="hidden" name="tampil" value={kind} />
          </SearchBox>
          <Section title={words.kinds[lang]}>
            <Tabs
              label={words.kinds[lang]}
              tabs={KINDS.map((one) => ({
                href: query({ tampil: one }),
                label: `${words[one][lang]} ${number(counts[one], lang)}`,
                current: one === kind,
              }))}
            />
            {rows.length === 0 ? (
              <EmptyState>{typed ? text.noneFound(typed)[lang] : words.none[lang]}</EmptyState>
            ) : (
              <Group
                title={words[kind]}
                rows={rows}
                from={from}
                more={(next) => query({ dari: String(next) })}
                lang={lang}
              />
            )}
          </Section>
        </>
      ),
    });
  };
}
