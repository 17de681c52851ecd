import type { Reader } from '../../db/db.ts';
import type { Whereabouts } from './links.ts';

/** Drafts, meetings and editions of some runs, so that tasks can link to where they are done. */
export async function whereabouts(
  reader: Reader,
  office: string,
  runs: readonly string[],
): Promise<Whereabouts> {
  const these = reader`office = ${office} and run = any(${[...new Set(runs)]}::uuid[])`;
  const [drafts, meetings, editions] = await Promise.all([
    reader<{ id: string; run: string; unit: string }[]>`select id, run, unit from draft where ${these}`,
    reader<{ id: string; run: string }[]>`select id, run from meeting where ${these}`,
    reader<{ id: string; run: string }[]>`select id, run from edition where ${these}`,
  ]);
  return {
    drafts: new Map(drafts.map((draft) => [`${draft.run}:${draft.unit}`, draft.id])),
    meetings: new Map(meetings.map((meeting) => [meeting.run, meeting.id])),
    editions: new Map(editions.map((edition) => [edition.run, edition.id])),
  };
}
