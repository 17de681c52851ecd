import type { Tanggal } from '../../../../base/tanggal.ts';
import type { Reader } from '../../../../db/db.ts';
import { overridesOf } from '../../../../procedure/course/overrides.ts';
import type { Run } from '../../../../procedure/run.ts';
import type { ShownPart } from './parts-read.ts';

/** What happened, apart from when and by whom. */
type Happened =
  | { readonly kind: 'opened' | 'closed' | 'resumed' }
  | { readonly kind: 'part'; readonly part: ShownPart }
  | { readonly kind: 'paused' | 'voided'; readonly alasan: string }
  | {
      readonly kind: 'returned';
      readonly from: number;
      readonly to: number;
      readonly unitName: string | null;
      readonly alasan: string;
    }
  | {
      readonly kind: 'overridden' | 'confirmed' | 'undone';
      readonly step: number;
      readonly unitName: string | null;
      readonly alasan: string;
      readonly superior: string;
    }
  | {
      readonly kind: 'extended';
      readonly output: string;
      readonly unitName: string | null;
      readonly until: Tanggal;
      readonly alasan: string;
    }
  | { readonly kind: 'amended'; readonly kept: number; readonly nomor: string; readonly alasan: string };

/** Something that happened to a run; who is null where no one person did it. */
export type HistoryEvent = Happened & {
  readonly at: Date;
  readonly who: string | null;
  readonly post: string | null;
};

interface Done {
  readonly at: Date;
  readonly who: string;
  readonly post: string;
}

/** Joins the person and the post of a row `x` of some table. */
const by = (reader: Reader) => reader`
  join person p on (p.office, p.id) = (x.office, x.person) join jabatan j on (j.office, j.id) = (x.office, x.jabatan)`;

async function returnsOf(reader: Reader, { office, id }: Run): Promise<HistoryEvent[]> {
  const rows = await reader<(Done & { from: number; to: number; unitName: string | null; alasan: string })[]>`
    select x.at, x.from_step as from, x.to_step as to, u.short_name as unit_name, x.alasan, p.name as who, j.name as post
    from step_return x ${by(reader)} left join unit u on (u.office, u.id) = (x.office, x.unit)
    where (x.office, x.run) = (${office}, ${id})`;
  return rows.map((row) => ({ kind: 'returned', ...row }));
}

async function pausesOf(reader: Reader, { office, id }: Run): Promise<HistoryEvent[]> {
  const rows = await reader<
    (Done & { alasan: string; resumedAt: Date | null; endedBy: string | null; endedAs: string | null })[]
  >`
    select x.paused_at as at, x.alasan, p.name as who, j.name as post, x.resumed_at, ep.name as ended_by,
      ej.name as ended_as
    from run_pause x ${by(reader)}
      left join person ep on (ep.office, ep.id) = (x.office, x.resumed_person)
      left join jabatan ej on (ej.office, ej.id) = (x.office, x.resumed_jabatan)
    where (x.office, x.run) = (${office}, ${id})`;
  return rows.flatMap(({ resumedAt, endedBy, endedAs, ...row }): HistoryEvent[] => [
    { kind: 'paused', ...row },
    ...(resumedAt ? [{ kind: 'resumed' as const, at: resumedAt, who: endedBy, post: endedAs }] : []),
  ]);
}

async function amendmentsOf(reader: Reader, { office, id }: Run): Promise<HistoryEvent[]> {
  const rows = await reader<(Done & { kept: number; nomor: string; alasan: string })[]>`
    select x.at, x.kept_steps as kept, s.nomor, x.alasan, p.name as who, j.name as post
    from run_amendment x ${by(reader)} join sop_sheet s on (s.office, s.id) = (x.office, x.to_sheet)
    where (x.office, x.run) = (${office}, ${id})`;
  return rows.map((row) => ({ kind: 'amended', ...row }));
}

async function extensionEvents(reader: Reader, { office, id }: Run): Promise<HistoryEvent[]> {
  const rows = await reader<
    (Done & { output: string; unitName: string | null; until: Tanggal; alasan: string })[]
  >`
    select x.at, x.output, u.short_name as unit_name, x.until, x.alasan, p.name as who, j.name as post
    from due_extension x ${by(reader)} left join unit u on (u.office, u.id) = (x.office, x.unit)
    where (x.office, x.run) = (${office}, ${id}) order by x.until`;
  return rows.map((row) => ({ kind: 'extended', ...row }));
}

async function overrideEvents(reader: Reader, { office, id }: Run): Promise<HistoryEvent[]> {
  const rows = await overridesOf(reader, office, { run: id });
  return rows.flatMap(({ step, unitName, superiorName: superior, ...row }): HistoryEvent[] => {
    const about = { step, unitName, superior };
    const passed = {
      kind: 'overridden' as const,
      alasan: row.alasan,
      who: row.personName,
      post: row.jabatanName,
    };
    if (!row.decidedAt) return [{ ...passed, ...about, at: row.at }];
    const kind = row.confirmed ? ('confirmed' as const) : ('undone' as const);
    const decided = { kind, alasan: row.catatan, who: row.decidedName, post: superior, at: row.decidedAt };
    return [
      { ...passed, ...about, at: row.at },
      { ...decided, ...about },
    ];
  });
}

/** All that happened to a run, newest first. */
export async function historyOf(
  reader: Reader,
  run: Run,
  parts: readonly ShownPart[],
): Promise<HistoryEvent[]> {
  const found = await Promise.all([
    returnsOf(reader, run),
    pausesOf(reader, run),
    amendmentsOf(reader, run),
    overrideEvents(reader, run),
    extensionEvents(reader, run),
  ]);
  const nobody = { who: null, post: null };
  const ends: HistoryEvent[] = run.batalAt
    ? [{ kind: 'voided', at: run.batalAt, alasan: run.batalAlasan ?? '', ...nobody }]
    : run.closedAt
      ? [{ kind: 'closed', at: run.closedAt, ...nobody }]
      : [];
  const handedIn = parts.map(
    (part): HistoryEvent => ({
      kind: 'part',
      part,
      at: part.at,
      who: part.personName,
      post: part.jabatanName,
    }),
  );
  const opened: HistoryEvent = { kind: 'opened', at: run.openedAt, ...nobody };
  // Of what has the same instant, the later came of the earlier.
  return [opened, ...handedIn, ...found.flat(), ...ends]
    .map((event, index) => ({ event, index }))
    .sort((a, b) => b.event.at.getTime() - a.event.at.getTime() || b.index - a.index)
    .map(({ event }) => event);
}
