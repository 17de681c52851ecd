import { fault, Invalid, Refused } from '../../../../base/errors.ts';
import { uploadReasons } from '../../../../custody/softcopy/upload.ts';
import { ButtonLink } from '../../../../ui/actions.tsx';
import { Actions, Breadcrumbs, PageHead } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { Outcomes } from '../../../serah/outcomes.tsx';
import { type Outcome, takeFiles } from '../../../serah/take-files.ts';
import { staff } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { showSerah } from './page.tsx';
import { text } from './text.ts';

function showOutcomes(
  c: Ctx,
  site: Site,
  outcomes: readonly Outcome[],
  at: { readonly run: string | null; readonly unit: string },
): Promise<Response> {
  const lang = c.get('lang');
  const good = outcomes.filter((one) => one.softcopy !== null).length;
  const title = text.results(good, outcomes.length)[lang];
  return staff(c, site, {
    title,
    current: 'arsip',
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: text.arsip[lang] },
            { href: arsip.serah(at.run, at.unit), label: text.title[lang] },
          ]}
          here={text.outcome[lang]}
        />
        <PageHead title={title} {...(good < outcomes.length ? { lead: text.resultsLead[lang] } : {})} />
        <Outcomes outcomes={outcomes} link={arsip.softcopy} lang={lang} />
        <Actions>
          {good > 0 && <ButtonLink href={arsip.cocokkan(at.run, at.unit)} label={text.matchAll[lang]} />}
          <a href={arsip.serah(at.run, at.unit)}>{text.again[lang]}</a>
        </Actions>
      </>
    ),
  });
}

/** Menyerahkan softcopy without scripts: every file of the form on its own, then what became of each. */
export function postSerah(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const at = { unit: c.req.query('unit') ?? '', run: c.req.query('run') || null };
    const place = { ...at, via: 'formulir' as const };
    try {
      const reasons = await uploadReasons(site, by, place);
      if (reasons.length > 0) throw new Refused(reasons);
      const { outcomes } = await takeFiles(c, site, by, async () => place);
      if (outcomes.length > 0) return showOutcomes(c, site, outcomes, at);
      const { id, en } = text.noFile;
      throw new Invalid([fault('berkas', 'tanpa-berkas', id, en)]);
    } catch (error) {
      if (error instanceof Refused) return showSerah(c, site, { reasons: error.reasons });
      if (error instanceof Invalid) return showSerah(c, site, { faults: error.faults });
      throw error;
    }
  };
}
