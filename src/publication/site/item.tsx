import type { JSX } from 'preact';
import { dayOf, longDay } from '../../base/tanggal.ts';
import type { Both } from '../../base/text.ts';
import type { EditionItem, ItemFile } from '../../daftar/edition/line.ts';
import { FilePanel } from '../../ui/file-panel.tsx';
import { AsideBlock, Breadcrumbs, PageHead, Section, WithAside } from '../../ui/layout.tsx';
import { type Fact, Facts } from '../../ui/lists.tsx';
import { HashGroups } from '../../ui/seal.tsx';
import { extensionOf, filePath, itemPath, listPath, paths } from '../paths.ts';
import { FIELD_NAME, KLASIFIKASI_NAME, KLASIFIKASI_TITLE } from '../text.ts';
import { bentukOf, fileKind, timeAndPlace } from './describe.ts';
import { Frame, type SiteContext } from './frame.tsx';
import { type Linker, linker } from './linker.ts';
import { sentences } from './sentences.ts';
import { words } from './text.ts';

export interface ItemProps extends SiteContext {
  readonly item: EditionItem;
  /** Fields that this edition changed; null when the item is new in it. */
  readonly changed: readonly (keyof typeof FIELD_NAME)[] | null;
  /** The same title in other years. */
  readonly siblings: readonly EditionItem[];
}

interface Props extends ItemProps {
  readonly to: Linker;
}

function Paper({ item, content, lang }: Props): JSX.Element {
  const hours = content.office.serviceHours.replaceAll('\n', ', ');
  return (
    <p>
      {sentences.paper(hours)[lang]} <strong class="nowrap">{item.nomor}</strong>.
    </p>
  );
}

/** What to call an item that has no file here. */
function withoutFile(paper: boolean, soft: boolean): Both {
  if (paper) return soft ? words.paperAndRequest : words.paperOnly;
  return soft ? words.softOnRequest : words.onRequest;
}

function Files(props: Props): JSX.Element {
  const { item, lang, to } = props;
  const paper = item.bentuk.includes('hardcopy');
  const soft = item.bentuk.includes('softcopy');
  const [first, ...others] = item.berkas;
  if (!first) {
    return (
      <section class="filepanel">
        <div class="filepanel__text">
          <h2 class="filepanel__title">{withoutFile(paper, soft)[lang]}</h2>
          {paper && <Paper {...props} />}
          {(soft || !paper) && (
            <p>
              {words.onRequestText[lang]} <a href={to(paths.request)}>{words.help[lang]}</a>
            </p>
          )}
        </div>
      </section>
    );
  }
  const label = (file: ItemFile) =>
    sentences.download(
      extensionOf(file.jenis).toUpperCase(),
      fileKind(file, lang).split(' ').slice(1).join(' '),
    )[lang];
  return (
    <>
      <FilePanel
        title={first.nama}
        meta={fileKind(first, lang)}
        download={{ href: to(filePath(first)), label: label(first) }}
        {...(paper ? { note: <Paper {...props} /> } : {})}
      />
      {others.length > 0 && (
        <Section title={words.otherFiles[lang]}>
          <Facts
            items={others.map((file) => ({
              label: fileKind(file, lang),
              value: <a href={to(filePath(file))}>{file.nama}</a>,
            }))}
          />
        </Section>
      )}
    </>
  );
}

function factsOf({ item, lang }: Props): Fact[] {
  const optional = (label: keyof typeof FIELD_NAME, value: string | null): Fact[] =>
    value ? [{ label: FIELD_NAME[label][lang], value }] : [];
  return [
    { label: FIELD_NAME.nomor[lang], value: item.nomor },
    ...optional('ringkasan', item.ringkasan),
    ...optional('penguasa', item.penguasa),
    ...optional('penanggungJawab', item.penanggungJawab),
    ...(timeAndPlace(item) ? [{ label: words.timePlace[lang], value: timeAndPlace(item) }] : []),
    { label: FIELD_NAME.bentuk[lang], value: bentukOf(item, lang) },
    ...optional('retensi', item.retensi),
    ...optional('tahun', item.tahun === null ? null : String(item.tahun)),
    ...optional('kode', item.kode),
  ];
}

