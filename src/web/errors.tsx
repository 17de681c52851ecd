import { randomUUID } from 'node:crypto';
import type { ErrorHandler } from 'hono';
import { Invalid, NotFound, type Reason, Refused, StoreFailed, Unfit } from '../base/errors.ts';
import { report } from '../base/log.ts';
import { type Both, both, type Lang } from '../base/text.ts';
import { ErrorSummary, RefusedSummary } from '../ui/actions.tsx';
import { renderPage } from '../ui/page.tsx';
import { DoorPage } from '../ui/page-door.tsx';
import type { Ctx, Env, Site } from './context.ts';
import { RETRY_SECONDS, reportStore } from './store-trouble.ts';

const text = {
  missing: both('Halaman tidak ditemukan', 'Page not found'),
  missingLead: both(
    'Alamat ini tidak ada, atau bukan untuk Anda.',
    'There is nothing at this address, or it is not yours to see.',
  ),
  refused: both('Belum bisa dilakukan', 'This cannot be done yet'),
  invalid: both('Isian belum dapat dibaca', 'The form cannot be read yet'),
  fault: both('Ada yang tidak beres pada peladen', 'Something went wrong on the server'),
  faultLead: (code: string) =>
    both(
      `Tidak ada yang tersimpan setengah. Kembali dengan tombol peramban supaya isian Anda tetap ada, lalu coba lagi. Bila berulang, sampaikan kode ${code} kepada pengelola.`,
      `Nothing was saved by half. Go back with the browser’s button so that what you typed stays, and try again. If it happens again, tell the administrator the code ${code}.`,
    ),
  home: both('Ke halaman awal', 'To the first page'),
  tasks: both('Ke Tugas saya', 'To My tasks'),
};

interface Shown {
  readonly heading: Both;
  readonly lead?: Both;
  readonly code?: string;
  readonly reasons?: readonly Reason[];
  readonly faults?: Invalid['faults'];
}

function page(c: Ctx, site: Site, { heading, lead, reasons = [], faults = [] }: Shown, lang: Lang): string {
  const inside = c.get('visitor') !== null && c.get('visitor') !== undefined;
  return renderPage(
    <DoorPage
      lang={lang}
      title={heading[lang]}
      heading={heading[lang]}
      lead={lead?.[lang]}
      otherLanguage={null}
      css={site.asset('staff.css')}
      icon={site.asset('terang-tanda.svg')}
    >
      <RefusedSummary reasons={reasons} lang={lang} title={heading[lang]} />
      <ErrorSummary faults={faults} lang={lang} />
      <p>
        <a href={inside ? '/kerja/tugas' : '/'}>{(inside ? text.tasks : text.home)[lang]}</a>
      </p>
    </DoorPage>,
  );
}

/** What every kind of failure answers, in one place; machines that ask for JSON get the reasons as JSON (RFC 9457). */
export function answerError(site: Site): ErrorHandler<Env> {
  return (error, c) => {
    const lang = c.get('lang') ?? 'id';
    const json = (c.req.header('accept') ?? '').includes('application/json');
    const answer = (status: 404 | 409 | 422 | 500 | 503, shown: Shown) => {
      if (!json) return c.html(page(c, site, shown, lang), status);
      c.header('content-type', 'application/problem+json');
      const { code, reasons, faults } = shown;
      const detail = { code, reasons, faults, detail: shown.lead?.[lang] };
      return c.body(JSON.stringify({ title: shown.heading[lang], status, ...detail }), status);
    };
    if (error instanceof Refused) return answer(409, { heading: text.refused, reasons: error.reasons });
    if (error instanceof Invalid) return answer(422, { heading: text.invalid, faults: error.faults });
    if (error instanceof NotFound) return answer(404, { heading: text.missing, lead: text.missingLead });
    if (error instanceof StoreFailed) {
      reportStore(c, error);
      c.header('retry-after', String(RETRY_SECONDS));
      return answer(503, { heading: error.problem, lead: error.remedy, code: error.code });
    }
    if (error instanceof Unfit) return answer(503, { heading: error.problem, lead: error.remedy });
    const code = randomUUID().slice(0, 8);
    report({ code, route: c.req.routePath, method: c.req.method, error });
    return answer(500, { heading: text.fault, lead: text.faultLead(code) });
  };
}

/** The page of an address that leads nowhere. */
export function notFound(c: Ctx, site: Site): Response | Promise<Response> {
  return c.html(page(c, site, { heading: text.missing, lead: text.missingLead }, c.get('lang') ?? 'id'), 404);
}
