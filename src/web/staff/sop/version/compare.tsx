import { differences } from '../../../../sop/version/differences.ts';
import { Breadcrumbs, EmptyState, PageHead, Section } from '../../../../ui/layout.tsx';
import type { Handler, Site } from '../../../context.ts';
import { staff } from '../../frame.tsx';
import { to } from '../../links.ts';
import { Changes } from '../changes.tsx';
import { text as shared } from '../text.ts';
import { versionOf } from './read.ts';
import { text } from './text.ts';

/** Two versions of one procedure, field by field. */
export function comparePage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { version: after } = await versionOf(c, site, c.req.query('sampai'));
    const { version: before } = await versionOf(c, site, c.req.query('dari'));
    const { nama } = after.sheet.identitas;
    const title = text.comparison(before.version, after.version)[lang];
    const groups = differences(before.sheet, after.sheet);
    return staff(c, site, {
      title: `${title}, ${nama}`,
      current: 'prosedur',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[
              { href: to.sop, label: shared.title[lang] },
              { href: to.naskah(after.slug, after.version), label: nama },
            ]}
            here={text.compare[lang]}
          />
          <PageHead overline={nama} title={title} />
          {groups.length === 0 ? (
            <EmptyState>{text.same[lang]}</EmptyState>
          ) : (
            <Section title={text.changes[lang]}>
              <Changes groups={groups} lang={lang} />
            </Section>
          )}
        </>
      ),
    });
  };
}
