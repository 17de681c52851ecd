import type { ComponentChildren } from 'preact';
import { both } from '../../../../base/text.ts';
import type { Run } from '../../../../procedure/run.ts';
import { Breadcrumbs, PageHead } from '../../../../ui/layout.tsx';
import type { Ctx, Site } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';

const prosedur = both('Prosedur', 'Procedures');

/** The page of one act on a run: which run, what is done, its form. */
export function actPage(
  c: Ctx,
  site: Site,
  run: Pick<Run, 'id' | 'nomor' | 'title'>,
  shown: { title: string; lead?: string; trouble?: Trouble | undefined; children: ComponentChildren },
): Promise<Response> {
  const lang = c.get('lang');
  return staff(c, site, {
    title: shown.title,
    current: 'prosedur',
    trouble: shown.trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: to.prosedur, label: prosedur[lang] },
            { href: to.run(run.id), label: run.nomor },
          ]}
          here={shown.title}
        />
        <PageHead overline={run.title} title={shown.title} lead={shown.lead} />
        {shown.children}
      </>
    ),
  });
}
