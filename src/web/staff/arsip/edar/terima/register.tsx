import { shortDay } from '../../../../../base/tanggal.ts';
import { ownSide, standsFor } from '../../../../../custody/edar/pihak.ts';
import { countTandaTerima, tandaTerimaOf } from '../../../../../custody/edar/tanda-terima.ts';
import { ButtonLink } from '../../../../../ui/actions.tsx';
import { Actions, Breadcrumbs, PageHead, Tabs } from '../../../../../ui/layout.tsx';
import { DataTable } from '../../../../../ui/table.tsx';
import { type Handler, type Site, visitorOf } from '../../../../context.ts';
import { Pager, pageOf, pagesOf } from '../../../daftar/pager.tsx';
import { staff } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { edar } from '../links.ts';
import { contentText, ReceiptState } from './state.tsx';
import { text } from './text.ts';

const PER_PAGE = 50;

/** The register of receipts, newest first; or only those that wait for the reader's side. */
export function registerPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const waiting = c.req.query('lihat') === 'menunggu';
    const readable = { readableBy: by };
    const mine = { waitingFor: by };
    const [all, open] = await Promise.all([
      countTandaTerima(site.db, office.id, readable),
      countTandaTerima(site.db, office.id, mine),
    ]);
    const of = waiting ? open : all;
    const page = pageOf(c.req.query('halaman'), pagesOf(of, PER_PAGE), -1, PER_PAGE);
    const receipts = await tandaTerimaOf(site.db, office.id, waiting ? mine : readable, {
      limit: PER_PAGE,
      skip: (page - 1) * PER_PAGE,
    });
    const mayMake = standsFor(by, ownSide(by));
    return staff(c, site, {
      title: text.title[lang],
      current: 'arsip',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
            here={text.title[lang]}
          />
          <PageHead title={text.title[lang]} lead={text.lead[lang]} />
          <Actions>
            {mayMake && <ButtonLink href={edar.baru} label={text.make[lang]} />}
            {mayMake && <a href={edar.salin}>{text.copy[lang]}</a>}
            <a href={arsip.pinjaman}>{text.loans[lang]}</a>
          </Actions>
          <div class="section section--close">
            <Tabs
              label={text.views[lang]}
              tabs={[
                { href: arsip.tandaTerima, label: text.all[lang], current: !waiting, count: all },
                { href: edar.menunggu, label: text.mine[lang], current: waiting, count: open },
              ]}
            />
          </div>
          <DataTable
            caption={text.title[lang]}
            rows={receipts}
            rowKey={(one) => one.id}
            empty={<p>{(waiting ? text.noneWaiting : text.none)[lang]}</p>}
            columns={[
              {
                key: 'nomor',
                head: text.nomor[lang],
                nowrap: true,
                cell: (one) => (
                  <>
                    <a class="nomor" href={arsip.tandaTerimaSatu(one.id)}>
                      {one.nomor}
                    </a>
                    <span class="meta">{shortDay(one.tanggal, lang)}</span>
                  </>
                ),
              },
              {
                key: 'jenis',
                head: text.isi[lang],
                cell: (one) => (
                  <>
                    {text.kinds[one.kind][lang]}
                    <span class="meta">{contentText(one, lang)}</span>
                  </>
                ),
              },
              { key: 'dari', head: text.dari[lang], kind: 'main', cell: (one) => one.dari.nama },
              { key: 'kepada', head: text.kepada[lang], kind: 'main', cell: (one) => one.kepada.nama },
              {
                key: 'keadaan',
                head: text.keadaan[lang],
                nowrap: true,
                cell: (one) => <ReceiptState receipt={one} lang={lang} />,
              },
            ]}
          />
          <Pager
            page={page}
            of={of}
            perPage={PER_PAGE}
            lang={lang}
            href={(to) => `${arsip.tandaTerima}?${waiting ? 'lihat=menunggu&' : ''}halaman=${to}`}
          />
        </>
      ),
    });
  };
}
