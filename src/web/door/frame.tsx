import type { ComponentChildren } from 'preact';
import type { Fault } from '../../base/errors.ts';
import { ErrorSummary } from '../../ui/actions.tsx';
import { renderPage } from '../../ui/page.tsx';
import { DoorPage } from '../../ui/page-door.tsx';
import type { Ctx, Site } from '../context.ts';

interface Shown {
  readonly title: string;
  readonly overline?: string;
  readonly lead?: string;
  readonly wide?: boolean;
  readonly faults?: readonly Fault[];
  readonly foot?: ComponentChildren;
  readonly status?: 200 | 401 | 404 | 409 | 410 | 422 | 429;
  /** Scripts of this page besides the one of every page, such as `islands/serah.js`. */
  readonly scripts?: readonly string[];
  readonly children?: ComponentChildren;
}

/** A page before one is inside, as an answer. */
export function door(c: Ctx, site: Site, shown: Shown): Response | Promise<Response> {
  const lang = c.get('lang');
  const faults = shown.faults ?? [];
  const url = new URL(c.req.url);
  url.searchParams.set('bahasa', lang === 'id' ? 'en' : 'id');
  const page = (
    <DoorPage
      lang={lang}
      title={shown.title}
      heading={shown.title}
      {...(shown.overline ? { overline: shown.overline } : {})}
      lead={shown.lead}
      wide={shown.wide ?? false}
      otherLanguage={url.pathname + url.search}
      faulty={faults.length > 0}
      summary={<ErrorSummary faults={faults} lang={lang} />}
      foot={shown.foot}
      css={site.asset('staff.css')}
      icon={site.asset('terang-tanda.svg')}
      scripts={['islands/staff.js', ...(shown.scripts ?? [])].map((name) => site.asset(name))}
    >
      {shown.children}
    </DoorPage>
  );
  return c.html(renderPage(page), shown.status ?? (faults.length > 0 ? 422 : 200));
}
