import type { JSX } from 'preact';
import { fileSize } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { TextPart } from '../../../../custody/examine/sandbox/read-answer.ts';
import { FileName, Progress } from '../../../../ui/marks.tsx';
import { looking, periksa } from './links.ts';
import type { Preview, Previewed } from './read.ts';
import { text } from './text.ts';

/** Rows and columns of a sheet that the preview shows. */
const [ROWS, COLUMNS] = [25, 16];

interface PreviewProps {
  readonly view: Previewed;
  readonly name: string;
  /** Of the section; one for each file on the page. */
  readonly id?: string;
  readonly lang: Lang;
}

/** How the file looks, as pictures of its pages or as text; or why it is not shown. */
export function FilePreview({ view, name, lang, id = 'pratinjau' }: PreviewProps): JSX.Element {
  const { preview, size, state } = view;
  const pages = state.examination?.halaman ?? null;
  return (
    <section class="pratinjau" id={id} aria-label={`${text.preview[lang]} ${name}`}>
      <div class="pratinjau__head">
        <p>
          <strong>
            <FileName name={name} />
          </strong>
          {pages !== null && `, ${text.pageCount(pages)[lang]}`}, {fileSize(size, lang)}
        </p>
        {preview && preview.pages > 0 && <Views view={view} preview={preview} lang={lang} />}
      </div>
      {preview ? (
        <Shown view={view} preview={preview} lang={lang} />
      ) : (
        <p class="pratinjau__none">
          {(state.dicoret ? text.struck : state.hasil === null ? text.later : text.none)[lang]}
        </p>
      )}
    </section>
  );
}

interface ShownProps {
  readonly view: Previewed;
  readonly preview: Preview;
  readonly lang: Lang;
}

function Views({ view, preview, lang }: ShownProps): JSX.Element {
  const { halaman } = preview;
  const one = (lihat: 'gambar' | 'teks', label: string) =>
    preview.lihat === lihat ? (
      <strong aria-current="true">{label}</strong>
    ) : (
      <a href={looking(view.path, { halaman, lihat })}>{label}</a>
    );
  return (
    <nav class="pratinjau__views" aria-label={text.views[lang]}>
      {one('gambar', text.image[lang])} {one('teks', text.words[lang])}
    </nav>
  );
}

function Shown({ view, preview, lang }: ShownProps): JSX.Element {
  const { halaman, pages, lihat } = preview;
  const { sha256 } = view.state;
  const paper =
    pages === 0 ? (
      <Sheets parts={preview.parts} lang={lang} />
    ) : lihat === 'gambar' ? (
      <img
        class="pratinjau__page"
        src={periksa.halaman(sha256, halaman)}
        alt={text.pageAlt(halaman, pages)[lang]}
      />
    ) : (
      <PageText preview={preview} lang={lang} />
    );
  return (
    <>
      <Reading view={view} lang={lang} />
      {paper}
      {pages > 0 && (
        <div class="pratinjau__foot">
          {lihat === 'gambar' ? (
            <a href={periksa.halaman(sha256, halaman)}>{text.enlarge[lang]}</a>
          ) : (
            <span />
          )}
          <Pages view={view} preview={preview} lang={lang} />
        </div>
      )}
    </>
  );
}

function Pages({ view, preview, lang }: ShownProps): JSX.Element {
  const { halaman, pages, lihat } = preview;
  const step = (to: number, sign: string, label: string) =>
    to >= 1 &&
    to <= pages && (
      <a class="pratinjau__step" href={looking(view.path, { halaman: to, lihat })}>
        <span aria-hidden="true">{sign}</span>
        <span class="govuk-visually-hidden">{label}</span>
      </a>
    );
  return (
    <nav class="pratinjau__pages" aria-label={text.pages[lang]}>
      {step(halaman - 1, '←', text.previous[lang])} {text.pageOf(halaman, pages)[lang]}{' '}
      {step(halaman + 1, '→', text.next[lang])}
    </nav>
  );
}

/** How far the reading of scans has come, while it goes on. */
function Reading({ view, lang }: { view: Previewed; lang: Lang }): JSX.Element | null {
  const { examination, membaca } = view.state;
  if (!membaca || !examination) return null;
  const [done, all] = [examination.ocrSelesai, examination.ocrPerlu.length];
  const words = text.reading(done, all)[lang];
  return (
    <Progress n={done} of={all} label={words}>
      {words}
    </Progress>
  );
}

function PageText({ preview, lang }: { preview: Preview; lang: Lang }): JSX.Element {
  const [part] = preview.parts;
  const words = part?.teks.trim() ?? '';
  return (
    <>
      <div class="pratinjau__text">{words === '' ? <p class="meta">{text.noText[lang]}</p> : words}</div>
      {preview.byMachine && <p class="meta">{text.byMachine[lang]}</p>}
    </>
  );
}

/** A text whole, or the beginning of each sheet as a table. */
function Sheets({ parts, lang }: { parts: readonly TextPart[]; lang: Lang }): JSX.Element {
  return (
    <>
      <p class="meta">{text.textOnly[lang]}</p>
      {parts.map((part, index) =>
        part.judul === '' ? (
          <div key={index} class="pratinjau__text">
            {part.teks.trim() || text.noText[lang]}
          </div>
        ) : (
          <SheetTable key={index} part={part} lang={lang} />
        ),
      )}
    </>
  );
}

function SheetTable({ part, lang }: { part: TextPart; lang: Lang }): JSX.Element {
  const all = part.teks === '' ? [] : part.teks.split('\n');
  const rows = all.slice(0, ROWS).map((row) => row.split('\t').slice(0, COLUMNS));
  const label = text.sheet(part.judul)[lang];
  return (
    <>
      <h3>{label}</h3>
      <section class="pratinjau__sheet" aria-label={label} tabIndex={0}>
        <table>
          <tbody>
            {rows.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length < all.length && (
        <p class="meta">
          {text.rows(rows.length, all.length)[lang]}. {text.cut[lang]}
        </p>
      )}
    </>
  );
}
