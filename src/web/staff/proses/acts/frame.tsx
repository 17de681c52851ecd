import type { ComponentChildren } from 'preact';
import { both } from '../../../../base/text.ts';
import type { Unit } from '../../../../people/unit.ts';
import type { Run } from '../../../../procedure/run.ts';
import { Breadcrumbs, PageHead } from '../../../../ui/layout.tsx';
import type { Ctx, Site } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';

/** The units of a run to choose from, after the choice that means all of them. */
export function unitOptions(run: Pick<Run, 'units'>, units: readonly Unit[], all: string) {
  const own = units.filter((unit) => run.units.includes(unit.id));
  return [{ value: '', label: all }, ...own.map((unit) => ({ value: unit.id, label: unit.name }))];
}

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
