import type { JSX } from 'preact';
import type { Reason } from '../../../base/errors.ts';
import { fileSize, longInstant } from '../../../base/tanggal.ts';
import { type Blob, blobOf } from '../../../custody/blob.ts';
import { reasonsAgainst } from '../../../journal/act.ts';
import { attachSigned } from '../../../pleno/attach-signed.ts';
import { drawUpBeritaAcara } from '../../../pleno/draw-up-berita-acara.ts';
import { establishEdition } from '../../../pleno/establish-edition.ts';
import { type Meeting, present } from '../../../pleno/meeting.ts';
import { ActionButton, ButtonLink, Notice } from '../../../ui/actions.tsx';
import { fieldErrors } from '../../../ui/field.tsx';
import { FileField, TextField } from '../../../ui/fields.tsx';
import { FilePanel } from '../../../ui/file-panel.tsx';
import { EmptyState, Section, WithAside } from '../../../ui/layout.tsx';
import { Facts } from '../../../ui/lists.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Ctx, type Site, visitorOf } from '../../context.ts';
import { staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { agendaOf } from './agenda.ts';
import { Paper, printedJournal } from './minutes-paper.tsx';
import { minutesText as say } from './minutes-text.ts';
import { MeetingHead, type Shown } from './parts.tsx';
import { attendanceText, text } from './text.ts';

interface Reasons {
  readonly drawUp: Reason[];
  readonly sign: Reason[];
  readonly establish: Reason[];
}

interface Props extends Shown {
  readonly reasons: Reasons;
  readonly trouble: Trouble | undefined;
  readonly nomor: string;
  /** The printed form and the scan, once they are there. */
  readonly form: Blob | null;
  readonly scan: Blob | null;
}

function Form({ agenda: { meeting }, office, lang, reasons, trouble, nomor, form }: Props): JSX.Element {
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  if (meeting.nomor && form) {
    const file = { href: `${to.beritaAcara(meeting.id)}/naskah.pdf`, label: say.download[lang] };
    const meta = `PDF/A, ${fileSize(form.size, lang)}`;
    const title = say.formTitle(meeting.nomor)[lang];
    return (
      <Section title={say.form[lang]} id="naskah">
        {meeting.signedAt ? (
          <Facts
            items={[{ label: say.formLabel[lang], value: <a href={file.href}>{title}</a>, note: meta }]}
          />
        ) : (
          <FilePanel title={title} meta={meta} download={file} note={say.formNote[lang]} />
        )}
      </Section>
    );
  }
  return (
    <Section title={say.form[lang]} id="naskah" note={`${say.formLead[lang]} ${say.takesSeconds[lang]}`}>
      <form method="post" action={to.beritaAcara(meeting.id)}>
        <TextField
          name="nomor"
          label={say.nomor[lang]}
          lang={lang}
          hint={say.nomorHint(`…/HK.03.1-BA/${office.kodeWilayah}/${meeting.heldOn.slice(0, 4)}`)[lang]}
          width={30}
          value={nomor}
          autocomplete="off"
          spellcheck={false}
          error={errors['nomor']}
        />
        <ActionButton id="buat" label={say.drawUp[lang]} lang={lang} reasons={reasons.drawUp} />
      </form>
    </Section>
  );
}

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

function Signing({ agenda: { meeting }, office, lang, reasons, trouble, scan }: Props): JSX.Element {
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  if (meeting.signedAt && scan) {
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
      </Section>
    );
  }
  return (
    <Section title={say.signing[lang]} id="tanda-tangan">
      {meeting.nomor && (
        <>
          <ol class="govuk-form-group">
            {say.instructions.map((step) => (
              <li key={step.id}>{step[lang]}</li>
            ))}
          </ol>
          <Signers meeting={meeting} lang={lang} />
        </>
      )}
      <form
        method="post"
        action={`${to.beritaAcara(meeting.id)}/bertanda-tangan`}
        enctype="multipart/form-data"
        class="section"
      >
        {meeting.nomor && (
          <FileField
            name="berkas"
            label={say.scan[lang]}
            lang={lang}
            accept=".pdf,application/pdf"
            hint={say.scanHint[lang]}
            error={errors['berkas']}
          />
        )}
        <ActionButton id="lampirkan" label={say.attach[lang]} lang={lang} reasons={reasons.sign} />
      </form>
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
    establish: await reasonsAgainst(site, by, establishEdition, id),
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
            <Form {...props} />
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
