import { newId } from '../../../base/id.ts';
import { perform, reasonsAgainst } from '../../../journal/act.ts';
import { conveneMeeting } from '../../../pleno/convene-meeting.ts';
import { meetingOfRun } from '../../../pleno/meeting.ts';
import { ActionButton } from '../../../ui/actions.tsx';
import { fieldErrors } from '../../../ui/field.tsx';
import { Actions, Breadcrumbs, PageHead, Section, WithAside } from '../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { readForm } from '../../form.ts';
import { attempt, staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { agendaOfRun, todayAt } from './agenda.ts';
import { ChangeTally, EditionSums } from './parts.tsx';
import { planned, type Schedule, ScheduleFields, scheduleIn } from './schedule.tsx';
import { text } from './text.ts';

async function page(c: Ctx, site: Site, typed: Schedule | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const runId = c.req.param('run') ?? '';
  const agenda = await agendaOfRun(site.db, office, runId);
  const existing = await meetingOfRun(site.db, office.id, runId);
  if (existing && !trouble) return c.redirect(to.rapat(existing.id), 303);
  const today = todayAt(site, office);
  const values = typed ?? { tanggal: today, pukul: '10.00', tempat: text.defaultPlace(office.shortName) };
  const draft = {
    id: newId(site.clock.now()),
    run: runId,
    heldOn: today,
    starts: '10:00',
    place: values.tempat || '-',
  };
  const reasons = await reasonsAgainst(site, by, conveneMeeting, draft);
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  return staff(c, site, {
    title: text.call[lang],
    current: 'pleno',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: to.pleno, label: text.pleno[lang] }]}
          here={text.call[lang]}
        />
        <PageHead overline={agenda.run.title} title={text.call[lang]} lead={text.callLead[lang]} />
        <WithAside aside={<EditionSums agenda={agenda} lang={lang} />}>
          <form method="post" action={to.undang(runId)}>
            <ScheduleFields schedule={values} errors={errors} lang={lang} />
            <Actions>
              <ActionButton id="undang" label={text.call[lang]} lang={lang} reasons={reasons} />
            </Actions>
          </form>
          <Section title={text.onTable[lang]} note={text.againstEdition(agenda.before?.nomor ?? null)[lang]}>
            <ChangeTally agenda={agenda} lang={lang} />
          </Section>
        </WithAside>
      </>
    ),
  });
}

/** Undang rapat pleno: day, time and place, beside what will be on the table. */
export function convenePage(site: Site): Handler {
  return (c) => page(c, site, null);
}

export function convene(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const typed = scheduleIn(await readForm(c));
    const work = async () => {
      const meeting = await perform(site, by, conveneMeeting, {
        id: newId(site.clock.now()),
        run: c.req.param('run') ?? '',
        ...planned(typed),
      });
      return `${to.rapat(meeting)}?selesai=diundang`;
    };
    return attempt(c, work, (trouble) => page(c, site, typed, trouble));
  };
}
