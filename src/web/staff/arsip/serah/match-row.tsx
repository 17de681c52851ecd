import type { JSX } from 'preact';
import { fileSize } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { Radios } from '../../../../ui/choices.tsx';
import { TextArea, TextField } from '../../../../ui/fields.tsx';
import { FileName } from '../../../../ui/marks.tsx';
import type { Form } from '../../../form.ts';
import { arsip } from '../links.ts';
import type { MatchRow, MatchView } from './match-read.ts';
import { text } from './match-text.ts';

/** The name of a field of one row; the file's id makes it the row's own. */
export const field = (name: 'ke' | 'judul' | 'tahun' | 'nomor' | 'tadi', file: string) => `${name}-${file}`;

interface RowProps {
  readonly row: MatchRow;
  readonly view: MatchView;
  /** What was typed, when the table came back. */
  readonly form: Form | null;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly lang: Lang;
}

/** A file, and what is known of its content. */
export function FileCell({ row, lang }: Pick<RowProps, 'row' | 'lang'>): JSX.Element {
  const { file, also, says } = row;
  return (
    <>
      <a href={arsip.softcopy(file.id)}>
        <FileName name={file.name} />
      </a>
      <span class="meta line">{[fileSize(file.size, lang), file.dari].filter(Boolean).join(', ')}</span>
      {also && <span class="line cocok__also">{also[lang]}</span>}
      {says.judul === '' && <span class="meta line">{text.unnamed[lang]}</span>}
    </>
  );
}

/** What stands in a field: as typed, or as proposed. */
function valueIn({ form, row }: RowProps, what: Parameters<typeof field>[0], proposed: string): string {
  return form ? form.text(field(what, row.file.id)) : proposed;
}

/** Documents without a file that one row offers. */
const MOST_FREE = 25;
/** So few of them are shown without being asked for, where the file's name says nothing. */
const FEW = 6;

/** The documents that have no file yet, for a file whose name does not tell which is its own. */
function Free({ chosen, offered, ...props }: RowProps & { chosen: string; offered: readonly string[] }) {
  const { view, row, lang } = props;
  const free = view.free.filter(({ id }) => !offered.includes(id));
  if (free.length === 0) return null;
  const shown = free.slice(0, MOST_FREE);
  const few = offered.length === 0 && free.length <= FEW;
  return (
    <details class="fold cocok__kosong" open={few || shown.some(({ id }) => id === chosen)}>
      <summary>{text.free(free.length)[lang]}</summary>
      <Radios
        name={field('ke', row.file.id)}
        id={`${field('ke', row.file.id)}-kosong`}
        label={`${text.free(free.length)[lang]}: ${row.file.name}`}
        hideLegend
        lang={lang}
        value={chosen}
        choices={shown.map((one) => ({ value: one.id, label: one.judul, hint: one.nomor }))}
      />
      {free.length > shown.length && <p class="meta">{text.freeMore(free.length - shown.length)[lang]}</p>}
    </details>
  );
}

/** The document of one file: one that is there, a new one, another by its number, or none yet. */
export function DokumenCell(props: RowProps): JSX.Element {
  const { file, guesses, proposed } = props.row;
  const { view, lang } = props;
  const own = file.dokumen ? [file.dokumen] : [];
  const offered = [...new Set([...own, ...guesses.map((one) => one.dokumen)])].flatMap(
    (one) => view.dokumen.get(one) ?? [],
  );
  const chosen = valueIn(props, 'ke', proposed);
  return (
    <>
      <input type="hidden" name={field('tadi', file.id)} value={valueIn(props, 'tadi', file.dokumen ?? '')} />
      <Radios
        name={field('ke', file.id)}
        label={`${text.belongs[lang]}: ${file.name}`}
        hideLegend
        lang={lang}
        value={chosen}
        choices={[
          ...offered.map((one) => ({ value: one.id, label: one.judul, hint: one.nomor })),
          { value: 'baru', label: text.new[lang] },
          { value: 'lain', label: text.other[lang] },
          { value: 'nanti', label: text.later[lang] },
        ]}
      />
      <WhichDokumen {...props} />
      <Free {...props} chosen={chosen} offered={offered.map(({ id }) => id)} />
    </>
  );
}

/** Title and year of a new document, or number of another; only the fields of what is chosen show. */
function WhichDokumen(props: RowProps): JSX.Element {
  const { file, says } = props.row;
  const { lang } = props;
  return (
    <>
      <fieldset class="govuk-fieldset cocok__baru">
        <legend class="govuk-visually-hidden">{file.name}</legend>
        <TextArea
          name={field('judul', file.id)}
          label={text.judul[lang]}
          lang={lang}
          error={props.errors[field('judul', file.id)]}
          rows={1}
          value={valueIn(props, 'judul', says.judul)}
        />
        <TextField
          name={field('tahun', file.id)}
          label={text.tahun[lang]}
          lang={lang}
          error={props.errors[field('tahun', file.id)]}
          value={valueIn(props, 'tahun', says.tahun === null ? '' : String(says.tahun))}
          inputmode="numeric"
          width={4}
        />
      </fieldset>
      <fieldset class="govuk-fieldset cocok__lain">
        <legend class="govuk-visually-hidden">{file.name}</legend>
        <TextField
          name={field('nomor', file.id)}
          label={text.nomor[lang]}
          hint={text.nomorHint[lang]}
          lang={lang}
          error={props.errors[field('nomor', file.id)]}
          value={valueIn(props, 'nomor', '')}
          width={20}
        />
      </fieldset>
    </>
  );
}
