import { NotFound } from '../../../../base/errors.ts';
import { treeOf } from '../../../../custody/count/branch.ts';
import { countById } from '../../../../custody/count/shelf-count.ts';
import { keepsAny } from '../../../../custody/who.ts';
import { PageHead } from '../../../../ui/layout.tsx';
import { Document, renderPage } from '../../../../ui/page.tsx';
import { LetterheadRule, Wordmark } from '../../../../ui/seal.tsx';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { allowCamera } from '../edar/camera.tsx';
import { arsip } from '../links.ts';
import { text } from './text.ts';

/**
 * The page that a device keeps for the time without network: the scanner, and nothing of whoever is signed in but the
 * key that binds their scans to them.
 */
export function offlinePage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const count = await countById(site.db, office.id, c.req.param('hitungan') ?? '');
    if (!keepsAny(by) || count.closedAt) throw new NotFound('open count');
    const tree = await treeOf(site.db, office.id);
    allowCamera(c);
    return c.html(
      renderPage(
        <Document
          lang={lang}
          title={`${text.offline[lang]}, ${count.nomor}`}
          body="staff"
          css={site.asset('staff.css')}
          icon={site.asset('terang-tanda.svg')}
          scripts={[site.asset('islands/hitung.js')]}
        >
          <header class="frame head">
            <div class="head__identity">
              <span class="head__home">
                <Wordmark />
              </span>
              <span class="head__of">{text.offline[lang]}</span>
            </div>
            <LetterheadRule />
          </header>
          <main id="isi" class="frame main" tabindex={-1}>
            <PageHead
              overline={`${text.title[lang]} ${count.nomor}`}
              title={tree.path(count.place)}
              lead={text.offlineLead[lang]}
            />
            <div
              id="pindai"
              class="pindai"
              data-hitungan={count.id}
              data-nomor={count.nomor}
              data-orang={by.person}
              data-luring="ya"
            >
              <noscript>
                <p>{text.scripts[lang]}</p>
              </noscript>
            </div>
            <p>
              <a href={arsip.hitungSatu(count.id)}>{text.reload[lang]}</a>
            </p>
          </main>
        </Document>,
      ),
    );
  };
}

/** The service worker itself. It stands in the folder whose pages it keeps and is asked for anew every time. */
export function workerScript(site: Site): Handler {
  return (c) => {
    const asset = site.assetAt(site.asset('islands/hitung-pekerja.js').replace(/^\/assets\//, ''));
    if (!asset) throw new NotFound('service worker');
    return c.body(asset.bytes, 200, { 'content-type': asset.type, 'cache-control': 'no-cache' });
  };
}
