import type { JSX } from 'preact';
import { dayOf, shortDay, type Zone } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { FixityFinding } from '../../../../custody/fixity/fixity-check.ts';
import { ActionButton, LinkButton } from '../../../../ui/actions.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { keutuhan } from './links.ts';
import type { Read } from './read.ts';
import { text } from './text.ts';

export interface PartProps {
  readonly read: Read;
  readonly zone: Zone;
  readonly lang: Lang;
}

/** What one restoration is of, as its button sends it. */
export const restoreValue = ({ sha256, salinan }: Pick<FixityFinding, 'sha256' | 'salinan'>): string =>
  `${salinan}:${sha256}`;

function nameOf({ name, unit, dikecualikan }: FixityFinding, lang: Lang): string {
  return name ?? (dikecualikan ? text.hidden : unit ? text.otherUnit : text.unnamed)[lang];
}

/** Files that are not as recorded, each with the one act that mends it; one button for all of them. */
export function Findings({ read, zone, lang }: PartProps): JSX.Element | null {
  const { findings, restore, counts, damaged } = read;
  if (findings.length === 0) return null;
  const mendable = findings.filter(({ sha256 }) => !damaged.lost.has(sha256));
  const hidden = counts.berubah + counts.hilang - findings.length;
  return (
    <Section id="temuan" title={text.findings[lang]}>
      <form method="post" action={keutuhan.act('pulihkan')}>
        <DataTable
          light
          caption={text.findings[lang]}
          rows={findings}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'berkas',
              head: text.file[lang],
              cell: (one) => (
                <>
                  {nameOf(one, lang)} <span class="meta mono">{one.sha256.slice(0, 16)}</span>
                </>
              ),
            },
            {
              key: 'salinan',
              head: text.copy[lang],
              cell: ({ salinan }) => text.copies[salinan][lang],
            },
            {
              key: 'sejak',
              head: text.since[lang],
              nowrap: true,
              cell: ({ at }) => shortDay(dayOf(at, zone), lang),
            },
            {
              key: 'keadaan',
              head: text.state[lang],
              cell: ({ hasil }) => (
                <StateTag tone="merah">
                  {text.hasil[hasil === 'hilang' ? 'hilang' : 'berubah'][lang]}
                </StateTag>
              ),
            },
            ...(restore.length === 0
              ? [
                  {
                    key: 'pulih',
                    head: text.act[lang],
                    kind: 'act' as const,
                    cell: (one: FixityFinding) =>
                      damaged.lost.has(one.sha256) ? (
                        text.lost[lang]
                      ) : (
                        <LinkButton
                          name="satu"
                          value={restoreValue(one)}
                          label={text.restore[one.salinan][lang]}
                          about={nameOf(one, lang)}
                        />
                      ),
                  },
                ]
              : []),
          ]}
        />
        {hidden > 0 && <p class="meta">{text.more(hidden)[lang]}</p>}
        {mendable.length > 1 || restore.length > 0 ? (
          <div class="sesudah">
            <input type="hidden" name="berkas" value={mendable.map(restoreValue).join(' ')} />
            <ActionButton
              id="pulihkan"
              label={text.restoreAll(new Set(mendable.map(({ sha256 }) => sha256)).size)[lang]}
              lang={lang}
              reasons={restore}
            />
          </div>
        ) : null}
      </form>
    </Section>
  );
}
