import type { ComponentChildren, JSX } from 'preact';
import { clockTime, dayOf, shortDay } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { Office } from '../../../../people/office.ts';
import { Breadcrumbs, PageHead, WithAside } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { Seal } from '../../../../ui/seal.tsx';
import type { Ctx, Site } from '../../../context.ts';
import { standardText } from '../../../text.ts';
import { to } from '../../links.ts';
import type { Dossier } from './dossier.ts';
import { publicationText as say } from './text.ts';

/** What a part of an edition's page needs to know. */
export interface Shown {
  readonly dossier: Dossier;
  readonly office: Office;
  readonly lang: Lang;
}

/** The seal with the facts about order and upload. */
function EditionAside({ dossier, office, lang }: Shown): JSX.Element {
  const { edition, meeting, desk, run, publication, orderedBy } = dossier;
  const standard = run.steps.find((step) => step.step.no === (publication ? 6 : 5))?.step.waktu ?? null;
  const short = (at: Date) => `${shortDay(dayOf(at, office.zone), lang)}, ${clockTime(at, office.zone)}`;
  return (
    <>
      <Seal label={say.edition[lang]} edition={edition.nomor} root={edition.root} variant="full" />
      <Facts
        variant="stack"
        items={[
          {
            label: say.beritaAcara[lang],
            value: meeting ? (
              <a href={to.beritaAcara(meeting.id)}>{meeting.nomor ?? say.notYet[lang]}</a>
            ) : (
              say.notYet[lang]
            ),
          },
          ...(publication
            ? [{ label: say.ordered[lang], value: orderedBy, note: short(publication.orderedAt) }]
            : []),
          { label: say.target[lang], value: say.targetText(office.shortName)[lang] },
          {
            label: say.performer[lang],
            value: desk.length > 0 ? desk.map((one) => one.name).join(', ') : say.nobody[lang],
            ...(desk[0] ? { note: desk[0].jabatan } : {}),
          },
          { label: say.time[lang], value: standardText(standard)[lang] },
        ]}
      />
    </>
  );
}

/** Where the public reads this office's list; the first office of an installation has its root. */
export async function publicAddress(c: Ctx, site: Site, code: string): Promise<string> {
  const origin = site.publicUrl ?? new URL(c.req.url).origin;
  return (await site.editions.primary()) === code ? `${origin}/` : `${origin}/k/${code}/`;
}

/** Head and frame of the edition's pages. */
export function EditionFrame(
  props: Shown & {
    title: string;
    overline: string;
    lead?: string;
    step: number;
    children: ComponentChildren;
  },
): JSX.Element {
  const { dossier, lang, title, overline, lead, step, children } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        links={[
          { href: to.publikasi, label: say.publications[lang] },
          { href: to.run(dossier.run.id), label: dossier.run.title },
        ]}
        here={say.step(step)[lang]}
      />
      <PageHead overline={overline} title={title} lead={lead} />
      <WithAside aside={<EditionAside {...props} />} label={say.edition[lang]}>
        {children}
      </WithAside>
    </>
  );
}
