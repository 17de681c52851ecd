import { longDay, ZONES } from '../../../base/tanggal.ts';
import { both } from '../../../base/text.ts';
import { editionsOf } from '../../../daftar/edition/edition.ts';
import type { Office } from '../../../people/office.ts';
import { type Meeting, meetingsOf, present } from '../../../pleno/meeting.ts';
import { runsOf } from '../../../procedure/read-run.ts';
import { openTasks } from '../../../procedure/tasks.ts';
import { ButtonLink } from '../../../ui/actions.tsx';
import { EmptyState, PageHead, Section } from '../../../ui/layout.tsx';
import { StateTag } from '../../../ui/marks.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { staff } from '../frame.tsx';
import { to } from '../links.ts';
import { text } from './text.ts';

/** How far a meeting has come, as one of the words of `text.states`. */
function meetingState(meeting: Meeting, office: Pick<Office, 'kuorumHadir'>): keyof typeof text.states {
  if (meeting.establishedAt) return 'established';
  if (meeting.signedAt) return 'signed';
  if (meeting.nomor) return 'drawnUp';
  if (meeting.decidedAt) return 'decided';
  return present(meeting.members).length >= office.kuorumHadir ? 'quorum' : 'called';
}

/** Pleno: drafts that wait for a meeting, and every meeting with what came of it. */
export function meetingsPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office } = visitorOf(c);
    const [meetings, runs, editions] = await Promise.all([
      meetingsOf(site.db, office.id),
      runsOf(site.db, office.id),
      editionsOf(site.db, office.id),
    ]);
    const titles = new Map(runs.map((run) => [run.id, run.title]));
    const byRun = new Map(editions.map((edition) => [edition.run, edition]));
    const waiting = runs.flatMap(openTasks).filter((task) => task.output === 'undangan_pleno');
    const sizes = new Map(
      (
        await site.db<{ run: string; entries: number }[]>`
          select run, entries from compiled where office = ${office.id}`
      ).map((row) => [row.run, row.entries]),
    );
    return staff(c, site, {
      title: text.pleno[lang],
      current: 'pleno',
      children: (
        <>
          <PageHead title={text.meetings[lang]} />
          {waiting.map(({ run }) => (
            <Section key={run.id} title={run.title} note={text.ready(sizes.get(run.id) ?? 0)[lang]} major>
              <ButtonLink href={to.undang(run.id)} label={text.call[lang]} />
            </Section>
          ))}
          {meetings.length === 0 ? (
            waiting.length === 0 && (
              <EmptyState link={{ href: to.prosedur, label: text.seeRuns[lang] }}>
                {text.noMeetings[lang]}
              </EmptyState>
            )
          ) : (
            <Section title={both('Semua rapat', 'All meetings')[lang]}>
              <DataTable
                caption={text.meetings[lang]}
                rows={meetings}
                rowKey={(meeting) => meeting.id}
                columns={[
                  {
                    key: 'rapat',
                    head: text.meeting[lang],
                    cell: (meeting) => (
                      <>
                        <a href={to.rapat(meeting.id)}>{longDay(meeting.heldOn, lang)}</a>{' '}
                        <span class="meta">{titles.get(meeting.run)}</span>
                      </>
                    ),
                  },
                  {
                    key: 'waktu',
                    head: text.time[lang],
                    cell: (meeting) => (
                      <>
                        {meeting.starts.replace(':', '.')} {ZONES[office.zone]}{' '}
                        <span class="meta">{meeting.place}</span>
                      </>
                    ),
                  },
                  {
                    key: 'hasil',
                    head: text.result[lang],
                    cell: (meeting) => {
                      const edition = byRun.get(meeting.run);
                      return edition && text.editionWith(edition.nomor, edition.items)[lang];
                    },
                  },
                  { key: 'ba', head: text.minutes[lang], cell: (meeting) => meeting.nomor },
                  {
                    key: 'keadaan',
                    head: text.state[lang],
                    nowrap: true,
                    cell: (meeting) => {
                      const state = meetingState(meeting, office);
                      return state === 'established' ? (
                        text.states[state][lang]
                      ) : (
                        <StateTag tone="biru">{text.states[state][lang]}</StateTag>
                      );
                    },
                  },
                ]}
              />
            </Section>
          )}
        </>
      ),
    });
  };
}
