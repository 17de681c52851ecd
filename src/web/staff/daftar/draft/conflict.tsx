import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import type { Entry } from '../../../../daftar/entry.ts';
import { FIELD_GUIDE, type GuidedField } from '../../../../daftar/field-guide.ts';
import { Notice } from '../../../../ui/actions.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { Diff } from '../../../../ui/marks.tsx';
import { klasifikasiText } from '../../../text.ts';
import { text } from './text.ts';
import { type FieldName, type TypedEntry, typedFrom } from './typed.ts';

function labelOf(field: string, lang: Lang): string {
  if (field === 'bentuk') return text.bentukTersedia[lang];
  return FIELD_GUIDE[field as GuidedField]?.name[lang] ?? text.alasan[lang];
}

function shown(typed: TypedEntry, field: string, lang: Lang): string {
  if (field === 'bentuk') return typed.bentuk.map((one) => text[one as 'softcopy' | 'hardcopy'][lang]).join(', ');
  const value = typed.fields[field as FieldName];
  return field === 'klasifikasiUsulan' ? (klasifikasiText[value]?.[lang] ?? value) : value;
}

/** What somebody else saved meanwhile beside what was typed, field by field where they differ. */
export function Conflict({ typed, now, lang }: { typed: TypedEntry; now: Entry | null; lang: Lang }): JSX.Element {
  if (!now) return <Notice tone="warning">{text.conflictGone[lang]}</Notice>;
  const standing = typedFrom(now);
  const differing = [...Object.keys(typed.fields), 'bentuk']
    .map((field) => ({ field, before: shown(standing, field, lang), after: shown(typed, field, lang) }))
    .filter(({ before, after }) => before !== after);
  return (
    <Notice tone="warning" title={text.conflict[lang]}>
      <p>{(differing.length > 0 ? text.conflictNote : text.conflictSame)[lang]}</p>
      <Facts
        variant="stack"
        items={differing.map(({ field, before, after }) => ({
          label: labelOf(field, lang),
          value: (
            <Diff
              lang={lang}
              parts={[
                ...(before ? [{ op: 'del' as const, text: before }, { op: 'same' as const, text: ' ' }] : []),
                ...(after ? [{ op: 'ins' as const, text: after }] : []),
              ]}
            />
          ),
        }))}
      />
    </Notice>
  );
}
