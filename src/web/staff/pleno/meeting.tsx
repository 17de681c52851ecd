import type { JSX } from 'preact';
import type { Reason } from '../../../base/errors.ts';
import { longInstant } from '../../../base/tanggal.ts';
import { reasonsAgainst } from '../../../journal/act.ts';
import { decideList } from '../../../pleno/decide-list.ts';
import { ATTENDANCE, type AttendanceState, present } from '../../../pleno/meeting.ts';
import { recordAttendance } from '../../../pleno/record-attendance.ts';
import { ActionButton, Button, ButtonLink } from '../../../ui/actions.tsx';
import { JoinedRadios } from '../../../ui/choices.tsx';
import { EmptyState, Section, WithAside } from '../../../ui/layout.tsx';
import { Facts } from '../../../ui/lists.tsx';
import { CountingHoles } from '../../../ui/marks.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Ctx, type Site, visitorOf } from '../../context.ts';
import type { Form } from '../../form.ts';
import { staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { agendaOf, todayAt } from './agenda.ts';
import { EditionSums, MeetingHead, type Shown } from './parts.tsx';
import { ATTENDANCE_FORM, Exceptions, type TypedPutOff } from './put-off.tsx';
import { attendanceText, text } from './text.ts';

/** What the person had typed when the page comes back. */
export interface Typed {
  readonly attendance?: Form;
  readonly putOff?: TypedPutOff;
}

function Quorum({ agenda: { meeting }, office, lang }: Shown): JSX.Element {
  const here = present(meeting.members).length;
  return (
    <CountingHoles
      large
      n={here}
      of={meeting.members.length}
      words={
        <>
          <strong>{text.quorum(here, meeting.members.length, here >= office.kuorumHadir)[lang]}</strong>{' '}
          <span class="overline">{text.rule(office.kuorumHadir, office.kuorumSetuju)[lang]}</span>
          <span class="meta line">{text.ruleSource[lang]}</span>
        </>
      }
    />
  );
}

function Attendance({
  agenda: { meeting },
  lang,
  reasons,
  typed,
  puttingOff,
}: Shown & { reasons: Reason[]; typed?: Form; puttingOff: boolean }): JSX.Element {
  // One form at a time: what is ticked here would be lost by sending the other one.
  const open = !puttingOff && (reasons.length === 0 || typed !== undefined);
  const value = (mandate: string, state: AttendanceState | null) => typed?.text(`hadir-${mandate}`) || state;
  const table = (
    <DataTable
      caption={text.attendanceOf[lang]}
      rows={meeting.members}
      rowKey={(member) => member.mandate}
      empty={text.noMembers[lang]}
      columns={[
        {
          key: 'anggota',
          head: text.member[lang],
          cell: (member) => (
            <>
              {member.name} <span class="meta">{member.jabatan}</span>
            </>
          ),
        },
        {
          key: 'kehadiran',
          head: text.attendance[lang],
          narrow: '',
          cell: (member) =>
            open ? (
              <JoinedRadios
                name={`hadir-${member.mandate}`}
                label={text.attendanceFor(member.name)[lang]}
                hideLegend
                lang={lang}
                value={value(member.mandate, member.state)}
                choices={ATTENDANCE.map((state) => ({ value: state, label: attendanceText[state][lang] }))}
              />
            ) : (
              (member.state ? attendanceText[member.state] : text.notRecorded)[lang]
            ),
        },
      ]}
    />
  );
  return (
    <Section title={text.attendance[lang]} id="kehadiran">
      <form method="post" action={`${to.rapat(meeting.id)}/kehadiran`} id={ATTENDANCE_FORM}>
        <input type="hidden" name="versi" value={meeting.version} />
        <div class="govuk-form-group">{table}</div>
        {!puttingOff && !meeting.decidedAt && meeting.members.length > 0 && (
          <ActionButton
            id="simpan-hadir"
            label={text.saveAttendance[lang]}
            lang={lang}
            reasons={reasons}
            variant="secondary"
          />
        )}
      </form>
    </Section>
  );
}

/** The next act: on to the decision, with the list of who came as it is ticked now; or the decision as it was recorded. */
function Next({
  agenda,
  office,
  lang,
  reasons,
  puttingOff,
}: Shown & { reasons: Reason[]; puttingOff: boolean }): JSX.Element {
  const { meeting, nomor, items } = agenda;
  const off = meeting.postponements.length;
  return (
    <section class="section section--major" id="penetapan">
      <WithAside
        label={text.willHold(nomor)[lang]}
        aside={<EditionSums agenda={agenda} putOff={off} lang={lang} />}
      >
        {meeting.decidedAt ? (
          <>
            <h2>{text.decidedTitle(nomor)[lang]}</h2>
            <p class="section__note">
              {text.decidedAt(longInstant(meeting.decidedAt, office.zone, lang))[lang]}
            </p>
            <Facts
              items={[
                {
                  label: text.votes[lang],
                  value: text.votesText(meeting.setuju ?? 0, meeting.tidakSetuju ?? 0)[lang],
                },
                ...(meeting.pendapatBerbeda
                  ? [{ label: text.dissent[lang], value: meeting.pendapatBerbeda }]
                  : []),
              ]}
            />
            <div class="section">
              <ButtonLink href={to.beritaAcara(meeting.id)} label={text.toMinutes[lang]} />
            </div>
          </>
        ) : (
          <>
            <h2>{text.establishOthers(items.length, off > 0)[lang]}</h2>
            <p class="section__note">{text.nextStep(nomor)[lang]}</p>
            {reasons.length > 0 ? (
              <ActionButton id="lanjut" label={text.toDecision[lang]} lang={lang} reasons={reasons} />
            ) : puttingOff ? (
              <ButtonLink href={`${to.rapat(meeting.id)}/penetapan`} label={text.toDecision[lang]} />
            ) : (
              <Button label={text.toDecision[lang]} name="lalu" value="penetapan" form={ATTENDANCE_FORM} />
            )}
          </>
        )}
      </WithAside>
    </section>
  );
}

/** A plenary: who is there, whether that is enough, what is put off, and what the edition will hold. */
export async function meetingPage(
  c: Ctx,
  site: Site,
  typed: Typed = {},
  trouble?: Trouble,
): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const agenda = await agendaOf(site.db, office, c.req.param('meeting') ?? '');
  const { meeting } = agenda;
  const today = todayAt(site, office);
  const recording = { meeting: meeting.id, version: meeting.version, today, attendance: [] };
  const here = present(meeting.members).length;
  const deciding = {
    meeting: meeting.id,
    version: meeting.version,
    today,
    setuju: Math.max(here, office.kuorumSetuju),
    tidakSetuju: 0,
    pendapatBerbeda: '',
  };
  const againstRecording = await reasonsAgainst(site, by, recordAttendance, recording);
  const againstDeciding = meeting.decidedAt ? [] : await reasonsAgainst(site, by, decideList, deciding);
  const shown = { agenda, office, lang };
  const puttingOff =
    againstRecording.length === 0 &&
    (typed.putOff !== undefined || c.req.query('tambah') !== undefined || c.req.query('cari') !== undefined);
  return staff(c, site, {
    title: text.title(agenda.nomor)[lang],
    current: 'pleno',
    trouble,
    children: (
      <>
        <MeetingHead {...shown} current="keputusan" />
        {meeting.members.length > 0 ? <Quorum {...shown} /> : <EmptyState>{text.noMembers[lang]}</EmptyState>}
        <Attendance
          {...shown}
          reasons={againstRecording}
          puttingOff={puttingOff}
          {...(typed.attendance ? { typed: typed.attendance } : {})}
        />
        <Exceptions
          {...shown}
          open={puttingOff}
          mayAdd={againstRecording}
          typed={typed.putOff ?? { cari: c.req.query('cari') ?? '', informasi: '', alasan: '', pendapat: '' }}
          trouble={trouble}
        />
        <Next {...shown} reasons={againstDeciding} puttingOff={puttingOff} />
      </>
    ),
  });
}
