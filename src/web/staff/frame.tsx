import type { ComponentChildren, VNode } from 'preact';
import type { Fault, Reason } from '../../base/errors.ts';
import { Invalid, Refused, StoreFailed } from '../../base/errors.ts';
import { dayOf } from '../../base/tanggal.ts';
import { programVersion } from '../../base/version.ts';
import { countTasks } from '../../procedure/task-list.ts';
import { ErrorSummary, Notice, RefusedSummary } from '../../ui/actions.tsx';
import { renderPage } from '../../ui/page.tsx';
import { StaffPage, type StaffRoom } from '../../ui/page-staff.tsx';
import { type Ctx, type Site, visitorOf } from '../context.ts';
import { doneText } from '../done-text.ts';
import { liesWithStore, RETRY_SECONDS, storeTrouble } from '../store-trouble.ts';

/** What was wrong with the last attempt; shown above the page, which keeps what was typed. */
export interface Trouble {
  readonly reasons?: readonly Reason[];
  readonly faults?: readonly Fault[];
}

interface Shown {
  readonly title: string;
  readonly current: StaffRoom | 'bantuan' | null;
  readonly trouble?: Trouble | undefined;
  /** Where in the page a fault's field is, when its id differs from the field's name. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Scripts of this page besides the one of every page, such as `islands/serah.js`. */
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
}

/** Address of this page in the other language. */
function otherLanguage(c: Ctx): string {
  const url = new URL(c.req.url);
  url.searchParams.delete('selesai');
  url.searchParams.set('bahasa', c.get('lang') === 'id' ? 'en' : 'id');
  return c.req.method === 'GET'
    ? url.pathname + url.search
    : `${url.pathname}?bahasa=${c.get('lang') === 'id' ? 'en' : 'id'}`;
}

/** A staff page as an answer: 200, or 409, 422 and 503 with the reasons above it. */
export async function staff(c: Ctx, site: Site, shown: Shown): Promise<Response> {
  const lang = c.get('lang');
  const { office, by, mandates } = visitorOf(c);
  const tasks = await countTasks(site.db, by, dayOf(site.clock.now(), office.zone));
  const reasons = shown.trouble?.reasons ?? [];
  const faults = shown.trouble?.faults ?? [];
  const done = doneText(c.req.query('selesai'));
  const page: VNode = (
    <StaffPage
      lang={lang}
      title={shown.title}
      office={office.shortName}
      person={{
        id: by.person,
        name: by.name,
        jabatan: by.jabatanName,
        signOut: '/keluar',
        switchTo: office.sample || mandates.length > 1 ? '/ganti' : null,
      }}
      current={shown.current}
      tasks={tasks}
      otherLanguage={otherLanguage(c)}
      sample={office.sample}
      version={`Terang ${programVersion}`}
      faulty={reasons.length + faults.length > 0}
      css={site.asset('staff.css')}
      icon={site.asset('terang-tanda.svg')}
      scripts={['islands/staff.js', ...(shown.scripts ?? [])].map((name) => site.asset(name))}
    >
      <RefusedSummary reasons={reasons} lang={lang} />
      <ErrorSummary faults={faults} lang={lang} {...(shown.ids ? { ids: shown.ids } : {})} />
      {done && reasons.length + faults.length === 0 && <Notice tone="done">{done[lang]}</Notice>}
      {shown.children}
    </StaffPage>
  );
  const ours = liesWithStore(faults);
  if (ours) c.header('retry-after', String(RETRY_SECONDS));
  return c.html(renderPage(page), ours ? 503 : reasons.length > 0 ? 409 : faults.length > 0 ? 422 : 200);
}

/**
 * Does a deed from a form and redirects; when it is refused or cannot be read, shows the form again with what was
 * typed and every reason. A repeated send of what is saved already counts as done.
 */
export async function attempt(
  c: Ctx,
  work: () => Promise<string>,
  again: (trouble: Trouble) => Promise<Response> | Response,
): Promise<Response> {
  try {
    return c.redirect(await work(), 303);
  } catch (error) {
    if (error instanceof Refused) return again({ reasons: error.reasons });
    if (error instanceof Invalid) return again({ faults: error.faults });
    if (error instanceof StoreFailed) return again({ faults: storeTrouble(c, error).faults });
    throw error;
  }
}
