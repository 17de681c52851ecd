import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import type { ColumnMapping } from '../../../../daftar/import/columns.ts';
import { COLUMN_FIELDS } from '../../../../daftar/import/header-words.ts';
import { Button } from '../../../../ui/actions.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { Actions, FieldRow, Section } from '../../../../ui/layout.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { LongWords } from '../long-words.tsx';
import type { Checked } from './check.ts';
import { columnText, text } from './text.ts';

/** What each column of the person's file was taken for, to be corrected and checked again. */
export function Columns({ checked, lang }: { checked: Checked; lang: Lang }): JSX.Element {
  const { mapping, sheet } = checked;
  const sheets = [sheet.sheet, ...sheet.otherSheets];
  const columns = mapping.columns.filter((column) => column.name !== '' || column.samples.length > 0);
  const used = columns.filter((column) => column.field !== null).length;
  return (
    <Section title={text.columns[lang]} note={text.columnsNote[lang]} id="kolom">
      <details open={checked.result === null}>
        <summary>{text.columnsUsed(String(used), String(columns.length))[lang]}</summary>
        <FieldRow>
          <TextField
            name="kepala"
            label={text.headerRow[lang]}
            lang={lang}
            width={4}
            inputmode="numeric"
            value={String(mapping.headerRow ?? '')}
          />
          {sheets.length > 1 ? (
            <SelectField
              name="lembar"
              label={text.whichSheet[lang]}
              lang={lang}
              value={sheet.sheet}
              options={sheets.map((name) => ({ value: name, label: name }))}
            />
          ) : (
            <input type="hidden" name="lembar" value={sheet.sheet} />
          )}
        </FieldRow>
        <DataTable
          light
          caption={text.columns[lang]}
          rows={columns}
          rowKey={(column) => column.letter}
          columns={[
            {
              key: 'kolom',
              head: text.column[lang],
              cell: (column) => (
                <>
                  <kbd>{column.letter}</kbd> <LongWords>{column.name}</LongWords>
                </>
              ),
            },
            {
              key: 'contoh',
              head: text.samples[lang],
              kind: 'main',
              cell: (column) => <span class="meta">{column.samples.join(' · ')}</span>,
            },
            {
              key: 'dipakai',
              head: text.meaning[lang],
              cell: (column) => <Meaning column={column} lang={lang} />,
            },
          ]}
        />
        <Actions>
          <Button label={text.again[lang]} variant="secondary" name="aksi" value="periksa" />
        </Actions>
      </details>
    </Section>
  );
}

function Meaning({ column, lang }: { column: ColumnMapping; lang: Lang }): JSX.Element {
  const id = `kolom-${column.column}`;
  return (
    <>
      <label class="govuk-visually-hidden" for={id}>
        {text.meaningOf(column.letter)[lang]}
      </label>
      <select class="govuk-select" id={id} name={id}>
        <option value="">{text.leaveOut[lang]}</option>
        {COLUMN_FIELDS.map((field) => (
          <option key={field} value={field} selected={field === column.field}>
            {columnText(field)[lang]}
          </option>
        ))}
      </select>
    </>
  );
}
