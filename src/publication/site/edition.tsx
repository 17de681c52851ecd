import type { JSX } from 'preact';
import { fileSize, longDay, longInstant, number } from '../../base/tanggal.ts';
import { KLASIFIKASI } from '../../daftar/edition/line.ts';
import { ButtonLink } from '../../ui/actions.tsx';
import { Breadcrumbs, PageHead, Section, WithAside } from '../../ui/layout.tsx';
import { ChangeGroup, Facts, Tally } from '../../ui/lists.tsx';
import { CheckPanel } from '../../ui/seal.tsx';
import { commands } from '../bag/readme.ts';
import type { EarlierEdition } from '../edition-content.ts';
import { earlierPath, folderName, itemPath, listPath, paths } from '../paths.ts';
import { FIELD_NAME, KLASIFIKASI_NAME } from '../text.ts';
import { changesOf, droppedNow, wordDiff } from './changes.ts';
import { Frame, type SiteContext } from './frame.tsx';
import { type Linker, linker } from './linker.ts';
import { sentences } from './sentences.ts';
import { words } from './text.ts';

interface Props extends SiteContext {
  readonly to: Linker;
}

function Head({ content, lang, to }: Props): JSX.Element {
  const { edition, office, previous } = content;
  const facts = [
    {
      label: words.established[lang],
      value: `${longDay(edition.decidedOn, lang, true)}, ${words.byPleno[lang]}`,
    },
    { label: words.beritaAcara[lang], value: edition.beritaAcara },
    { label: words.order[lang], value: longInstant(edition.orderedAt, office.zone, lang) },
    { label: words.published[lang], value: longInstant(edition.publishedAt, office.zone, lang) },
    {
      label: words.replaces[lang],
      value: previous ? (
        <>
          <a href={to(earlierPath(previous.nomor))}>
            {words.edition[lang]} {previous.nomor}
          </a>
          , {longDay(previous.establishedOn, lang)}
        </>
      ) : (
        words.first[lang]
      ),
    },
  ];
  const pdf = (bytes: Uint8Array) => `PDF, ${fileSize(bytes.length, lang)}`;
  return (
    <WithAside aside={<Facts items={facts} variant="stack" />} label={words.aboutEdition[lang]}>
      <PageHead
        display
        overline={`${words.title[lang]} ${office.shortName}`}
        title={`${words.edition[lang]} ${edition.nomor}`}
        lead={<span lang="id">{edition.ringkasan}</span>}
      />
      <div class="actions">
        <ButtonLink href={to(listPath())} label={sentences.see(edition.items.length)[lang]} />
        <a href={to(paths.listPdf)}>
          {words.downloadList[lang]} ({pdf(content.listPdf)})
        </a>
        <a href={to(paths.minutesPdf)}>
          {words.minutes[lang]} ({pdf(content.minutesPdf)})
        </a>
        <a href={to(paths.download)}>{words.downloadFolder[lang]}</a>
      </div>
    </WithAside>
  );
}

function Groups({ content, lang, to }: Props): JSX.Element | null {
  const diff = changesOf(content);
  if (diff === null) return null;
  const { reasons } = content;
  const base = (item: { nomor: string; judul: string }) => ({
    number: item.nomor,
    title: item.judul,
    href: to(itemPath(item.nomor)),
  });
  const because = (nomor: string) => (reasons[nomor] ? { reason: reasons[nomor] } : {});
  const groups = [
    {
      title: words.added[lang],
      items: diff.added.map((item) => ({
        ...base(item),
        state: 'ditambah' as const,
        note: KLASIFIKASI_NAME[item.klasifikasi][lang],
        ...because(item.nomor),
      })),
    },
    {
      title: words.changed[lang],
      items: diff.changed.map(({ item, fields }) => ({
        ...base(item),
        state: 'diubah' as const,
        fields: fields.map((change) => ({ label: FIELD_NAME[change.field][lang], parts: wordDiff(change) })),
        ...because(item.nomor),
      })),
    },
    {
      title: words.dropped[lang],
      items: droppedNow(content).map((item) => ({
        ...base(item),
        state: 'dihapus' as const,
        reason: item.alasan,
      })),
    },
  ];
  return (
    <div lang="id">
      {groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <ChangeGroup key={group.title} title={group.title} items={group.items} lang={lang} />
        ))}
    </div>
  );
}

