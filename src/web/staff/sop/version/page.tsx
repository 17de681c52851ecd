import type { JSX } from 'preact';
import type { Reason } from '../../../../base/errors.ts';
import { newId } from '../../../../base/id.ts';
import { longDay } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import { confirmPresumption } from '../../../../sop/version/confirm-presumption.ts';
import { markRead } from '../../../../sop/version/mark-read.ts';
import { openSheetDraft } from '../../../../sop/version/open-draft.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { AsideBlock, Breadcrumbs, PageHead, Section, WithAside } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { Findings } from '../findings.tsx';
import { SheetForm } from '../sheet-form.tsx';
import { STATE_TONE, text as shared, stateText } from '../text.ts';
import { Presumptions, type TypedConfirmation } from './presumptions.tsx';
import { readVersion, type VersionView } from './read.ts';
import { Readers } from './readers.tsx';
import { text } from './text.ts';
import { Versions } from './versions.tsx';

/** Files in which a sheet can be taken away. */
const FILES = [
  ['pdf', 'PDF'],
  ['yaml', 'YAML'],
  ['json', 'JSON'],
  ['svg', 'SVG'],
  ['bpmn', 'BPMN'],
] as const;

interface Shown {
  readonly trouble?: Trouble;
  readonly typed?: TypedConfirmation;
  /** Number of the version that was acted on; by default the address says which. */
  readonly version?: string;
}

/** One version of an SOP as its form, with what is said about it and what can be done with it. */
export async function showVersion(c: Ctx, site: Site, shown: Shown = {}): Promise<Response> {
  const lang = c.get('lang');
  const { by, office } = visitorOf(c);
  const view = await readVersion(c, site, shown.version || c.req.query('versi'));
  const { version, own } = view;
  const from = { kind: 'version' as const, version: version.id };
  const [change, confirm, read] = await Promise.all([
    view.draft ? [] : reasonsAgainst(site, by, openSheetDraft, { id: newId(), from }),
    view.presumed[0]
      ? reasonsAgainst(site, by, confirmPresumption, {
          sheet: version.id,
          di: view.presumed[0].di,
          alasan: '-',
        })
      : [],
    reasonsAgainst(site, by, markRead, { sheet: version.id }),
  ]);
  const presumed = new Set(view.presumed.map(({ di }) => di));
  return staff(c, site, {
    title: version.sheet.identitas.nama,
    current: 'prosedur',
    trouble: shown.trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: to.sop, label: shared.title[lang] }]}
          here={version.nomor || version.sheet.identitas.nama}
        />
        <PageHead
          overline={`SOP ${version.nomor || shared.noNumber[lang]}`}
          title={version.sheet.identitas.nama}
          actions={<Downloads view={view} lang={lang} />}
        />
        <Head view={view} lang={lang} />
        <Section title={text.form[lang]}>
          <SheetForm sheet={version.sheet} presumed={presumed} lang={lang} />
        </Section>
        <Presumptions
          view={view}
          reasons={confirm}
          typed={shown.typed}
          faults={shown.trouble?.faults}
          lang={lang}
        />
        <Section title={shared.findings[lang]} id="temuan" major>
          <WithAside
            label={text.unclear[lang]}
            aside={<Unclear lines={version.sheet.tidakJelas} lang={lang} />}
          >
            <Findings findings={view.findings} lang={lang} />
          </WithAside>
        </Section>
        <Readers view={view} reasons={read} zone={office.zone} lang={lang} />
        <Versions own={own} shown={version} today={view.today} lang={lang} />
        <Change view={view} reasons={change} lang={lang} />
      </>
    ),
  });
}

function Downloads({ view: { version }, lang }: { view: VersionView; lang: Lang }): JSX.Element {
  return (
    <>
      <span class="meta">{text.download[lang]}:</span>
      {FILES.map(([kind, name]) => (
        <a key={kind} href={to.berkasNaskah(version.slug, version.version, kind)} download={kind !== 'pdf'}>
          {name}
        </a>
      ))}
    </>
  );
}

/** A count that leads to what is counted; none leads nowhere. */
function linked(n: number, href: string): JSX.Element | number {
  return n > 0 ? <a href={href}>{n}</a> : n;
}

function Head({ view, lang }: { view: VersionView; lang: Lang }): JSX.Element {
  const { version, state } = view;
  const words = stateText(version, state, lang);
  const tone = STATE_TONE[state];
  return (
    <Facts
      variant="strip"
      items={[
        { label: shared.version[lang], value: version.version },
        { label: shared.state[lang], value: tone ? <StateTag tone={tone}>{words}</StateTag> : words },
        { label: text.origin[lang], value: text.kind[version.kind][lang] },
        ...(version.approver ? [{ label: text.ratified[lang], value: version.approver }] : []),
        ...(version.batalAt
          ? [{ label: text.inForceFrom[lang], value: longDay(version.berlakuSejak, lang) }]
          : []),
        { label: shared.findings[lang], value: linked(view.findings.length, '#temuan') },
        { label: shared.presumed[lang], value: linked(view.presumed.length, '#dugaan') },
      ]}
    />
  );
}

function Unclear({ lines, lang }: { lines: readonly string[]; lang: Lang }): JSX.Element {
  return (
    <AsideBlock title={text.unclear[lang]}>
      {lines.length === 0 ? (
        <p>{text.noneUnclear[lang]}</p>
      ) : (
        <ul class="points">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </AsideBlock>
  );
}

interface ChangeProps {
  readonly view: VersionView;
  readonly reasons: readonly Reason[];
  readonly lang: Lang;
}

function Change({ view: { version, draft }, reasons, lang }: ChangeProps): JSX.Element {
  if (draft) {
    return (
      <Section title={text.change[lang]} major>
        <p>
          <a href={to.drafSop(version.slug, draft.id)}>{text.goOn[lang]}</a>
        </p>
      </Section>
    );
  }
  return (
    <Section title={text.change[lang]} note={text.changeLead[lang]} major>
      <form method="post" action={to.naskahAct(version.slug, 'ubah')}>
        <input type="hidden" name="naskah" value={version.id} />
        <ActionButton id="ubah" label={text.change[lang]} lang={lang} reasons={reasons} />
      </form>
    </Section>
  );
}

export function versionPage(site: Site): Handler {
  return (c) => showVersion(c, site);
}
