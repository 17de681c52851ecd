import type { Reader } from '../../db/db.ts';
import type { Whereabouts } from './links.ts';

/** Drafts, meetings and editions by run, so that tasks can link to where they are done. */
export async function whereabouts(reader: Reader, office: string): Promise<Whereabouts> {
  const [drafts, meetings, editions] = await Promise.all([
    reader<
      { id: string; run: string; unit: string }[]
    >`select id, run, unit from draft where office = ${office}`,
    reader<{ id: string; run: string }[]>`select id, run from meeting where office = ${office}`,
    reader<{ id: string; run: string }[]>`select id, run from edition where office = ${office}`,
  ]);
  return {
    drafts: new Map(drafts.map((draft) => [`${draft.run}:${draft.unit}`, draft.id])),
    meetings: new Map(meetings.map((meeting) => [meeting.run, meeting.id])),
    editions: new Map(editions.map((edition) => [edition.run, edition.id])),
  };
}
