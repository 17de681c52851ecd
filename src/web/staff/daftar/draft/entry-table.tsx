import type { ComponentChildren, JSX } from 'preact';
import { fileSize } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { ItemFile } from '../../../../daftar/edition/line.ts';
import type { Change, Entry } from '../../../../daftar/entry.ts';
import { FIELD_GUIDE, type GuidedField } from '../../../../daftar/field-guide.ts';
import { LinkButton } from '../../../../ui/actions.tsx';
import { RowMark, type RowState } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { to } from '../../links.ts';
import { LongWords } from '../long-words.tsx';
import { missingIn, type RowSet, rowHref } from './read.ts';
import { text } from './text.ts';

const STATES: Readonly<Record<Change, RowState>> = {
  tetap: 'tetap',
  diubah: 'diubah',
  baru: 'baru',
  dihapus: 'tidakAdaLagi',
};

/** The mark that stands for what a unit says of an item. */
export function stateOfRow({ change }: Pick<Entry, 'change'>): RowState {
  return STATES[change];
}

interface EntryTableProps {
  readonly draft: string;
  /** Kept by the links that open a row. */
  readonly set: RowSet;
  readonly rows: readonly Entry[];
  /** False for those who may only read. */
  readonly editable: boolean;
  /** What a row shows when it is opened in place. */
  readonly open: (row: Entry) => JSX.Element | null;
  readonly empty: string;
  readonly lang: Lang;
}

/** A draft's rows: state and number, name and summary, time, form, retention, and the act at the right. */
export function EntryTable({ draft, set, rows, editable, open, empty, lang }: EntryTableProps): JSX.Element {
  return (
    <DataTable
      caption={text.rows[lang]}
      rows={rows}
      rowKey={(row) => row.id}
      open={open}
      state={(row) => (row.change === 'dihapus' ? 'gone' : undefined)}
      empty={empty}
      columns={[
        {
          key: 'keadaan',
          head: text.state[lang],
          nowrap: true,
          cell: (row) => <State row={row} lang={lang} />,
        },
        {
          key: 'nama',
          head: text.nameAndSummary[lang],
          kind: 'main',
          narrow: '',
          cell: (row) => <Name row={row} draft={draft} set={set} editable={editable} lang={lang} />,
        },
        { key: 'waktu', head: text.waktu[lang], cell: (row) => cell(row, row.waktu, ['waktu', 'tempat']) },
        { key: 'bentuk', head: text.bentuk[lang], cell: (row) => cell(row, bentukOf(row, lang), ['bentuk']) },
        { key: 'retensi', head: text.retensi[lang], cell: (row) => cell(row, row.retensi, ['retensi']) },
        {
          key: 'ubah',
          head: text.act[lang],
          kind: 'act',
          cell: (row) => <Act row={row} draft={draft} set={set} editable={editable} lang={lang} />,
        },
      ]}
    />
  );

  function cell(row: Entry, value: string, fields: readonly string[]): ComponentChildren {
    if (row.change === 'dihapus') return '';
    return (
      <>
        <LongWords>{unbroken(value)}</LongWords>
        <Missing row={row} fields={fields} draft={draft} set={set} editable={editable} lang={lang} />
      </>
    );
  }
}

/** Days with their month cut to three letters, as tables write them; days and spans stay on one line. */
function unbroken(value: string): string {
  const short = value.replace(/^(\d{1,2} [A-Z][a-z]{2})[a-z]* (\d{4})$/, '$1 $2');
  return short.length <= 12 ? short.replaceAll(' ', '\u00a0') : short;
}

function bentukOf({ softcopy, hardcopy }: Entry, lang: Lang): string {
  if (softcopy && hardcopy) return text.keduanya[lang];
  return softcopy ? text.softcopy[lang] : hardcopy ? text.hardcopy[lang] : '';
}

function State({ row, lang }: { row: Entry; lang: Lang }): JSX.Element {
  return (
    <span class="rowstate" id={`baris-${row.id}`}>
      <RowMark state={stateOfRow(row)} lang={lang} />{' '}
      <span class="meta">{row.nomor ?? text.unnumbered[lang]}</span>
    </span>
  );
}

interface CellProps {
  readonly row: Entry;
  readonly draft: string;
  readonly set: RowSet;
  readonly editable: boolean;
  readonly lang: Lang;
}

function Name({ row, draft, set, editable, lang }: CellProps): JSX.Element {
  const gone = row.change === 'dihapus';
  return (
    <>
      <strong class="rowtitle">{row.judul || text.untitled[lang]}</strong>{' '}
      <span class="meta">
        {gone ? text.because(row.alasan)[lang] : row.ringkasan}
        {row.change === 'diubah' && row.alasan && <span class="line">{text.because(row.alasan)[lang]}</span>}
        {!gone && <FileLinks files={row.berkas} lang={lang} />}
      </span>
      {!gone && (
        <Missing
          row={row}
          fields={['judul', 'ringkasan', 'penguasa', 'penanggungJawab', 'alasan']}
          draft={draft}
          set={set}
          editable={editable}
          lang={lang}
        />
      )}
    </>
  );
}

/** The row's files under their names, each to be opened. */
export function FileLinks({ files, lang }: { files: readonly ItemFile[]; lang: Lang }): JSX.Element {
  return (
    <>
      {files.map((file) => (
        <span key={file.sha256} class="line">
          <a href={to.berkas(file.sha256, file.nama)}>{file.nama}</a>, {fileSize(file.ukuran, lang)}
        </span>
      ))}
    </>
  );
}

/** What still must be filled in, each a way into its field. */
function Missing({
  row,
  fields,
  draft,
  set,
  editable,
  lang,
}: CellProps & { fields: readonly string[] }): JSX.Element {
  const missing = missingIn(row).filter((field) => fields.includes(field));
  return (
    <>
      {missing.map((field) => {
        const name = FIELD_GUIDE[field as GuidedField]?.name[lang] ?? text.bentuk[lang];
        const words = field === 'alasan' ? text.fillReason[lang] : text.fill(name.toLowerCase())[lang];
        const about = <span class="govuk-visually-hidden">: {row.judul || text.untitled[lang]}</span>;
        return editable ? (
          <a key={field} class="missing line" href={rowHref(draft, set, row.id, 'baris', field)}>
            {words}
            {about}
          </a>
        ) : (
          <span key={field} class="missing line">
            {words}
          </span>
        );
      })}
    </>
  );
}

function Act({ row, draft, set, editable, lang }: CellProps): JSX.Element {
  const about = row.judul || text.untitled[lang];
  if (row.change === 'dihapus' && editable) {
    return (
      <form method="post" action={to.draftAct(draft, 'kembali')}>
        <input type="hidden" name="entri" value={row.id} />
        <input type="hidden" name="versi" value={row.version} />
        <LinkButton label={text.undo[lang]} about={about} />
      </form>
    );
  }
  return (
    <a href={rowHref(draft, set, row.id)}>
      {text[editable ? 'edit' : 'read'][lang]}
      <span class="govuk-visually-hidden"> {about}</span>
    </a>
  );
}
