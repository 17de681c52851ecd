import type { JSX } from 'preact';
import { dayOf, shortDay, type Tanggal } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { shownCode } from '../../../../../custody/code.ts';
import { daysLate, type Loan, loansOf } from '../../../../../custody/edar/loan.ts';
import { keepsFor } from '../../../../../custody/who.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import { Breadcrumbs, EmptyState, PageHead, Tabs } from '../../../../../ui/layout.tsx';
import { StateTag } from '../../../../../ui/marks.tsx';
import { type Column, DataTable } from '../../../../../ui/table.tsx';
import { type Handler, type Site, visitorOf } from '../../../../context.ts';
import { Pager, pageOf, pagesOf } from '../../../daftar/pager.tsx';
import { staff } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { edar } from '../links.ts';
import { text } from '../terima/text.ts';
import { loanText as say } from './loan-text.ts';

const PER_PAGE = 50;
const MOST = 5000;

/** By which day a paper is due, and how late it is in words. */
export function Due({ loan, today, lang }: { loan: Loan; today: Tanggal; lang: Lang }): JSX.Element {
  const late = daysLate(loan, today);
  return (
    <>
      {shortDay(loan.jatuhTempo, lang)} {late > 0 && <StateTag tone="merah">{say.late(late)[lang]}</StateTag>}
      {late === 0 && <StateTag tone="kuning">{say.today[lang]}</StateTag>}
    </>
  );
}

function nameColumn(lang: Lang): Column<Loan> {
  return {
    key: 'dokumen',
    head: say.naskah[lang],
    cell: (loan) => (
      <>
        <a href={arsip.hardcopy(loan.hardcopy)}>{loan.judul}</a>
        <span class="meta">
          {shownCode(loan.code)} · {loan.dokumenNomor}
        </span>
      </>
    ),
  };
}

interface Shown {
  readonly loans: readonly Loan[];
  readonly today: Tanggal;
  readonly by: Actor;
  readonly lang: Lang;
}

function OutTable({ loans, today, by, lang }: Shown): JSX.Element {
  return (
    <DataTable
      caption={say.out[lang]}
      rows={loans}
      rowKey={(loan) => loan.id}
      empty={<p>{say.none[lang]}</p>}
      columns={[
        nameColumn(lang),
        {
          key: 'peminjam',
          head: say.peminjam[lang],
          cell: (loan) => (
            <>
              {loan.peminjam}
              <span class="meta">
                {say.since(shortDay(loan.sejak, lang))[lang]},{' '}
                <a class="nomor" href={arsip.tandaTerimaSatu(loan.tandaTerima)}>
                  {loan.tandaTerimaNomor}
                </a>
              </span>
            </>
          ),
        },
        {
          key: 'kembali',
          head: say.due[lang],
          narrow: say.dueShort[lang],
          cell: (loan) => (
            <>
              <Due loan={loan} today={today} lang={lang} />
              {loan.jatuhTempo !== loan.jatuhTempoAwal && (
                <span class="meta">{say.firstDue(shortDay(loan.jatuhTempoAwal, lang))[lang]}</span>
              )}
            </>
          ),
        },
        {
          key: 'terima',
          head: say.takeBack[lang],
          kind: 'act',
          nowrap: true,
          cell: (loan) =>
            keepsFor(by, loan.unit) &&
            (
              [
                [arsip.hardcopyAct(loan.hardcopy, 'kembali'), say.takeBack],
                [edar.perpanjang(loan.hardcopy), say.extend],
              ] as const
            ).map(([href, label]) => (
              <a key={href} class="line" href={href}>
                {label[lang]}
                <span class="govuk-visually-hidden"> {loan.judul}</span>
              </a>
            )),
        },
      ]}
    />
  );
}

function BackTable({ loans, lang }: Shown): JSX.Element {
  return (
    <DataTable
      caption={say.back[lang]}
      rows={loans}
      rowKey={(loan) => loan.id}
      empty={<p>{say.noneBack[lang]}</p>}
      columns={[
        nameColumn(lang),
        { key: 'peminjam', head: say.peminjam[lang], cell: (loan) => loan.peminjam },
        {
          key: 'waktu',
          head: say.period[lang],
          cell: (loan) => (
            <>
              {say.fromTo(shortDay(loan.sejak, lang), shortDay(loan.kembali ?? loan.sejak, lang))[lang]}
              <span class="meta">
                <a href={arsip.tandaTerimaSatu(loan.tandaTerimaKembali ?? loan.tandaTerima)}>
                  {say.receipt[lang]}
                  <span class="govuk-visually-hidden"> {loan.judul}</span>
                </a>
              </span>
            </>
          ),
        },
        {
          key: 'keadaan',
          head: say.keadaan[lang],
          cell: (loan) =>
            loan.keadaan === 'rusak' ? (
              <>
                <StateTag tone="merah">{say.rusak[lang]}</StateTag>
                <span class="meta">{loan.catatan}</span>
              </>
            ) : (
              say.baik[lang]
            ),
        },
      ]}
    />
  );
}

/** What is out now, the longest overdue first; or what came back. */
export function loansPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const today = dayOf(site.clock.now(), office.zone);
    const back = c.req.query('lihat') === 'kembali';
    const [out, all] = await Promise.all([
      loansOf(site.db, office.id, { out: true, readableBy: by }, { limit: MOST }),
      loansOf(site.db, office.id, { out: false, readableBy: by }, { limit: MOST }),
    ]);
    const rows = back ? all : out;
    const page = pageOf(c.req.query('halaman'), pagesOf(rows.length, PER_PAGE), -1, PER_PAGE);
    const loans = rows.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    const late = out.filter((loan) => daysLate(loan, today) > 0).length;
    const Table = back ? BackTable : OutTable;
    return staff(c, site, {
      title: say.title[lang],
      current: 'arsip',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
            here={say.title[lang]}
          />
          <PageHead title={say.title[lang]} lead={say.summary(out.length, late)[lang]} />
          <Tabs
            label={say.views[lang]}
            tabs={[
              { href: arsip.pinjaman, label: say.out[lang], current: !back, count: out.length },
              { href: edar.kembali, label: say.back[lang], current: back, count: all.length },
            ]}
          />
          <Table loans={loans} today={today} by={by} lang={lang} />
          <Pager
            page={page}
            of={rows.length}
            perPage={PER_PAGE}
            lang={lang}
            href={(to) => `${arsip.pinjaman}?${back ? 'lihat=kembali&' : ''}halaman=${to}`}
          />
          <EmptyState link={{ href: arsip.beranda, label: say.search[lang] }}>{say.how[lang]}</EmptyState>
        </>
      ),
    });
  };
}
