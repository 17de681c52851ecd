import { both, type Lang } from '../../base/text.ts';
import { offices } from '../../people/office.ts';
import { inLang, listPath, paths } from '../../publication/paths.ts';
import { words } from '../../publication/site/text.ts';
import { PageHead, SearchBox } from '../../ui/layout.tsx';
import { renderPage } from '../../ui/page.tsx';
import { PublicPage } from '../../ui/page-public.tsx';
import type { Ctx, Site } from '../context.ts';
import { notFound } from '../errors.tsx';

const text = {
  title: both('Halaman tidak ditemukan', 'Page not found'),
  lead: both(
    'Alamat ini tidak ada di situs kantor. Mungkin salah ketik, atau tautannya terpotong.',
    'There is nothing at this address of the office’s site. It may be mistyped, or the link was cut short.',
  ),
  home: both('Ke halaman depan', 'To the front page'),
  list: both('Lihat seluruh daftar', 'See the whole list'),
};

/**
 * What the public sees at an address that leads nowhere: the office's own page, in the language of the path, with
 * the way to the front page and a search.
 */
export async function missing(c: Ctx, site: Site): Promise<Response> {
  const code = await site.editions.primary();
  const office = (await offices(site.db)).find((one) => one.code === code);
  if (!office || (await site.editions.current(office.code)) === null) return notFound(c, site);
  const { pathname } = new URL(c.req.url);
  const lang: Lang = pathname.startsWith('/en/') ? 'en' : 'id';
  const to = (path: string) => `/${inLang(path, lang)}`;
  const page = (
    <PublicPage
      lang={lang}
      title={text.title[lang]}
      css={site.asset('public.css')}
      icon={site.asset('terang-tanda.svg')}
      office={{
        ...office,
        desk: `PPID ${office.shortName}`,
        hours: office.serviceHours.split('\n'),
        logo: null,
      }}
      prefix=""
      links={{
        beranda: to(paths.home),
        daftar: to(listPath()),
        edisi: to(paths.edition),
        dikecualikan: to(paths.excluded),
        verifikasi: to(paths.verification),
        minta: to(paths.request),
      }}
      current={null}
      otherLanguage={null}
      help={[]}
      data={[]}
      madeFrom=""
    >
      {office.sample && (
        <p class="sampleline">
          <strong>{words.sample[lang]}</strong> {words.sampleText[lang]}
        </p>
      )}
      <PageHead title={text.title[lang]} lead={text.lead[lang]} />
      <SearchBox
        action={to(listPath())}
        name="q"
        label={words.searchLabel[lang]}
        button={words.search[lang]}
      />
      <p class="missing__ways">
        <a href={to(paths.home)}>{text.home[lang]}</a> <a href={to(listPath())}>{text.list[lang]}</a>
      </p>
    </PublicPage>
  );
  return c.html(renderPage(page), 404);
}
