import type { JSX } from 'preact';
import { dayOf, longDay, number, shortDay, type Zone } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { type Destruction, stateOf } from '../../../../../custody/keeping/destruction/destruction.ts';
import type { Kept } from '../../../../../custody/keeping/destruction/kept.ts';
import { StateTag } from '../../../../../ui/marks.tsx';
import { DataTable } from '../../../../../ui/table.tsx';
import { LongWords } from '../../../daftar/long-words.tsx';
import { arsip } from '../../links.ts';
import { simpan } from '../links.ts';
import { say } from './text.ts';

/** When it falls due; `nilai`: what the appraisal panel must look at first. */
export const VIEWS = ['kini', 'ini', 'depan', 'nilai'] as const;
export type View = (typeof VIEWS)[number];

interface TableProps {
  readonly rows: readonly Destruction[];
  readonly zone: Zone;
  readonly lang: Lang;
}

/** Proposals under way. */
export function Running({ rows, zone, lang }: TableProps): JSX.Element {
  return (
    <DataTable
      caption={say.running[lang]}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'usul',
          head: say.oneProposal[lang],
          cell: (one) => (
            <a href={arsip.pemusnahanSatu(one.id)}>{say.documents(number(one.dokumen, lang))[lang]}</a>
          ),
        },
        {
          key: 'diusulkan',
          head: say.proposedBy[lang],
          cell: (one) => say.who(one.personName, shortDay(dayOf(one.at, zone), lang))[lang],
        },
        {
          key: 'keadaan',
          head: say.state[lang],
          cell: (one) => {
            const state = stateOf(one);
            return (
              <StateTag tone={state === 'disetujui' ? 'biru' : 'kuning'}>{say.states[state][lang]}</StateTag>
            );
          },
        },
      ]}
    />
  );
}

/** What was destroyed, each with its berita acara. */
export function Done({ rows, zone, lang }: TableProps): JSX.Element {
  return (
    <DataTable
      caption={say.done[lang]}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'nomor',
          head: say.nomor[lang],
          nowrap: true,
          cell: (one) => <a href={arsip.pemusnahanSatu(one.id)}>{one.nomor}</a>,
        },
        {
          key: 'tanggal',
          head: say.carriedOutBy[lang],
          nowrap: true,
          cell: (one) => one.dilaksanakanAt && longDay(dayOf(one.dilaksanakanAt, zone), lang),
        },
        { key: 'isi', head: say.isi[lang], cell: (one) => say.documents(number(one.dokumen, lang))[lang] },
        {
          key: 'alasan',
          head: say.alasan[lang],
          kind: 'main',
          cell: ({ alasan }) => <LongWords>{alasan}</LongWords>,
        },
        {
          key: 'pdf',
          head: say.minutes[lang],
          cell: (one) =>
            one.pindaian ? (
              <a href={simpan.act(one.id, 'pindaian')}>
                {say.scan[lang]}
                <span class="govuk-visually-hidden"> {one.nomor}</span>
              </a>
            ) : (
              <StateTag tone="kuning">{say.noScanShort[lang]}</StateTag>
            ),
        },
      ]}
    />
  );
}

/** Proposals that came to nothing. */
export function Withdrawn({ rows, zone, lang }: TableProps): JSX.Element {
  return (
    <details class="fold">
      <summary>
        {say.withdrawnTitle[lang]} ({rows.length})
      </summary>
      <ul class="plain">
        {rows.map((one) => (
          <li key={one.id}>
            <a href={arsip.pemusnahanSatu(one.id)}>{say.proposal(number(one.dokumen, lang))[lang]}</a>{' '}
            <span class="meta">
              {one.ditarikAt && shortDay(dayOf(one.ditarikAt, zone), lang)}, {one.ditarikAlasan}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface DueProps {
  readonly rows: readonly Kept[];
  readonly view: View;
  readonly lang: Lang;
}

/** Documents whose retention ends. */
export function Due({ rows, view, lang }: DueProps): JSX.Element {
  const appraise = view === 'nilai';
  return (
    <DataTable
      light
      caption={say.dueTitle[lang]}
      rows={rows}
      rowKey={({ dokumen }) => dokumen.id}
      empty={(appraise ? say.noAppraisal : say.noDue)[lang]}
      columns={[
        {
          key: 'dokumen',
          head: say.dokumen[lang],
          kind: 'main',
          narrow: '',
          cell: ({ dokumen, penahanan }) => (
            <>
              <a href={appraise ? arsip.dokumenAct(dokumen.id, 'retensi') : arsip.dokumen(dokumen.id)}>
                <LongWords>{dokumen.judul}</LongWords>
              </a>
              <span class="meta line">{dokumen.nomor}</span>
              {penahanan.length > 0 && <StateTag tone="kuning">{say.held[lang]}</StateTag>}
            </>
          ),
        },
        { key: 'unit', head: say.unit[lang], cell: ({ dokumen }) => dokumen.unitName },
        { key: 'kode', head: say.kode[lang], nowrap: true, cell: ({ dokumen }) => dokumen.kodeArsip },
        {
          key: 'mulai',
          head: (appraise ? say.over : say.from)[lang],
          nowrap: true,
          cell: ({ retensi }) => {
            const day = appraise ? retensi.kebijakan?.inaktifSampai : retensi.musnahMulai;
            return day ? shortDay(day, lang) : '';
          },
        },
      ]}
    />
  );
}
