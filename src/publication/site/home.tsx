import type { JSX } from 'preact';
import { dayOf, longDay, number } from '../../base/tanggal.ts';
import { KLASIFIKASI } from '../../daftar/edition/line.ts';
import { Columns, SearchBox, Section } from '../../ui/layout.tsx';
import { type Change, ChangeLines, Doors, Sums } from '../../ui/lists.tsx';
import { Seal } from '../../ui/seal.tsx';
import { earlierPath, itemPath, listPath, paths } from '../paths.ts';
import { KLASIFIKASI_MEANING, KLASIFIKASI_NAME } from '../text.ts';
import { changesOf, droppedNow } from './changes.ts';
import { Frame, type SiteContext } from './frame.tsx';
import { type Linker, linker } from './linker.ts';
import { sentences } from './sentences.ts';
import { words } from './text.ts';

/** Searches that every office's list answers. */
const EXAMPLES = ['laporan kinerja', 'DIPA', 'daftar pemilih'];
/** Changes shown on the home page; the edition's page shows all. */
const SHOWN = 6;

interface Props extends SiteContext {
  readonly to: Linker;
}

function Ask({ content, lang, to }: Props): JSX.Element {
  const { office, edition } = content;
  return (
    <div class="home__ask">
      <h1 class="display">{sentences.question(office.shortName)[lang]}</h1>
      <div class="search--large">
        <SearchBox
          action={to(listPath())}
          name="q"
          label={words.searchLabel[lang]}
          button={words.search[lang]}
          note={
            <>
              {words.forExample[lang]}{' '}
              <span lang="id">
                {EXAMPLES.map((example, i) => (
                  <>
                    {i > 0 && ', '}
                    <a href={`${to(listPath())}?q=${encodeURIComponent(example)}`}>{example}</a>
                  </>
                ))}
              </span>
            </>
          }
        />
      </div>
      <p class="home__short">
        {
          sentences.establishedAs(
            edition.nomor,
            edition.decidedOn,
            edition.beritaAcara,
            edition.items.length,
          )[lang]
        }
      </p>
    </div>
  );
}

function Current({ content, lang, to }: Props): JSX.Element {
  const { office, edition } = content;
  return (
    <div class="home__seal">
      <Seal label={words.edition[lang]} edition={edition.nomor} root={edition.root} variant="panel">
        <p>
          <span class="line">
            {words.established[lang]} {longDay(edition.decidedOn, lang, true)}
          </span>
          <span class="line">
            {words.beritaAcara[lang]} {edition.beritaAcara}
          </span>
          <span class="line">
            {words.published[lang]} {longDay(dayOf(edition.publishedAt, office.zone), lang, true)},{' '}
            <strong class="nowrap">{sentences.count(edition.items.length)[lang]}</strong>
          </span>
        </p>
        <p class="seal__links">
          <a href={to(paths.edition)}>{words.seeEdition[lang]}</a>{' '}
          <a href={to(paths.verification)}>{words.checkIt[lang]}</a>
        </p>
      </Seal>
    </div>
  );
}

function Changes({ content, lang, to }: Props): JSX.Element {
  const { edition } = content;
  const diff = changesOf(content);
  const gone = droppedNow(content);
  const added = diff?.added ?? edition.items;
  const page = (nomor: string) => to(itemPath(nomor));
  const lines: Change[] = [
    ...added.map((item): Change => ({ state: 'ditambah', title: item.judul, href: page(item.nomor) })),
    ...(diff?.changed ?? []).map(
      ({ item }): Change => ({ state: 'diubah', title: item.judul, href: page(item.nomor) }),
    ),
  ];
  const kept = lines.slice(0, SHOWN - Math.min(gone.length, 2));
  const shown: Change[] = [
    ...kept,
    ...gone.slice(0, 2).map(
      (item): Change => ({
        state: 'dihapus',
        title: item.judul,
        href: page(item.nomor),
        note: item.alasan,
      }),
    ),
  ];
  return (
    <div class="home__changes">
      <Section
        title={sentences.changedIn(edition.nomor)[lang]}
        action={<a href={to(`${paths.edition}#perubahan`)}>{words.allChanges[lang]}</a>}
      >
        <p class="lead" lang="id">
          {edition.ringkasan}
        </p>
        <div lang="id">
          <ChangeLines items={shown} lang={lang} />
        </div>
        <p class="meta home__tally">
          {
            sentences.tally(
              added.length,
              diff?.changed.length ?? 0,
              diff?.dropped.length ?? 0,
              diff?.kept ?? 0,
            )[lang]
          }
        </p>
      </Section>
    </div>
  );
}

function Earlier({ content, lang, to }: Props): JSX.Element | null {
  if (content.earlier.length === 0) return null;
  return (
    <div class="home__earlier">
      <Sums
        title={words.earlier[lang]}
        rows={content.earlier.map((edition) => ({
          label: (
            <a href={to(earlierPath(edition.nomor))}>
              {words.edition[lang]} {edition.nomor}
            </a>
          ),
          note: longDay(edition.establishedOn, lang),
          n: number(edition.items, lang),
        }))}
      />
      <p class="meta">{words.earlierNote[lang]}</p>
    </div>
  );
}

function NotFoundHelp({ lang, to }: Props): JSX.Element {
  const ways = [
    { title: words.askForm, text: words.askFormText, link: words.askFormLink, href: paths.request },
    { title: words.visit, text: words.visitText, link: words.visitLink, href: `${paths.request}#alamat` },
    { title: words.excluded, text: words.excludedText, link: words.excludedLink, href: paths.excluded },
  ];
  return (
    <div class="home__help">
      <Section title={words.notFound[lang]} major>
        <Columns n={3}>
          {ways.map((way) => (
            <div key={way.href}>
              <h3>{way.title[lang]}</h3>
              <p>{way.text[lang]}</p>
              <p>
                <a href={to(way.href)}>{way.link[lang]}</a>
              </p>
            </div>
          ))}
        </Columns>
      </Section>
    </div>
  );
}

/** The front page of the list: search, the edition in force, three doors, what changed, help. */
export function Home(context: SiteContext): JSX.Element {
  const { content, lang } = context;
  const to = linker(paths.home, lang);
  const props = { ...context, to };
  const { edition } = content;
  return (
    <Frame
      {...context}
      path={paths.home}
      title={words.title[lang]}
      description={
        sentences.establishedAs(edition.nomor, edition.decidedOn, edition.beritaAcara, edition.items.length)[
          lang
        ]
      }
      current="beranda"
    >
      <div class="home">
        <Ask {...props} />
        <Current {...props} />
        <div class="home__doors">
          <Doors
            doors={KLASIFIKASI.map((klasifikasi) => ({
              n: number(edition.items.filter((item) => item.klasifikasi === klasifikasi).length, lang),
              href: to(listPath(1, klasifikasi)),
              label: KLASIFIKASI_NAME[klasifikasi][lang],
              text: KLASIFIKASI_MEANING[klasifikasi][lang],
            }))}
          />
        </div>
        <Changes {...props} />
        <Earlier {...props} />
        <NotFoundHelp {...props} />
      </div>
    </Frame>
  );
}
