import { fault, Invalid } from '../../../base/errors.ts';
import { newId } from '../../../base/id.ts';
import { dayOf, isDay } from '../../../base/tanggal.ts';
import { perform, reasonsAgainst } from '../../../journal/act.ts';
import { conveneMeeting } from '../../../pleno/convene-meeting.ts';
import { meetingOfRun } from '../../../pleno/meeting.ts';
import { ActionButton } from '../../../ui/actions.tsx';
import { fieldErrors } from '../../../ui/field.tsx';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { Actions, Breadcrumbs, FieldRow, PageHead, Section, WithAside } from '../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { type Form, readForm } from '../../form.ts';
import { attempt, staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { agendaOfRun } from './agenda.ts';
import { ChangeTally, EditionSums } from './parts.tsx';
import { text } from './text.ts';

interface Typed {
  readonly tanggal: string;
  readonly pukul: string;
  readonly tempat: string;
}

const DAY = 86_400_000;

async function page(c: Ctx, site: Site, typed: Typed | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const runId = c.req.param('run') ?? '';
  const agenda = await agendaOfRun(site.db, office, runId);
  const existing = await meetingOfRun(site.db, office.id, runId);
  if (existing && !trouble) return c.redirect(to.rapat(existing.id), 303);
  const tomorrow = dayOf(new Date(site.clock.now().getTime() + DAY), office.zone);
  const values = typed ?? { tanggal: tomorrow, pukul: '10.00', tempat: text.defaultPlace(office.shortName) };
  const draft = {
    id: newId(site.clock.now()),
    run: runId,
    heldOn: tomorrow,
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
            <FieldRow>
              <DateField
                name="tanggal"
                label={text.date[lang]}
                lang={lang}
                value={values.tanggal}
                error={errors['tanggal']}
              />
              <TextField
                name="pukul"
                label={text.starts[lang]}
                lang={lang}
                width={5}
                value={values.pukul}
                error={errors['pukul']}
              />
            </FieldRow>
            <TextField
              name="tempat"
              label={text.place[lang]}
              lang={lang}
              value={values.tempat}
              error={errors['tempat']}
            />
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

/** `10.00`, `10:00` or `9.30` as `HH:MM`; null when it is no time of day. */
function timeOfDay(typed: string): string | null {
  const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})$/.exec(typed) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

function typedIn(form: Form): Typed {
  return { tanggal: form.text('tanggal'), pukul: form.text('pukul'), tempat: form.text('tempat') };
}

/** Undang rapat pleno: day, time and place, beside what will be on the table. */
export function convenePage(site: Site): Handler {
  return (c) => page(c, site, null);
}

export function convene(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const typed = typedIn(await readForm(c));
    const work = async () => {
      const starts = timeOfDay(typed.pukul);
      const faults = [
        ...(isDay(typed.tanggal) ? [] : [fault('tanggal', 'tanggal-salah', text.badDay.id, text.badDay.en)]),
        ...(starts ? [] : [fault('pukul', 'jam-salah', text.badTime.id, text.badTime.en)]),
        ...(typed.tempat ? [] : [fault('tempat', 'wajib-diisi', text.noPlace.id, text.noPlace.en)]),
      ];
      if (!starts || faults.length > 0) throw new Invalid(faults);
      const meeting = await perform(site, by, conveneMeeting, {
        id: newId(site.clock.now()),
        run: c.req.param('run') ?? '',
        heldOn: typed.tanggal,
        starts,
        place: typed.tempat,
      });
      return `${to.rapat(meeting)}?selesai=diundang`;
    };
    return attempt(c, work, (trouble) => page(c, site, typed, trouble));
  };
}
