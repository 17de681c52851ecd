import type { JSX } from 'preact';
import { fileSize } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { EditionItem, ItemFile } from '../../../../daftar/edition/line.ts';
import type { Entry } from '../../../../daftar/entry.ts';
import { FIELD_GUIDE, type GuidedField } from '../../../../daftar/field-guide.ts';
import { Notice } from '../../../../ui/actions.tsx';
import { Actions, EditRow } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { Diff, RowMark } from '../../../../ui/marks.tsx';
import { klasifikasiText } from '../../../text.ts';
import { to } from '../../links.ts';
import { FileLinks, stateOfRow } from './entry-table.tsx';
import { text } from './text.ts';
import { type FieldName, type TypedEntry, typedFrom } from './typed.ts';

type Comparable = Pick<TypedEntry, 'fields' | 'bentuk'>;

function labelOf(field: string, lang: Lang): string {
  if (field === 'bentuk') return text.bentukTersedia[lang];
  return FIELD_GUIDE[field as GuidedField]?.name[lang] ?? text.alasan[lang];
}

function shown(typed: Comparable, field: string, lang: Lang): string {
  if (field === 'bentuk')
    return typed.bentuk.map((one) => text[one as 'softcopy' | 'hardcopy'][lang]).join(', ');
  const value = typed.fields[field as FieldName];
  return field === 'klasifikasiUsulan' ? (klasifikasiText[value]?.[lang] ?? value) : value;
}

/** Field by field: what stood and what is said now; one text where they agree. */
function comparison(before: Comparable | null, after: Comparable, lang: Lang) {
  return [...Object.keys(after.fields), 'bentuk'].map((field) => {
    const now = shown(after, field, lang);
    const then = before ? shown(before, field, lang) : now;
    const parts = [
      ...(then
        ? [
            { op: 'del' as const, text: then },
            { op: 'same' as const, text: ' ' },
          ]
        : []),
      ...(now ? [{ op: 'ins' as const, text: now }] : []),
    ];
    const same = then === now;
    return {
      field,
      label: labelOf(field, lang),
      same,
      value: same ? now : <Diff lang={lang} parts={parts} />,
    };
  });
}

interface NamedFile {
  readonly sha256: string;
  readonly nama: string;
  readonly ukuran?: number;
}

/** A row's files, those it no longer has struck and those it did not have underlined; each can be opened. */
function FileChanges(props: {
  before: readonly NamedFile[];
  after: readonly NamedFile[];
  lang: Lang;
}): JSX.Element {
  const { before, after, lang } = props;
  const had = new Set(before.map((file) => file.sha256));
  const has = new Set(after.map((file) => file.sha256));
  const lines = [
    ...before.filter((file) => !has.has(file.sha256)).map((file) => ({ file, op: 'del' as const })),
    ...after.map((file) => ({ file, op: had.has(file.sha256) ? ('same' as const) : ('ins' as const) })),
  ];
  return (
    <>
      {lines.map(({ file, op }) => (
        <span key={file.sha256} class="line">
          <Diff
            lang={lang}
            parts={[
              {
                op,
                text: file.ukuran === undefined ? file.nama : `${file.nama}, ${fileSize(file.ukuran, lang)}`,
              },
            ]}
          />{' '}
          <a href={to.berkas(file.sha256, file.nama)}>
            {text.openFile[lang]}
            <span class="govuk-visually-hidden"> {file.nama}</span>
          </a>
        </span>
      ))}
    </>
  );
}

function sameFiles(one: readonly NamedFile[], other: readonly NamedFile[]): boolean {
  const hashes = (files: readonly NamedFile[]) => files.map((file) => file.sha256).join(' ');
  return hashes(one) === hashes(other);
}

/** What somebody else saved meanwhile beside what was typed, field by field where they differ. */
export function Conflict({
  typed,
  now,
  lang,
}: {
  typed: TypedEntry;
  now: Entry | null;
  lang: Lang;
}): JSX.Element {
  if (!now) return <Notice tone="warning">{text.conflictGone[lang]}</Notice>;
  const files = sameFiles(now.berkas, typed.berkas)
    ? []
    : [
        {
          label: text.files[lang],
          value: <FileChanges before={now.berkas} after={typed.berkas} lang={lang} />,
        },
      ];
  const differing = [...comparison(typedFrom(now), typed, lang).filter(({ same }) => !same), ...files];
  return (
    <Notice tone="warning" title={text.conflict[lang]}>
      <p>{(differing.length > 0 ? text.conflictNote : text.conflictSame)[lang]}</p>
      <Facts variant="stack" items={differing} />
    </Notice>
  );
}

function comparable(item: EditionItem): Comparable {
  const fields = {
    ...item,
    klasifikasiUsulan: item.klasifikasi,
    tahun: item.tahun ?? '',
    kode: item.kode ?? '',
    alasan: '',
  };
  return { fields: { ...fields, tahun: String(fields.tahun) }, bentuk: item.bentuk };
}

/** A row opened by somebody who may only read it, with what changed since the last edition. */
export function ReadRow(props: {
  entry: Entry;
  earlier: EditionItem | null;
  /** Where the row is closed. */
  back: string;
  lang: Lang;
}): JSX.Element {
  const { entry, earlier, back, lang } = props;
  const changed = entry.change === 'diubah' ? earlier : null;
  const before = changed && comparable(changed);
  const facts = comparison(before, typedFrom(entry), lang).filter(
    ({ field, value }) => field !== 'alasan' && value,
  );
  return (
    <div id={`baris-${entry.id}`}>
      <EditRow
        head={
          <>
            <RowMark state={stateOfRow(entry)} lang={lang} />{' '}
            <span class="meta">{entry.nomor ?? text.unnumbered[lang]}</span>
          </>
        }
      >
        {before && <p class="meta">{text.sinceEdition[lang]}</p>}
        <Facts
          items={[
            ...facts,
            ...(entry.alasan ? [{ label: text.alasan[lang], value: entry.alasan }] : []),
            {
              label: text.files[lang],
              value: <Files now={entry.berkas} before={changed?.berkas ?? entry.berkas} lang={lang} />,
            },
          ]}
        />
        <Actions>
          <a href={back}>{text.close[lang]}</a>
        </Actions>
      </EditRow>
    </div>
  );
}

function Files(props: { now: readonly ItemFile[]; before: readonly ItemFile[]; lang: Lang }): JSX.Element {
  const { now, before, lang } = props;
  if (!sameFiles(before, now)) return <FileChanges before={before} after={now} lang={lang} />;
  return now.length > 0 ? <FileLinks files={now} lang={lang} /> : <span>{text.noFiles[lang]}</span>;
}
