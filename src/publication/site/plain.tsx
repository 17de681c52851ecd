import type { ComponentChildren, JSX } from 'preact';
import type { Lang } from '../../base/text.ts';
import { PageHead, Section, WithAside } from '../../ui/layout.tsx';
import { Facts } from '../../ui/lists.tsx';
import type { PublicRoom } from '../../ui/page-public.tsx';
import { Seal } from '../../ui/seal.tsx';
import { paths } from '../paths.ts';
import { CommandBox } from './edition.tsx';
import { Frame, type SiteContext } from './frame.tsx';
import { linker } from './linker.ts';
import { ACCESSIBILITY, EXCLUDED, ONE_FILE, type Part, REQUEST, VERIFICATION } from './prose.ts';
import { sentences } from './sentences.ts';
import { words } from './text.ts';

function Prose({
  part,
  lang,
  children,
}: {
  part: Part;
  lang: Lang;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <Section title={part.title[lang]} id={part.id}>
      <div class="prose">
        {part.paragraphs.map((paragraph) => (
          <p key={paragraph.en}>{paragraph[lang]}</p>
        ))}
        {part.steps && (
          <ul>
            {part.steps.map((step) => (
              <li key={step.en}>{step[lang]}</li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </Section>
  );
}

interface PlainProps extends SiteContext {
  readonly path: string;
  readonly title: string;
  readonly current: PublicRoom | null;
  readonly parts: readonly Part[];
  readonly children?: ComponentChildren;
}

function Plain({ path, title, current, parts, children, ...context }: PlainProps): JSX.Element {
  const { content, lang } = context;
  const { office } = content;
  const aside = (
    <div id="alamat">
      <Facts
        variant="stack"
        items={[
          { label: words.address[lang], value: `PPID ${office.name}, ${office.address}` },
          {
            label: words.hours[lang],
            value: office.serviceHours.split('\n').map((line) => <span class="line">{line}</span>),
          },
        ]}
      />
    </div>
  );
  return (
    <Frame {...context} path={path} title={title} current={current}>
      <WithAside aside={aside} label={words.serviceRoom[lang]}>
        <PageHead title={title} overline={office.shortName} />
        {parts.map((part) => (
          <Prose key={part.id} part={part} lang={lang} />
        ))}
        {children}
      </WithAside>
    </Frame>
  );
}

/** How to request information. */
export function Request(context: SiteContext): JSX.Element {
  return (
    <Plain
      {...context}
      path={paths.request}
      title={words.requestTitle[context.lang]}
      current="minta"
      parts={REQUEST}
    />
  );
}

/** What excluded information is, and that its register is not kept here yet. */
export function Excluded(context: SiteContext): JSX.Element {
  const { lang } = context;
  return (
    <Plain
      {...context}
      path={paths.excluded}
      title={words.excluded[lang]}
      current="dikecualikan"
      parts={EXCLUDED}
    />
  );
}

/** Accessibility statement. */
export function Accessibility(context: SiteContext): JSX.Element {
  const { lang } = context;
  return (
    <Plain
      {...context}
      path={paths.accessibility}
      title={words.accessibility[lang]}
      current={null}
      parts={ACCESSIBILITY}
    />
  );
}

/** Where the whole folder is to be had; what the office's server answers here is the ZIP itself. */
export function Download(context: SiteContext): JSX.Element {
  const { content, lang } = context;
  const { edition } = content;
  const to = linker(paths.download, lang);
  return (
    <Plain {...context} path={paths.download} title={words.folderTitle[lang]} current="edisi" parts={[]}>
      <div class="prose">
        <p>{sentences.folderHolds(edition.nomor)[lang]}</p>
        <p>{sentences.folderWhere(edition.nomor)[lang]}</p>
        <p>{words.folderHave[lang]}</p>
        <p>
          <a href={to(`${paths.verification}#edisi`)}>{words.howToRead[lang]}</a>
        </p>
      </div>
    </Plain>
  );
}

/** How to check the edition with common tools, and what each of its files is for. */
export function Verification(context: SiteContext): JSX.Element {
  const { content, lang } = context;
  const { edition, office } = content;
  const to = linker(paths.verification, lang);
  const file = (path: string) => <a href={to(path)}>{path.replace('../', '')}</a>;
  const files = [
    { label: file('../manifest-sha256.txt'), note: words.fileManifest },
    { label: file('../manifest-sha256.txt.sig'), note: words.fileSignature },
    { label: file('../allowed_signers'), note: words.fileSigners },
    { label: file('../journal.tlog-proof'), note: words.fileProof },
    { label: file('../journal-entry.json'), note: words.fileEntry },
    { label: file('../journal.vkey'), note: words.fileKey },
    { label: file(paths.jsonl), note: words.fileJsonl },
    { label: file(paths.facts), note: words.fileFacts },
    { label: file(paths.csv), note: words.fileCsv },
    { label: file(paths.feed), note: words.fileFeed },
  ];
  return (
    <Frame {...context} path={paths.verification} title={words.verifyTitle[lang]} current="verifikasi">
      <WithAside
        aside={
          <Seal label={words.edition[lang]} edition={edition.nomor} root={edition.root} variant="full" />
        }
        label={words.sealLabel[lang]}
      >
        <PageHead
          title={words.verifyTitle[lang]}
          overline={`${words.edition[lang]} ${edition.nomor}, ${office.shortName}`}
        />
        {VERIFICATION.map((part) => (
          <Prose key={part.id} part={part} lang={lang} />
        ))}
        <Section title={words.wholeEdition[lang]} id="edisi">
          <div class="prose">
            <p>
              {words.wholeEditionGet[lang]} <a href={to(paths.download)}>{words.downloadFolder[lang]}</a>
            </p>
            <p>{words.wholeEditionText[lang]}</p>
            <CommandBox {...context} />
            <p>{words.wholeEditionAfter[lang]}</p>
            <pre>
              <code>sha256sum data/daftar.jsonl</code>
            </pre>
            <p>{words.wholeEditionProgram[lang]}</p>
            <pre>
              <code>terang edition verify .</code>
            </pre>
          </div>
        </Section>
        <Prose part={ONE_FILE} lang={lang}>
          <pre>
            <code>
              <span class="meta"># Linux, macOS</span>
              {'\nsha256sum laporan.pdf\n'}
              <span class="meta"># Windows</span>
              {'\ncertutil -hashfile laporan.pdf SHA256'}
            </code>
          </pre>
        </Prose>
        <Section title={words.filesTitle[lang]} id="data">
          <dl class="facts facts--rows">
            {files.map(({ label, note }) => (
              <div key={note.en}>
                <dt>{label}</dt>
                <dd>{note[lang]}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </WithAside>
    </Frame>
  );
}
