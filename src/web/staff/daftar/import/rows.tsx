import type { JSX } from 'preact';
import { number } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { RowError } from '../../../../daftar/import/cells.ts';
import type { Double, DoubleChoice } from '../../../../daftar/import/check.ts';
import { Button, LinkButton } from '../../../../ui/actions.tsx';
import { Radios } from '../../../../ui/choices.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Actions, EditRow, Section } from '../../../../ui/layout.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { LongWords } from '../long-words.tsx';
import type { Checked } from './check.ts';
import { headNumber, SHOWN_ERRORS } from './result.tsx';
import { text } from './text.ts';

interface PartProps {
  readonly checked: Checked;
  readonly lang: Lang;
}

/** Every cell that keeps its row out, under the person's own row number and column letter. */
export function ErrorsTable({ checked, lang }: PartProps): JSX.Element | null {
  const { result, asked } = checked;
  if (!result || result.errors.length === 0) return null;
  const shown = result.errors.slice(0, SHOWN_ERRORS);
  const more = result.errors.length > shown.length;
  return (
    <Section
      title={text.toMend(headNumber(result.errorRows, lang))[lang]}
      note={[
        text.mendNote[lang],
        more && text.firstErrors(number(shown.length, lang), number(result.errors.length, lang))[lang],
      ]
        .filter(Boolean)
        .join(' ')}
      action={<LinkButton label={text.marked[lang]} name="aksi" value="tandai" />}
    >
      <DataTable
        light
        caption={text.toMend(number(result.errorRows, lang))[lang]}
        rows={shown}
        rowKey={(error) => `${error.row}-${error.column}-${error.code}`}
        open={(error) =>
          `${error.row}:${error.column}` === asked.open ? <MendRow error={error} lang={lang} /> : null
        }
        columns={[
          { key: 'baris', head: text.row[lang], narrow: text.row[lang], cell: (error) => error.row },
          {
            key: 'kolom',
            head: text.column[lang],
            cell: (error) => (
              <>
                <kbd>{error.column}</kbd> <LongWords>{error.columnName}</LongWords>
              </>
            ),
          },
          {
            key: 'nilai',
            head: text.value[lang],
            cell: (error) => (
              <span class="wrong">
                <LongWords>{shorter(error.shown[lang])}</LongWords>
              </span>
            ),
          },
          { key: 'masalah', head: text.problem[lang], cell: (error) => error.problem[lang] },
          { key: 'cara', head: text.fix[lang], kind: 'main', cell: (error) => error.fix[lang] },
          {
            key: 'aksi',
            head: text.act[lang],
            kind: 'act',
            cell: (error) => <Mend error={error} lang={lang} />,
          },
        ]}
      />
    </Section>
  );
}

function shorter(value: string): string {
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}

/** One press takes the suggestion; without one it opens the cell to be written anew. */
function Mend({ error, lang }: { error: RowError; lang: Lang }): JSX.Element {
  const { row, column, suggestion } = error;
  const about = `${row} ${column}`;
  if (suggestion)
    return (
      <LinkButton
        label={text.use[lang]}
        name="saran"
        value={`${row}:${column}:${suggestion}`}
        about={about}
      />
    );
  return <LinkButton label={text.mend[lang]} name="buka" value={`${row}:${column}`} about={about} />;
}

/** Where the page is after a cell was opened, also without scripts. */
export const OPEN_CELL = 'isi-sel';

/** One cell opened in place, to be written anew. */
function MendRow({ error, lang }: { error: RowError; lang: Lang }): JSX.Element {
  const { row, column, columnName, problem, fix, value } = error;
  return (
    <div id={OPEN_CELL}>
      <input type="hidden" name="terbuka" value={`${row}:${column}`} />
      <input type="hidden" name="terbukaLalu" value={value} />
      <EditRow
        head={
          <>
            {text.row[lang]} {row}, <kbd>{column}</kbd> {columnName}
          </>
        }
      >
        <TextArea
          name={`isi-${row}-${column}`}
          label={text.newValue(row, column)[lang]}
          hint={`${problem[lang]}. ${fix[lang]}.`}
          lang={lang}
          rows={1}
          value={value}
        />
        <Actions>
          <Button label={text.again[lang]} name="aksi" value="periksa" />
        </Actions>
      </EditRow>
    </div>
  );
}

/** Rows that look like another, with what the person decides about each. */
export function DoublesTable({ checked, lang }: PartProps): JSX.Element | null {
  const { doubles, asked } = checked;
  if (doubles.length === 0) return null;
  return (
    <Section title={text.doublesTitle(headNumber(doubles.length, lang))[lang]} note={text.doublesNote[lang]}>
      <DataTable
        light
        caption={text.doublesTitle(number(doubles.length, lang))[lang]}
        rows={doubles}
        rowKey={(double) => String(double.row)}
        columns={[
          { key: 'baris', head: text.row[lang], narrow: text.row[lang], cell: (double) => double.row },
          { key: 'anda', head: text.yours[lang], cell: (double) => <LongWords>{double.judul}</LongWords> },
          {
            key: 'mirip',
            head: text.similar[lang],
            kind: 'main',
            cell: (double) => (
              <>
                {double.similarTo.judul} <span class="meta line">{whereIs(double, lang)}</span>
              </>
            ),
          },
          {
            key: 'keputusan',
            head: text.decision[lang],
            cell: ({ row, similarTo }) => (
              <Radios
                name={`ganda-${row}`}
                label={text.decisionFor(row)[lang]}
                hideLegend
                lang={lang}
                value={asked.choices.get(row) ?? ''}
                choices={choicesFor(similarTo.item !== null).map((value) => ({
                  value,
                  label: text[value][lang],
                }))}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

function choicesFor(existing: boolean): readonly DoubleChoice[] {
  return existing ? ['perbarui', 'tambah', 'lewati'] : ['lewati', 'tambah'];
}

function whereIs({ similarTo }: Double, lang: Lang): string {
  if (similarTo.row !== null) return text.inFile(similarTo.row)[lang];
  return similarTo.nomor ?? text.inDraft[lang];
}