function Changes(props: Props): JSX.Element {
  const { content, lang } = props;
  const { edition, previous } = content;
  const diff = changesOf(content);
  if (previous === null || diff === null) {
    const n = (klasifikasi: (typeof KLASIFIKASI)[number]) =>
      edition.items.filter((item) => item.klasifikasi === klasifikasi).length;
    return (
      <Section title={sentences.firstHolds[lang]} id="perubahan">
        <Tally
          items={KLASIFIKASI.map((klasifikasi) => ({
            n: number(n(klasifikasi), lang),
            words: KLASIFIKASI_NAME[klasifikasi][lang].toLowerCase(),
          }))}
        />
      </Section>
    );
  }
  const counts = [
    { n: diff.added.length, words: words.addedN[lang] },
    { n: diff.changed.length, words: words.changedN[lang] },
    { n: diff.dropped.length, words: words.droppedN[lang] },
    { n: diff.kept, words: words.keptN[lang], quiet: true },
  ];
  return (
    <Section title={sentences.changedSince(previous.nomor)[lang]} id="perubahan">
      <Tally items={counts.map((count) => ({ ...count, n: number(count.n, lang) }))} />
      <Groups {...props} />
    </Section>
  );
}

/** The commands in a box, each under a line that says what it checks. */
export function CommandBox({ content, lang }: SiteContext): JSX.Element {
  const { office, edition } = content;
  const { files, signature } = commands(office.code);
  return (
    <pre>
      <code>
        <span class="meta"># {words.commandFolder[lang]}</span>
        {`\ncd ${folderName(office.shortName, edition.nomor)}\n`}
        <span class="meta"># {words.commandFiles[lang]}</span>
        {`\n${files}\n`}
        <span class="meta"># {words.commandSignature[lang]}</span>
        {`\n${signature}`}
      </code>
    </pre>
  );
}

/** The page of this edition: its facts, what it changed, and how anyone checks it. */
export function Edition(context: SiteContext): JSX.Element {
  const { content, lang } = context;
  const { edition } = content;
  const to = linker(paths.edition, lang);
  const props = { ...context, to };
  return (
    <Frame
      {...context}
      path={paths.edition}
      title={`${words.edition[lang]} ${edition.nomor}`}
      current="edisi"
    >
      <Head {...props} />
      <Changes {...props} />
      <CheckPanel
        title={words.checkEdition[lang]}
        root={edition.root}
        lang={lang}
        side={
          <>
            <h3>{words.withTools[lang]}</h3>
            <CommandBox {...context} />
            <p>
              <a href={to(paths.verification)}>{words.howToRead[lang]}</a>
            </p>
          </>
        }
      >
        <p>{words.checkEditionText[lang]}</p>
      </CheckPanel>
    </Frame>
  );
}

/** What an edition's folder says about an earlier one, which lies in a folder of its own. */
export function Earlier(context: SiteContext & { readonly earlier: EarlierEdition }): JSX.Element {
  const { content, earlier, lang } = context;
  const path = earlierPath(earlier.nomor);
  const to = linker(path, lang);
  const { nomor } = content.edition;
  return (
    <Frame {...context} path={path} title={`${words.edition[lang]} ${earlier.nomor}`} current="edisi">
      <Breadcrumbs
        links={[{ href: to(paths.edition), label: `${words.edition[lang]} ${nomor}` }]}
        here={`${words.edition[lang]} ${earlier.nomor}`}
        lang={lang}
      />
      <PageHead
        title={`${words.edition[lang]} ${earlier.nomor}`}
        lead={sentences.earlierHeld(earlier.nomor, earlier.establishedOn, earlier.items)[lang]}
      />
      <p>{sentences.earlierWhere(earlier.nomor)[lang]}</p>
      <p>
        <a href={to(paths.request)}>{words.askPpid[lang]}</a>
      </p>
    </Frame>
  );
}
