import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import { type Struck, struckOf } from '../../../../custody/coret/struck.ts';
import { keepsFor } from '../../../../custody/who.ts';
import { ButtonLink, Notice } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { Actions, Breadcrumbs, PageHead, Workbench } from '../../../../ui/layout.tsx';
import { FileName } from '../../../../ui/marks.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { StruckNotice } from '../coret/notice.tsx';
import { coretText } from '../coret/text.ts';
import { arsip } from '../links.ts';
import { About, kindOf } from './about.tsx';
import type { Typed } from './answer-form.tsx';
import { Findings, Release, readRefusals } from './findings.tsx';
import { FilePreview } from './preview.tsx';
import { type FileView, readFile } from './read.ts';
import { text } from './text.ts';

/** The page of one file, with what was typed when a form of it came back. */
export async function showFile(
  c: Ctx,
  site: Site,
  again: { readonly typed: Typed; readonly path: string; readonly trouble: Trouble } | null = null,
): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const read = await readFile(c, site);
  const view = again ? { ...read, path: again.path } : read;
  const { softcopy, state, blob } = view;
  const struck = softcopy ? await struckOf(site.db, office.id, 'softcopy', softcopy.id) : null;
  const mistaken =
    softcopy?.dokumen === null && !struck && !softcopy.dimusnahkanAt && keepsFor(by, softcopy.unit);
  const name = softcopy?.name ?? `${text.file[lang]} ${kindOf(blob.mediaType)}`;
  const shared = {
    ...{ state, path: view.path, lang, zone: office.zone, typed: again?.typed ?? null },
    errors: fieldErrors(again?.trouble.faults ?? [], lang),
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
        <PageHead
          overline={view.dokumen ? text.of(view.dokumen.judul)[lang] : text.softcopy[lang]}
          title={<FileName name={name} />}
        />
        <Workbench document={<FilePreview view={{ ...view, size: blob.size }} name={name} lang={lang} />}>
          <StruckNotice file struck={struck} zone={office.zone} lang={lang} />
          {!struck && (
            <>
              <State view={view} lang={lang}>
                <Release {...shared} />
              </State>
              <Findings {...shared} />
            </>
          )}
          <FileActions view={view} struck={struck} name={name} lang={lang} />
          {mistaken && (
            <p class="sesudah">
              <a href={arsip.coret('softcopy', softcopy.id)}>{coretText.linkFile[lang]}</a>
            </p>
          )}
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
  const kept = state.janganTerbit.length > 0;
  const words =
    open > 0
      ? text.open(open)
      : kept
        ? text.notToPublish
        : state.hasil === 'temuan'
          ? text.answered
          : text.clean;
  return (
    <Notice tone={open > 0 ? 'warning' : 'info'}>
      <p data-muat-ulang={state.membaca ? '10' : undefined}>{words[lang]}</p>
    </Notice>
  );
}

function FileActions(props: {
  view: FileView;
  struck: Struck | null;
  name: string;
  lang: Lang;
}): JSX.Element | null {
  const { view, struck, name, lang } = props;
  const { opens, softcopy, blob, state } = view;
  const gone = softcopy?.dimusnahkanAt ?? null;
  if (gone || (struck && !opens)) return null;
  const replace = softcopy && !struck && !softcopy.digantikanOleh && (
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

/** One file: what it is, what was found in it, how it looks. */
export function filePage(site: Site): Handler {
  return (c) => showFile(c, site);
}
