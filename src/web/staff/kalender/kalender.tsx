import { dayOf, longDay } from '../../../base/tanggal.ts';
import { holds } from '../../../journal/actor.ts';
import { entriesAbout } from '../../../journal/history.ts';
import { peopleOf } from '../../../people/person.ts';
import { calendarOf } from '../../../procedure/time/calendar.ts';
import { officeDays } from '../../../procedure/time/office-day.ts';
import { hoursOf, hoursPeriods, RAMADAN_WEEK, USUAL_WEEK } from '../../../procedure/time/office-hours.ts';
import type { PastedDay } from '../../../procedure/time/paste-days.ts';
import { HOURS_SUBJECT } from '../../../procedure/time/set-office-hours.ts';
import { Notice } from '../../../ui/actions.tsx';
import { Breadcrumbs, PageHead, Section, Tabs } from '../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import type { Form } from '../../form.ts';
import { staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { DaysTable, Decrees } from './days-table.tsx';
import { DayForm, HoursForm, PasteForm } from './forms.tsx';
import { HoursTable, hoursNote } from './hours-table.tsx';
import { hoursField, hoursText } from './hours-text.ts';
import { text } from './text.ts';
import { yearDays, yearsShown } from './year-days.ts';

/** What came back with a form: what was typed, what was wrong, and the pasted days that could be read. */
export interface Again {
  readonly form: Form;
  readonly trouble?: Trouble;
  readonly preview?: readonly PastedDay[];
}

/** Everything that the page shows, read at once. */
async function read(site: Site, office: string) {
  const [calendar, periods, own, history, people] = await Promise.all([
    calendarOf(site.db, office),
    hoursPeriods(site.db, office),
    officeDays(site.db, office),
    entriesAbout(site.db, office, HOURS_SUBJECT),
    peopleOf(site.db, office),
  ]);
  return { calendar, periods, own, history, names: new Map(people.map(({ id, name }) => [id, name])) };
}

/** Lines of the hours form: as typed, as asked for by a link, or as they are. */
function hourLines(c: Ctx, form: Form | null, now: readonly string[]): readonly string[] {
  if (form?.names().includes(hoursField(0))) return now.map((_, index) => form.text(hoursField(index)));
  const fill = { perpres: USUAL_WEEK, ramadan: RAMADAN_WEEK }[c.req.query('isi') ?? ''];
  return fill ? fill.map(hoursText) : now;
}

/** The office's calendar: the year's days with their decrees, the hours of the week, and forms to change both. */
export async function showKalender(c: Ctx, site: Site, again: Again | null): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const { calendar, periods, own, history, names } = await read(site, office.id);
  const today = dayOf(site.clock.now(), office.zone);
  const years = yearsShown(own, today);
  const asked = Number(c.req.query('tahun') ?? today.slice(0, 4));
  const year = years.includes(asked) ? asked : Number(today.slice(0, 4));
  const days = yearDays(year, own);
  const may = holds(by, 'pengelola', 'sekretaris');
  const now = periods.findLast(({ berlakuSejak }) => berlakuSejak <= today) ?? null;
  const week = hoursOf(periods, today);
  const status = calendar.yearStatus(year);
  const shared = { lang, form: again?.form ?? null, faults: again?.trouble?.faults ?? [] };
  const how = { names, zone: office.zone, lang };
  const of = (jenis: string) => days.filter((day) => day.jenis === jenis).length;
  return staff(c, site, {
    title: text.title[lang],
    current: 'kantor',
    trouble: again?.trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: to.kantor, label: text.kantor[lang] }]}
          here={text.title[lang]}
        />
        <PageHead
          overline={office.name}
          title={text.title[lang]}
          lead={(may ? text.lead : text.readOnly)[lang]}
        />
        {may && (
          <p>
            <a href="#tambah">{text.addDay[lang]}</a>, <a href="#tempel">{text.paste[lang]}</a>,{' '}
            <a href="#jam">{text.changeHours[lang]}</a>
          </p>
        )}
        <Tabs
          label={text.years[lang]}
          tabs={years.map((one) => ({
            href: `${to.kalender}?tahun=${one}`,
            label: String(one),
            current: one === year,
          }))}
        />
        {status !== 'ditetapkan' && (
          <Notice tone="warning">
            {(status === 'sementara' ? text.sementara(year) : text.unknown(year))[lang]}
          </Notice>
        )}
        <Section
          title={text.days(year)[lang]}
          note={text.count(of('libur_nasional'), of('cuti_bersama'))[lang]}
        >
          <DaysTable year={year} days={days} zone={office.zone} lang={lang} may={may} />
          <Decrees year={year} lang={lang} />
        </Section>
        <Section title={text.hours[lang]}>
          <p>{hoursNote(now, history, how)}</p>
          <HoursTable week={week} caption={text.hours[lang]} lang={lang} />
        </Section>
        {periods
          .filter(({ berlakuSejak }) => berlakuSejak > today)
          .map((period) => {
            const title = text.from(longDay(period.berlakuSejak, lang))[lang];
            return (
              <Section key={title} title={title}>
                <p>{hoursNote(period, history, how)}</p>
                <HoursTable week={period.week} caption={title} lang={lang} />
              </Section>
            );
          })}
        {may && (
          <>
            <DayForm {...shared} />
            <PasteForm
              {...shared}
              preview={again?.preview ?? null}
              nameNow={(day) => calendar.dayOff(day)?.name ?? ''}
            />
            <HoursForm {...shared} lines={hourLines(c, shared.form, week.map(hoursText))} today={today} />
          </>
        )}
      </>
    ),
  });
}

export function kalenderPage(site: Site): Handler {
  return (c) => showKalender(c, site, null);
}
