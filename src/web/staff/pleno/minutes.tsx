import type { JSX } from 'preact';
import { fileSize, longInstant } from '../../../base/tanggal.ts';
import { blobOf } from '../../../custody/store/blob.ts';
import { reasonsAgainst } from '../../../journal/act.ts';
import { attachSigned } from '../../../pleno/attach-signed.ts';
import { drawUpBeritaAcara } from '../../../pleno/draw-up-berita-acara.ts';
import { establishEdition } from '../../../pleno/establish-edition.ts';
import { type Meeting, present } from '../../../pleno/meeting.ts';
import { replaceSigned } from '../../../pleno/replace-signed.ts';
import { ActionButton, ButtonLink, Notice } from '../../../ui/actions.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { fieldErrors } from '../../../ui/field.tsx';
import { FileField } from '../../../ui/fields.tsx';
import { EmptyState, Section, WithAside } from '../../../ui/layout.tsx';
import { Facts } from '../../../ui/lists.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Ctx, type Site, visitorOf } from '../../context.ts';
import { staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { agendaOf } from './agenda.ts';
import { NumberAndForm, type Props, type Reasons } from './minutes-form.tsx';
import { Paper, printedJournal } from './minutes-paper.tsx';
import { minutesText as say } from './minutes-text.ts';
import { MeetingHead, type Shown } from './parts.tsx';
import { attendanceText, text } from './text.ts';

function Signers({ meeting, lang }: { meeting: Meeting; lang: Shown['lang'] }): JSX.Element {
  return (
    <DataTable
      caption={say.whoSigns[lang]}
      captionShown
      rows={present(meeting.members)}
      rowKey={(member) => member.mandate}
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
          cell: (member) => member.state && attendanceText[member.state][lang],
        },
      ]}
    />
  );
}

function ScanForm({
  agenda: { meeting },
  lang,
  trouble,
  again = false,
  reasons,
}: Props & { again?: boolean }): JSX.Element {
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  const label = again ? say.replace : say.attach;
  return (
    <form
      method="post"
      action={`${to.beritaAcara(meeting.id)}/bertanda-tangan${again ? '/ganti' : ''}`}
      enctype="multipart/form-data"
      class="section"
    >
      <FileField
        name="berkas"
        label={say.scan[lang]}
        lang={lang}
        accept=".pdf,application/pdf"
        hint={say.scanHint[lang]}
        error={errors['berkas']}
      />
      <ActionButton
        id={again ? 'ganti' : 'lampirkan'}
        label={label[lang]}
        lang={lang}
        {...(again ? { variant: 'secondary' as const } : {})}
        reasons={again ? reasons.replace : reasons.sign}
      />
    </form>
  );
}

function Signing(props: Props): JSX.Element {
  const { agenda, office, lang, reasons, trouble, scan } = props;
  const { meeting } = agenda;
  if (meeting.signedAt && scan) {
    const may = reasons.replace.length === 0;
    return (
      <Section title={say.signing[lang]} id="tanda-tangan">
        <Facts
          items={[
            {
              label: say.scanLabel[lang],
              value: (
                <a href={`${to.beritaAcara(meeting.id)}/bertanda-tangan.pdf`}>
                  {say.scanTitle(meeting.nomor ?? '')[lang]}
                </a>
              ),
              note: `PDF, ${fileSize(scan.size, lang)}. ${say.attachedAt(longInstant(meeting.signedAt, office.zone, lang))[lang]}`,
            },
          ]}
        />
        {meeting.signedPdf === meeting.pdf && (
          <div class="section">
            <Notice tone="warning">{say.sameFile[lang]}</Notice>
          </div>
        )}
        {!meeting.establishedAt && !may && <p class="meta">{say.whoReplaces[lang]}</p>}
        {may && (
          <details class="section" open={(trouble?.faults ?? []).some((one) => one.field === 'berkas')}>
            <summary>{say.replace[lang]}</summary>
            <p class="section__note">{say.replaceNote[lang]}</p>
            <ScanForm {...props} again />
          </details>
        )}
      </Section>
    );
  }
  return (
    <Section title={say.signing[lang]} id="tanda-tangan">
      <ol class="govuk-form-group">
        {say.instructions.map((step) => (
          <li key={step.id}>{step[lang]}</li>
        ))}
      </ol>
      <Signers meeting={meeting} lang={lang} />
      <ScanForm {...props} />
    </Section>
  );
}

function Establishing({ agenda, office, lang, reasons }: Props): JSX.Element {
  const { meeting, nomor, edition } = agenda;
  if (meeting.establishedAt && edition) {
    return (
      <Section title={say.establishing[lang]} id="penetapan" major>
        <p class="section__note">
          {say.establishedAt(nomor, longInstant(meeting.establishedAt, office.zone, lang))[lang]}
        </p>
        <ButtonLink href={to.edisi(edition.id)} label={say.toPublication[lang]} />
      </Section>
    );
  }
  return (
    <Section title={say.establishing[lang]} id="penetapan" major note={say.establishNote(nomor)[lang]}>
      <form method="post" action={`${to.beritaAcara(meeting.id)}/penetapan`}>
        {reasons.establish.length === 0 && (
          <Checkbox name="dibaca" label={say.scanRead[lang]} lang={lang} value={meeting.signedPdf ?? ''} />
        )}
        <ActionButton
          id="tetapkan"
          label={say.establish(nomor)[lang]}
          lang={lang}
          reasons={reasons.establish}
        />
      </form>
    </Section>
  );
}

/** Berita acara: number and form, wet signatures and their scan, and the PPID's establishment, in that order. */
export async function minutesPage(c: Ctx, site: Site, nomor = '', trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const agenda = await agendaOf(site.db, office, c.req.param('meeting') ?? '');
  const { meeting } = agenda;
  const id = { meeting: meeting.id };
  const journal = { size: 0, root: '' };
  const reasons: Reasons = {
    drawUp: await reasonsAgainst(site, by, drawUpBeritaAcara, { ...id, nomor: meeting.id, pdf: '', journal }),
    sign: meeting.pdf ? await reasonsAgainst(site, by, attachSigned, { ...id, pdf: meeting.pdf }) : [],
    replace: meeting.pdf ? await reasonsAgainst(site, by, replaceSigned, { ...id, pdf: meeting.pdf }) : [],
    establish: await reasonsAgainst(site, by, establishEdition, { ...id, scanRead: true }),
  };
  const blob = (sha256: string | null) => (sha256 ? blobOf(site.db, office.id, sha256) : null);
  const [form, scan] = await Promise.all([blob(meeting.pdf), blob(meeting.signedPdf)]);
  const printed = await printedJournal(site.db, office.id, meeting.id);
  const props = { agenda, office, lang, reasons, trouble, nomor, form, scan };
  return staff(c, site, {
    title: `${text.minutes[lang]}, ${text.title(agenda.nomor)[lang]}`,
    current: 'pleno',
    trouble,
    children: (
      <>
        <MeetingHead {...props} current="berita-acara" />
        {meeting.decidedAt ? (
          <WithAside aside={<Paper {...props} printed={printed} />} label={say.edition[lang]}>
            <NumberAndForm {...props} />
            {meeting.nomor && <Signing {...props} />}
            {meeting.nomor && <Establishing {...props} />}
          </WithAside>
        ) : (
          <EmptyState link={{ href: to.rapat(meeting.id), label: text.tabDecision[lang] }}>
            {say.notYet[lang]}
          </EmptyState>
        )}
      </>
    ),
  });
}
