import type { JSX } from 'preact';
import type { Lang } from '../../../../../base/text.ts';
import { isCode, shownCode } from '../../../../../custody/code.ts';
import type { Moved } from '../../../../../custody/hardcopy/move-hardcopies.ts';
import { paperName } from '../../../../../custody/hardcopy/paper-name.ts';
import { type Place, pathText } from '../../../../../custody/hardcopy/place.ts';
import { readsFor } from '../../../../../custody/who.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import { StateTag } from '../../../../../ui/marks.tsx';
import { DataTable } from '../../../../../ui/table.tsx';
import { arsip } from '../../links.ts';
import { moveText as say } from './move-text.ts';

export interface MovedTableProps {
  readonly moved: readonly Moved[];
  readonly places: readonly Place[];
  readonly by: Actor;
  readonly lang: Lang;
  /** True once it was done; before, the table says what would happen. */
  readonly done: boolean;
}

function Name({ one: { code, paper }, by, lang }: { one: Moved; by: Actor; lang: Lang }): JSX.Element {
  const shown = isCode(code) ? shownCode(code) : code;
  if (!paper) return <span class="longword">{shown}</span>;
  return (
    <>
      <a href={arsip.hardcopy(paper.id)}>{paperName(by, paper)[lang]}</a>
      <span class="meta">
        {[shown, readsFor(by, paper.unit) && paper.dokumenNomor].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

function Fate({
  one: { hasil, alasan },
  done,
  lang,
}: {
  one: Moved;
  done: boolean;
  lang: Lang;
}): JSX.Element {
  if (hasil === 'pindah') return <>{(done ? say.moved : say.will)[lang]}</>;
  if (hasil === 'sudah_di_sana') return <>{say.there[lang]}</>;
  return (
    <>
      <StateTag tone="kuning">{say.stays[lang]}</StateTag>
      <span class="meta">{alasan?.[lang]}</span>
    </>
  );
}

const ORDER = ['tidak_pindah', 'pindah', 'sudah_di_sana'];

/** What becomes, or became, of every code; first those that need a second look. */
export function MovedTable({ moved, places, by, lang, done }: MovedTableProps): JSX.Element {
  const rows = moved.toSorted((a, b) => ORDER.indexOf(a.hasil) - ORDER.indexOf(b.hasil));
  return (
    <DataTable
      caption={(done ? say.result : say.what)[lang]}
      rows={rows}
      rowKey={(one) => one.code}
      columns={[
        { key: 'dokumen', head: say.naskah[lang], cell: (one) => <Name one={one} by={by} lang={lang} /> },
        {
          key: 'dari',
          head: say.from[lang],
          cell: (one) => one.paper && (pathText(places, one.dari) || say.nowhere[lang]),
        },
        {
          key: 'hasil',
          head: (done ? say.result : say.what)[lang],
          cell: (one) => <Fate one={one} done={done} lang={lang} />,
        },
      ]}
    />
  );
}
