import type { ComponentChildren } from 'preact';
import { both } from '../../../../../base/text.ts';
import { shownCode } from '../../../../../custody/code.ts';
import type { Hardcopy } from '../../../../../custody/hardcopy/hardcopy.ts';
import { Breadcrumbs, PageHead } from '../../../../../ui/layout.tsx';
import type { Ctx, Site } from '../../../../context.ts';
import { staff, type Trouble } from '../../../frame.tsx';
import { arsip } from '../../links.ts';

const beranda = both('Arsip', 'Archive');

/** The page of one act on a paper: which paper, what is done, its form. */
export function paperActPage(
  c: Ctx,
  site: Site,
  paper: Hardcopy,
  shown: { title: string; lead?: string; trouble?: Trouble | undefined; children: ComponentChildren },
): Promise<Response> {
  const lang = c.get('lang');
  return staff(c, site, {
    title: shown.title,
    current: 'arsip',
    trouble: shown.trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: beranda[lang] },
            { href: arsip.dokumen(paper.dokumen), label: paper.dokumenNomor },
            { href: arsip.hardcopy(paper.id), label: shownCode(paper.code) },
          ]}
          here={shown.title}
        />
        <PageHead overline={paper.judul} title={shown.title} lead={shown.lead} />
        {shown.children}
      </>
    ),
  });
}
