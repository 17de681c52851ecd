import type { JSX } from 'preact';
import { number } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import {
  dokumenPerKode,
  type KlasifikasiArsip,
  klasifikasiArsipOf,
  shippedKlasifikasi,
  uraianPenuh,
  uraianRingkas,
} from '../../../../custody/keeping/klasifikasi-arsip.ts';
import { loadKlasifikasi } from '../../../../custody/keeping/load-klasifikasi.ts';
import { masaText, nasibText } from '../../../../custody/keeping/retensi.ts';
import { keepsAll } from '../../../../custody/who.ts';
import { perform } from '../../../../journal/act.ts';
import { Button } from '../../../../ui/actions.tsx';
import { Breadcrumbs, EmptyState, PageHead, SearchBox, Section, Tabs } from '../../../../ui/layout.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { LongWords } from '../../daftar/long-words.tsx';
import { Pager, pageOf, pagesOf } from '../../daftar/pager.tsx';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { simpan } from './links.ts';
import { text } from './text.ts';

const PER_PAGE = 25;

/** A code with the words above it and how many documents are under it. */
interface Row {
  readonly code: KlasifikasiArsip;
  readonly uraian: string;
  /** The same, whole: what is searched. */
  readonly penuh: string;
  readonly dokumen: number;
}

/** A policy in one line, or that there is none: marked where documents wait for it. */
export function Policy(props: { code: KlasifikasiArsip; waited: boolean; lang: Lang }): JSX.Element {
  const { code, waited, lang } = props;
  const { retensi } = code;
  if (!retensi && !waited) return <span class="meta">{text.belum[lang]}</span>;
  if (!retensi) return <StateTag tone="kuning">{text.unset[lang]}</StateTag>;
  return (
    <>
      {nasibText[retensi.nasib][lang]}, {masaText(retensi)[lang]}
      <span class="meta line">{retensi.dasar}</span>
    </>
  );
}

async function rowsOf(site: Site, office: string): Promise<Row[]> {
  const [codes, under] = await Promise.all([
    klasifikasiArsipOf(site.db, office),
    dokumenPerKode(site.db, office),
  ]);
  return codes.map((code) => ({
    code,
    uraian: uraianRingkas(codes, code.kode) || code.uraian,
    penuh: uraianPenuh(codes, code.kode),
    dokumen: under.get(code.kode) ?? 0,
  }));
}

function fits({ code, penuh }: Row, typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const all = `${code.kode} ${penuh}`.toLowerCase();
  return words.every((word) => all.includes(word));
}

function CodeTable({ rows, lang }: { rows: readonly Row[]; lang: Lang }): JSX.Element {
  return (
    <DataTable
      caption={text.table[lang]}
      rows={rows}
      rowKey={({ code }) => code.kode}
      empty={text.none[lang]}
      columns={[
        {
          key: 'kode',
          head: text.kode[lang],
          nowrap: true,
          cell: ({ code }) => <a href={simpan.kode(code.kode)}>{code.kode}</a>,
        },
        {
          key: 'uraian',
          head: text.uraian[lang],
          kind: 'main',
          narrow: '',
          cell: ({ uraian }) => <LongWords>{uraian}</LongWords>,
        },
        {
          key: 'retensi',
          head: text.retensi[lang],
          cell: ({ code, dokumen }) => <Policy code={code} waited={dokumen > 0} lang={lang} />,
        },
        {
          key: 'dokumen',
          head: text.dokumen[lang],
          kind: 'number',
          cell: ({ dokumen }) => (dokumen > 0 ? number(dokumen, lang) : ''),
        },
      ]}
    />
  );
}

function LoadForm({ rows, lang }: { rows: number; lang: Lang }): JSX.Element {
  return (
    <form method="post" action={simpan.muat}>
      <p>{text.loadNote(number(rows, lang))[lang]}</p>
      <Button label={text.load[lang]} />
    </form>
  );
}

function Sources({ rows, lang }: { rows: readonly Row[]; lang: Lang }): JSX.Element {
  const sources = [...new Set(rows.map(({ code }) => code.sumber))];
  return (
    <Section title={text.sources[lang]} note={text.check[lang]}>
      <ul class="plain">
        {sources.map((source) => (
          <li key={source} class="meta">
            <LongWords>{source}</LongWords>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const VIEWS = ['all', 'belum', 'ditetapkan'] as const;

/** The office's archive codes with their retention, those that documents wait for first. */
export async function showCodes(c: Ctx, site: Site, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const [all, shipped] = await Promise.all([rowsOf(site, office.id), shippedKlasifikasi()]);
  const view = VIEWS.find((one) => one === c.req.query('lihat')) ?? 'all';
  const typed = (c.req.query('cari') ?? '').slice(0, 200);
  const found = all.filter((row) => fits(row, typed));
  const of = {
    all: found,
    belum: found.filter(({ code }) => !code.retensi).sort((a, b) => b.dokumen - a.dokumen),
    ditetapkan: found.filter(({ code }) => code.retensi),
  };
  const rows = of[view];
  const page = pageOf(c.req.query('halaman'), pagesOf(rows.length, PER_PAGE), -1, PER_PAGE);
  const href = (to: string, more: Record<string, string> = {}) =>
    `${arsip.retensi}?${new URLSearchParams({ lihat: to, ...(typed ? { cari: typed } : {}), ...more })}`;
  const set = all.filter(({ code }) => code.retensi).length;
  return staff(c, site, {
    title: text.title[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
          here={text.title[lang]}
        />
        <PageHead
          title={text.title[lang]}
          actions={keepsAll(by) && all.length > 0 && <a href={simpan.impor}>{text.importLink[lang]}</a>}
          {...(all.length > 0 ? { lead: text.lead(number(set, lang), number(all.length, lang))[lang] } : {})}
        />
        {all.length === 0 ? (
          <>
            <EmptyState>{text.empty[lang]}</EmptyState>
            {keepsAll(by) && <LoadForm rows={shipped.length} lang={lang} />}
            {keepsAll(by) && (
              <p>
                <a href={simpan.impor}>{text.importLink[lang]}</a>
              </p>
            )}
          </>
        ) : (
          <>
            <SearchBox
              action={arsip.retensi}
              name="cari"
              label={text.search[lang]}
              button={text.find[lang]}
              value={typed}
              note={text.searchNote[lang]}
            >
              <input type="hidden" name="lihat" value={view} />
            </SearchBox>
            <Tabs
              label={text.which[lang]}
              tabs={VIEWS.map((one) => ({
                ...{ href: href(one), label: text[one][lang] },
                ...{ current: one === view, count: of[one].length },
              }))}
            />
            <CodeTable rows={rows.slice((page - 1) * PER_PAGE, page * PER_PAGE)} lang={lang} />
            <Pager
              {...{ page, of: rows.length, perPage: PER_PAGE, lang }}
              href={(to) => href(view, { halaman: String(to) })}
            />
            <Sources rows={all} lang={lang} />
          </>
        )}
      </>
    ),
  });
}

export function codesPage(site: Site): Handler {
  return (c) => showCodes(c, site);
}

/** Loads the starting list; what the office has already stays. */
export function postLoad(site: Site): Handler {
  return (c) =>
    attempt(
      c,
      async () => {
        await perform(site, visitorOf(c).by, loadKlasifikasi, await shippedKlasifikasi());
        return `${arsip.retensi}?selesai=klasifikasi-dimuat`;
      },
      (trouble) => showCodes(c, site, trouble),
    );
}
