import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import type { EditionItem } from '../../../../daftar/edition/line.ts';
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
  const differing = comparison(typedFrom(now), typed, lang).filter(({ same }) => !same);
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
  draft: string;
  entry: Entry;
  earlier: EditionItem | null;
  lang: Lang;
}): JSX.Element {
  const { draft, entry, earlier, lang } = props;
  const before = entry.change === 'diubah' && earlier ? comparable(earlier) : null;
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
              value:
                entry.berkas.length > 0 ? <FileLinks files={entry.berkas} lang={lang} /> : text.noFiles[lang],
            },
          ]}
        />
        <Actions>
          <a href={`${to.draf(draft)}?dekat=${entry.id}#baris-${entry.id}`}>{text.close[lang]}</a>
        </Actions>
      </EditRow>
    </div>
  );
}
