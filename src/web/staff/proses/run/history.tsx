import type { JSX } from 'preact';
import { longDay, type Tanggal, type Zone } from '../../../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../../../base/text.ts';
import type { Run } from '../../../../procedure/run.ts';
import { Section } from '../../../../ui/layout.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { outputText } from '../../../text.ts';
import { StepPager } from '../step-pager.tsx';
import { moment } from '../time-words.ts';
import type { HistoryEvent } from './history-read.ts';
import { ProofOf } from './proof.tsx';

const PER_PAGE = 20;

const text = {
  title: both('Riwayat', 'History'),
  when: both('Waktu', 'Time'),
  what: both('Peristiwa', 'Event'),
  who: both('Oleh', 'By'),
  proof: both('Bukti atau alasan', 'Evidence or reason'),
  sentBack: both('dikembalikan kemudian', 'sent back later'),
  opened: both('Proses dibuka', 'Run opened'),
  closed: both('Proses selesai', 'Run finished'),
  voided: both('Proses batal bersama SOP-nya', 'Run void with its SOP'),
  paused: both('Dijeda', 'Paused'),
  resumed: both('Dilanjutkan', 'Resumed'),
  returned: (from: number, to: number) =>
    both(`Dikembalikan dari langkah ${from} ke langkah ${to}`, `Sent back from step ${from} to step ${to}`),
  overridden: (no: number, superior: string) =>
    both(
      `Langkah ${no} dilewati karena kahar; ${superior} mengonfirmasinya`,
      `Step ${no} passed over for force majeure; ${superior} confirms it`,
    ),
  confirmed: (no: number) =>
    both(`Pelewatan langkah ${no} dikonfirmasi`, `Passing over of step ${no} confirmed`),
  undone: (no: number) => both(`Pelewatan langkah ${no} dibatalkan`, `Passing over of step ${no} undone`),
  amended: (nomor: string, kept: number) =>
    both(
      `Mengikuti SOP ${nomor}; ${kept} langkah yang selesai tetap`,
      `Follows SOP ${nomor}; ${kept} finished steps stay as they were`,
    ),
  extended: (output: string, until: Tanggal) =>
    both(
      `Tenggat diperpanjang sampai ${longDay(until)}: ${output}`,
      `Deadline extended to ${longDay(until, 'en')}: ${output}`,
    ),
  part: (step: number, output: string) => both(`Langkah ${step}: ${output}`, `Step ${step}: ${output}`),
};

function outputOf(run: Run, output: string): string {
  const step = run.sheet.langkah.find((one) =>
    one.jalankan.hasil.some((result) => result.keluaran === output),
  );
  return step ? outputText(output, step) : output.replaceAll('_', ' ');
}

function wordsOf(run: Run, event: HistoryEvent): Both {
  switch (event.kind) {
    case 'part':
      return text.part(event.part.step, outputOf(run, event.part.output));
    case 'returned':
      return text.returned(event.from, event.to);
    case 'extended':
      return text.extended(outputOf(run, event.output), event.until);
    case 'overridden':
      return text.overridden(event.step, event.superior);
    case 'confirmed':
    case 'undone':
      return text[event.kind](event.step);
    case 'amended':
      return text.amended(event.nomor, event.kept);
    default:
      return text[event.kind];
  }
}

function What({ run, event, lang }: { run: Run; event: HistoryEvent; lang: Lang }): JSX.Element {
  const unit = event.kind === 'part' ? event.part.unitName : 'unitName' in event ? event.unitName : null;
  return (
    <>
      {wordsOf(run, event)[lang]}
      {unit && <span class="meta line">{unit}</span>}
      {event.kind === 'part' && event.part.returnedBy !== null && (
        <span class="line">
          <StateTag tone="kuning">{text.sentBack[lang]}</StateTag>
        </span>
      )}
    </>
  );
}

export interface HistoryProps {
  readonly run: Run;
  readonly events: readonly HistoryEvent[];
  readonly page: number;
  readonly href: (page: number) => string;
  readonly now: Date;
  readonly zone: Zone;
  readonly lang: Lang;
}

/** Everything that happened to a run, newest first: what, by whom, when, and what proves it. */
export function History(props: HistoryProps): JSX.Element {
  const { run, events, page, href, now, zone, lang } = props;
  const rows = events.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return (
    <Section title={text.title[lang]} id="riwayat" major>
      <DataTable
        light
        caption={text.title[lang]}
        rows={rows}
        rowKey={(event) => `${event.kind}${event.at.getTime()}${event.kind === 'part' ? event.part.id : ''}`}
        columns={[
          {
            key: 'apa',
            head: text.what[lang],
            cell: (event) => <What run={run} event={event} lang={lang} />,
          },
          {
            key: 'waktu',
            head: text.when[lang],
            nowrap: true,
            cell: ({ at }) => moment(at, now, zone, lang),
          },
          {
            key: 'oleh',
            head: text.who[lang],
            cell: ({ who, post }) =>
              who && (
                <>
                  {who} <span class="meta line">{post}</span>
                </>
              ),
          },
          {
            key: 'bukti',
            head: text.proof[lang],
            cell: (event) => {
              if (event.kind === 'part') return <ProofOf part={event.part} lang={lang} />;
              return 'alasan' in event && event.alasan ? `“${event.alasan}”` : null;
            },
          },
        ]}
      />
      <StepPager
        page={page}
        perPage={PER_PAGE}
        shown={rows.length}
        more={events.length > page * PER_PAGE}
        href={href}
        lang={lang}
      />
    </Section>
  );
}