function historyOf({ item, changed, content, lang }: Props): Fact[] {
  const { edition, previous, reasons, office } = content;
  const reason = reasons[item.nomor];
  const note = reason ? { note: sentences.because(reason)[lang] } : {};
  const day = longDay(dayOf(edition.publishedAt, office.zone), lang);
  if (previous === null || changed === null)
    return [{ label: day, value: sentences.asNew(edition.nomor)[lang], ...note }];
  const before = {
    label: longDay(previous.establishedOn, lang),
    value: sentences.earlierHeldIt(previous.nomor)[lang],
  };
  if (changed.length === 0)
    return [{ label: day, value: sentences.asKept(edition.nomor, previous.nomor)[lang] }, before];
  const fields = changed.map((field) => FIELD_NAME[field][lang].toLowerCase()).join(', ');
  return [{ label: day, value: sentences.asChanged(edition.nomor, fields)[lang], ...note }, before];
}

function Aside(props: Props): JSX.Element {
  const { item, siblings, content, lang, to } = props;
  const { office, edition } = content;
  const published = dayOf(edition.publishedAt, office.zone);
  const dayAndMonth = longDay(published).replace(/ \d{4}$/, '');
  return (
    <>
      {siblings.length > 0 && (
        <AsideBlock title={words.otherYears[lang]}>
          <ul class="plain">
            {siblings.map((other) => (
              <li key={other.nomor}>
                <a href={to(itemPath(other.nomor))}>{other.judul}</a>
              </li>
            ))}
          </ul>
        </AsideBlock>
      )}
      {item.berkas.length > 0 && (
        <AsideBlock title={words.genuine[lang]}>
          <p class="meta">{words.genuineText[lang]}</p>
          {item.berkas.map((file) => (
            <div key={filePath(file)}>
              {item.berkas.length > 1 && <p class="meta">{file.nama}</p>}
              <HashGroups hex={file.sha256} />
            </div>
          ))}
          <p>
            <a href={to(`${paths.verification}#berkas`)}>{words.checkMyFile[lang]}</a>
          </p>
        </AsideBlock>
      )}
      <AsideBlock title={words.cite[lang]}>
        <p lang="id">
          {office.shortName}. ({published.slice(0, 4)}, {dayAndMonth}). <cite>{item.judul}</cite>. Daftar
          Informasi Publik, Edisi {edition.nomor}. {item.nomor}.
        </p>
      </AsideBlock>
      <AsideBlock title={words.otherwise[lang]}>
        <ul class="plain">
          <li>
            <a href={to(`${paths.request}#kesalahan`)}>{words.report[lang]}</a>
          </li>
          <li>
            <a href={to(paths.jsonl)}>{words.structured[lang]}</a>
          </li>
        </ul>
      </AsideBlock>
    </>
  );
}

/** The permanent page of one item: its file first, then what the list says about it. */
export function Item(itemProps: ItemProps): JSX.Element {
  const { item, lang } = itemProps;
  const path = itemPath(item.nomor);
  const to = linker(path, lang);
  const props = { ...itemProps, to };
  const crumbs = [
    { href: to(listPath()), label: words.list[lang] },
    { href: to(listPath(1, item.klasifikasi)), label: KLASIFIKASI_NAME[item.klasifikasi][lang] },
  ];
  return (
    <Frame {...itemProps} path={path} title={item.judul} current="daftar">
      <Breadcrumbs links={crumbs} here={item.nomor} lang={lang} />
      <WithAside aside={<Aside {...props} />} label={words.aboutPage[lang]}>
        <PageHead
          overline={`${item.nomor} · ${KLASIFIKASI_TITLE[item.klasifikasi][lang]}`}
          title={item.judul}
          {...(item.ringkasan && item.ringkasan !== item.judul ? { lead: item.ringkasan } : {})}
        />
        <Files {...props} />
        <Section title={words.facts[lang]}>
          <Facts items={factsOf(props)} />
        </Section>
        <Section title={words.history[lang]}>
          <Facts items={historyOf(props)} variant="dated" />
        </Section>
      </WithAside>
    </Frame>
  );
}
