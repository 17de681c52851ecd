import type { JSX } from 'preact';
import { shortDay, type Tanggal } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { type SheetVersion, stateOf } from '../../../../sop/version/sheet-version.ts';
import { Section } from '../../../../ui/layout.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { to } from '../../links.ts';
import { STATE_TONE, text as shared, stateText } from '../text.ts';
import { text } from './text.ts';

interface VersionsProps {
  /** The newest first. */
  readonly own: readonly SheetVersion[];
  readonly shown: SheetVersion;
  readonly today: Tanggal;
  readonly lang: Lang;
}

/** Every version that the procedure had, each to be read and to be compared with the one before it. */
export function Versions({ own, shown, today, lang }: VersionsProps): JSX.Element {
  return (
    <Section title={text.versions[lang]} major>
      <DataTable
        caption={text.versions[lang]}
        rows={own}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'versi',
            head: shared.version[lang],
            cell: ({ id, slug, version }) =>
              id === shown.id ? (
                `${shared.versionOf(version)[lang]} (${text.shown[lang]})`
              ) : (
                <a href={to.naskah(slug, version)}>{shared.versionOf(version)[lang]}</a>
              ),
          },
          { key: 'nomor', head: shared.nomor[lang], cell: ({ nomor }) => nomor || shared.noNumber[lang] },
          {
            key: 'berlaku',
            head: text.inForceFrom[lang],
            nowrap: true,
            cell: ({ berlakuSejak }) => shortDay(berlakuSejak, lang),
          },
          {
            key: 'pengesah',
            head: text.approver[lang],
            cell: (one) => one.approver ?? text.kind[one.kind][lang],
          },
          {
            key: 'keadaan',
            head: shared.state[lang],
            cell: (one) => {
              const state = stateOf(one, own, today);
              const tone = STATE_TONE[state];
              const words = stateText(one, state, lang);
              return tone ? <StateTag tone={tone}>{words}</StateTag> : words;
            },
          },
          {
            key: 'bandingkan',
            head: text.compare[lang],
            kind: 'act',
            cell: ({ slug, version }) => {
              const before = own.find((one) => one.version < version);
              return (
                before && (
                  <a href={to.bandingkan(slug, before.version, version)}>
                    {text.comparedWith(before.version)[lang]}
                  </a>
                )
              );
            },
          },
        ]}
      />
    </Section>
  );
}
