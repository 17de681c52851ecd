import type { JSX } from 'preact';
import { clockTime, dayOf, fileSize, longDay, type Zone } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { Softcopy } from '../../../../custody/softcopy/softcopy.ts';
import { ButtonLink, Notice } from '../../../../ui/actions.tsx';
import { Actions, Breadcrumbs, PageHead, Section, Workbench } from '../../../../ui/layout.tsx';
import { type Fact, Facts } from '../../../../ui/lists.tsx';
import { HashGroups } from '../../../../ui/seal.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { arsip } from '../links.ts';
import { Findings, Release, readRefusals, type Typed } from './findings.tsx';
import { FilePreview } from './preview.tsx';
import { type FileView, readFile } from './read.ts';
import { text } from './text.ts';

/** What people call a type. */
const KINDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (DOCX)',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (XLSX)',
  'application/vnd.oasis.opendocument.text': 'OpenDocument (ODT)',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument (ODS)',
};

const kindOf = (mediaType: string) => KINDS[mediaType] ?? mediaType;

/** The page of one file, with what was typed when a form of it came back. */
export async function showFile(
  c: Ctx,
  site: Site,
  again: { readonly typed: Typed; readonly path: string; readonly trouble: Trouble } | null = null,
): Promise<Response> {
  const lang = c.get('lang');
  const { office } = visitorOf(c);
  const read = await readFile(c, site);
  const view = again ? { ...read, path: again.path } : read;
  const { softcopy, state, blob } = view;
  const name = softcopy?.name ?? `${text.file[lang]} ${kindOf(blob.mediaType)}`;
  const shared = {
    ...{ state, path: view.path, lang, zone: office.zone, typed: again?.typed ?? null },
    refusals: await readRefusals(c, site, state),
  };
  const waits = state.hasil === null || state.membaca;
  return staff(c, site, {
    title: name,
    current: 'arsip',
    trouble: again?.trouble,
    ...(waits && !again ? { scripts: ['islands/muat-ulang.js'] } : {}),
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: text.arsip[lang] },
            ...(view.dokumen ? [{ href: arsip.dokumen(view.dokumen.id), label: view.dokumen.nomor }] : []),
          ]}
          here={text.softcopy[lang]}
        />
        <PageHead overline={text.softcopy[lang]} title={name} />
        <Workbench document={<FilePreview view={{ ...view, size: blob.size }} name={name} lang={lang} />}>
          <State view={view} lang={lang}>
            <Release {...shared} />
          </State>
          <Findings {...shared} />
          <FileActions view={view} name={name} lang={lang} />
          <About view={view} zone={office.zone} lang={lang} />
        </Workbench>
      </>
    ),
  });
}

/** How the file stands, in one notice. */
function State({ view, lang, children }: { view: FileView; lang: Lang; children: JSX.Element }): JSX.Element {
  const { state, softcopy } = view;
  if (softcopy?.dimusnahkanAt) return <Notice tone="info">{text.destroyed[lang]}</Notice>;
  if (state.hasil === null) {
    const sebab = state.examination?.tundaSebab ?? null;
    return (
      <Notice tone={sebab ? 'warning' : 'info'} title={text.waitingTitle[lang]}>
        <p data-muat-ulang={sebab ? '20' : '3'}>
          {(sebab ? text.waitingFor[sebab] : text.waiting(view.ahead))[lang]}
        </p>
        <p>
          <a href={view.path}>{text.reload[lang]}</a>
        </p>
      </Notice>
    );
  }
  if (state.hasil === 'karantina') {
    return (
      <Notice tone="warning" title={(state.ditahan ? text.quarantineTitle : text.releasedTitle)[lang]}>
        {state.ditahan && <p>{text.quarantine[lang]}</p>}
        {children}
      </Notice>
    );
  }
  const open = state.terbuka.length;
  const words = open > 0 ? text.open(open) : state.hasil === 'temuan' ? text.answered : text.clean;
  return (
    <Notice tone={open > 0 ? 'warning' : 'info'}>
      <p data-muat-ulang={state.membaca ? '10' : undefined}>{words[lang]}</p>
    </Notice>
  );
}

function FileActions({ view, name, lang }: { view: FileView; name: string; lang: Lang }): JSX.Element | null {
  const { opens, softcopy, blob, state } = view;
  const gone = softcopy?.dimusnahkanAt ?? null;
  if (gone) return null;
  const replace = softcopy && !softcopy.digantikanOleh && (
    <a href={arsip.softcopyGanti(softcopy.id)}>{text.replace[lang]}</a>
  );
  if (state.ditahan) return replace ? <Actions>{replace}</Actions> : null;
  if (!opens) return <p class="meta">{text.onlyGiver[lang]}</p>;
  return (
    <Actions>
      <ButtonLink
        href={to.berkas(blob.sha256, name)}
        label={text.download[lang]}
        variant="secondary"
        download
      />
      {replace}
    </Actions>
  );
}

function About({ view, zone, lang }: { view: FileView; zone: Zone; lang: Lang }): JSX.Element {
  const { softcopy, blob, state, versions } = view;
  const pages = state.examination?.halaman;
  const when = (at: Date) => `${longDay(dayOf(at, zone), lang)}, ${clockTime(at, zone)}`;
  const giver = softcopy ? softcopy.dari || (softcopy.personName ?? 'Terang') : null;
  const given = when(softcopy?.at ?? blob.receivedAt);
  const examined = state.examination?.doneAt;
  const facts: Fact[] = [
    ...(softcopy
      ? [{ label: text.dokumen[lang], value: <OfDokumen view={view} softcopy={softcopy} lang={lang} /> }]
      : []),
    { label: text.given[lang], value: giver ? text.givenBy(giver, given)[lang] : given },
    {
      label: text.kind[lang],
      value: [
        kindOf(blob.mediaType),
        ...(pages ? [text.pageCount(pages)[lang]] : []),
        fileSize(blob.size, lang),
      ].join(', '),
    },
    ...(examined
      ? [
          {
            label: text.examined[lang],
            value: text.examinedBy(when(examined), state.examination?.pemeriksa ?? '')[lang],
          },
        ]
      : []),
    { label: text.hash[lang], value: <HashGroups hex={blob.sha256} /> },
  ];
  return (
    <Section title={text.facts[lang]}>
      <Facts items={facts} variant="stack" />
      {versions.length > 1 && (
        <>
          <h3>{text.versions[lang]}</h3>
          <ol class="versi">
            {versions.map((one) => (
              <li key={one.id}>
                {one.id === softcopy?.id ? (
                  <strong>{one.name}</strong>
                ) : (
                  <a href={arsip.softcopy(one.id)}>{one.name}</a>
                )}
                <span class="meta">
                  {' '}
                  {when(one.at)}
                  {one.alasan && `: ${one.alasan}`}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function OfDokumen(props: { view: FileView; softcopy: Softcopy; lang: Lang }): JSX.Element {
  const { view, softcopy, lang } = props;
  if (view.dokumen)
    return (
      <>
        <a href={arsip.dokumen(view.dokumen.id)}>{view.dokumen.nomor}</a> {view.dokumen.judul}
      </>
    );
  return (
    <>
      {text.notMatched[lang]}. <a href={arsip.cocokkan(softcopy.run, softcopy.unit)}>{text.match[lang]}</a>
    </>
  );
}

/** One file: what it is, what was found in it, how it looks. */
export function filePage(site: Site): Handler {
  return (c) => showFile(c, site);
}
