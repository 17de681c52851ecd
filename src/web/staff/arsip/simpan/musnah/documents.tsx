import type { ComponentChildren, JSX } from 'preact';
import { shortDay, type Tanggal } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { type Kept, whyNotDestroyed } from '../../../../../custody/keeping/destruction/kept.ts';
import { retensiSingkat } from '../../../../../custody/keeping/retensi.ts';
import { Reasons } from '../../../../../ui/actions.tsx';
import { type Column, DataTable } from '../../../../../ui/table.tsx';
import { LongWords } from '../../../daftar/long-words.tsx';
import { arsip } from '../../links.ts';
import { say } from './text.ts';

interface Props {
  readonly rows: readonly Kept[];
  readonly caption: string;
  readonly today: Tanggal;
  /** The proposal in which the documents stand, which does not stand in their way. */
  readonly own?: string | null;
  /** Whether the reasons are said: not of what has been destroyed. */
  readonly judged: boolean;
  /** A control before each row, where rows are chosen. */
  readonly choose?: (kept: Kept, may: boolean) => ComponentChildren;
  readonly lang: Lang;
}

function Name({ kept, lang }: { kept: Kept; lang: Lang }): JSX.Element {
  const { dokumen } = kept;
  return (
    <>
      <a href={arsip.dokumen(dokumen.id)}>
        <LongWords>{dokumen.judul}</LongWords>
      </a>
      <span class="meta line">
        {dokumen.nomor}, {dokumen.unitName}
      </span>
      {dokumen.itemNomor && !dokumen.dimusnahkanAt && (
        <span class="meta line">{say.item(dokumen.itemNomor)[lang]}</span>
      )}
    </>
  );
}

/** Documents of a proposal, or to be chosen for one, each with every reason why it must still be kept. */
export function DestructionDocuments(props: Props): JSX.Element {
  const { rows, caption, today, own = null, judged, choose, lang } = props;
  const against = (kept: Kept) => (judged ? whyNotDestroyed(kept, today, own) : []);
  const choosing: Column<Kept>[] = choose
    ? [
        {
          key: 'pilih',
          head: say.choose[lang],
          rowHead: false,
          narrow: '',
          cell: (kept) => choose(kept, against(kept).length === 0),
        },
      ]
    : [];
  return (
    <DataTable
      light
      caption={caption}
      rows={rows}
      rowKey={({ dokumen }) => dokumen.id}
      columns={[
        ...choosing,
        {
          key: 'dokumen',
          head: say.dokumen[lang],
          kind: 'main',
          narrow: '',
          cell: (kept) => {
            const reasons = against(kept);
            return (
              <>
                <Name kept={kept} lang={lang} />
                {reasons.length > 0 && (
                  <Reasons
                    id={`alasan-${kept.dokumen.id}`}
                    reasons={reasons}
                    head={say.kept[lang]}
                    lang={lang}
                  />
                )}
              </>
            );
          },
        },
        {
          key: 'kode',
          head: say.kode[lang],
          cell: ({ dokumen, klasifikasi, retensi: { kebijakan } }) => (
            <>
              {dokumen.kodeArsip}
              <span class="meta line">{retensiSingkat(klasifikasi?.retensi)[lang]}</span>
              {kebijakan?.penilaian?.hasil === 'musnah' && (
                <span class="meta line">{say.appraised(kebijakan.penilaian.nomor)[lang]}</span>
              )}
            </>
          ),
        },
        {
          key: 'habis',
          head: say.over[lang],
          nowrap: true,
          cell: ({ retensi }) => (retensi.kebijakan ? shortDay(retensi.kebijakan.inaktifSampai, lang) : ''),
        },
        {
          key: 'isi',
          head: say.isi[lang],
          nowrap: true,
          cell: ({ softcopy, hardcopy }) => say.amount(softcopy, hardcopy)[lang],
        },
      ]}
    />
  );
}
