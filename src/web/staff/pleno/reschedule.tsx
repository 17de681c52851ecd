import { perform, reasonsAgainst } from '../../../journal/act.ts';
import { rescheduleMeeting } from '../../../pleno/reschedule-meeting.ts';
import { ActionButton } from '../../../ui/actions.tsx';
import { fieldErrors } from '../../../ui/field.tsx';
import { Actions, Breadcrumbs, PageHead } from '../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { type Form, readForm } from '../../form.ts';
import { attempt, staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { agendaOf } from './agenda.ts';
import { planned, ScheduleFields, scheduleIn } from './schedule.tsx';
import { text } from './text.ts';

async function page(c: Ctx, site: Site, form: Form | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const { meeting, nomor } = await agendaOf(site.db, office, c.req.param('meeting') ?? '');
  if (meeting.decidedAt && !trouble) return c.redirect(to.rapat(meeting.id), 303);
  const { id, version, heldOn, starts, place } = meeting;
  const reasons = await reasonsAgainst(site, by, rescheduleMeeting, {
    meeting: id,
    version,
    heldOn,
    starts,
    place,
  });
  const schedule = form
    ? scheduleIn(form)
    : { tanggal: heldOn, pukul: starts.replace(':', '.'), tempat: place };
  return staff(c, site, {
    title: text.reschedule[lang],
    current: 'pleno',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: to.pleno, label: text.pleno[lang] },
            { href: to.rapat(id), label: text.title(nomor)[lang] },
          ]}
          here={text.reschedule[lang]}
        />
        <PageHead
          overline={text.title(nomor)[lang]}
          title={text.reschedule[lang]}
          lead={text.rescheduleLead[lang]}
        />
        <form method="post" action={to.jadwal(id)}>
          <input type="hidden" name="versi" value={version} />
          <ScheduleFields schedule={schedule} errors={fieldErrors(trouble?.faults ?? [], lang)} lang={lang} />
          <Actions>
            <ActionButton
              id="simpan-jadwal"
              label={text.rescheduleButton[lang]}
              lang={lang}
              reasons={reasons}
            />
            <a href={to.rapat(id)}>{text.back[lang]}</a>
          </Actions>
        </form>
      </>
    ),
  });
}

/** Ubah jadwal rapat: another day, time or place, until the meeting has decided. */
export function reschedulePage(site: Site): Handler {
  return (c) => page(c, site, null);
}

export function reschedule(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const meeting = c.req.param('meeting') ?? '';
    const form = await readForm(c);
    const work = async () => {
      const version = form.number('versi') ?? -1;
      await perform(site, by, rescheduleMeeting, { meeting, version, ...planned(scheduleIn(form)) });
      return `${to.rapat(meeting)}?selesai=dijadwalkan`;
    };
    return attempt(c, work, (trouble) => page(c, site, form, trouble));
  };
}
