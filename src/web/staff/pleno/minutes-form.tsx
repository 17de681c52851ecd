import type { JSX } from 'preact';
import type { Reason } from '../../../base/errors.ts';
import { fileSize } from '../../../base/tanggal.ts';
import type { Blob } from '../../../custody/store/blob.ts';
import { reasonsAgainst } from '../../../journal/act.ts';
import { drawUpBeritaAcara } from '../../../pleno/draw-up-berita-acara.ts';
import { ActionButton, Button } from '../../../ui/actions.tsx';
import { fieldErrors } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { FilePanel } from '../../../ui/file-panel.tsx';
import { Actions, Breadcrumbs, PageHead, Section } from '../../../ui/layout.tsx';
import { Facts } from '../../../ui/lists.tsx';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { agendaOf } from './agenda.ts';
import { minutesText as say } from './minutes-text.ts';
import type { Shown } from './parts.tsx';
import { text } from './text.ts';

/** Why each act on the minutes would be refused now. */
export interface Reasons {
  readonly drawUp: Reason[];
  readonly sign: Reason[];
  readonly replace: Reason[];
  readonly establish: Reason[];
}

/** What a part of the page needs to know. */
export interface Props extends Shown {
  readonly reasons: Reasons;
  readonly trouble: Trouble | undefined;
  readonly nomor: string;
  /** The printed form and the scan, once they are there. */
  readonly form: Blob | null;
  readonly scan: Blob | null;
}

/** The usual form of the number: what stands after the running number of the register. */
function pattern({ agenda: { meeting }, office }: Pick<Shown, 'agenda' | 'office'>): string {
  return `…/HK.03.1-BA/${office.kodeWilayah}/${meeting.heldOn.slice(0, 4)}`;
}

/** The number that somebody gives, and then the form printed under it. */
export function NumberAndForm(props: Props): JSX.Element {
  const { agenda, lang, reasons, trouble, nomor, form } = props;
  const { meeting } = agenda;
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
    <Section title={say.form[lang]} id="naskah" note={say.formLead[lang]}>
      <form method="post" action={to.beritaAcara(meeting.id)}>
        <TextField
          name="nomor"
          label={say.nomor[lang]}
          lang={lang}
          hint={say.nomorHint(pattern(props))[lang]}
          width={30}
          value={nomor}
          autocomplete="off"
          spellcheck={false}
          error={errors['nomor']}
        />
        <ActionButton id="buat" label={say.checkNumber[lang]} lang={lang} reasons={reasons.drawUp} />
      </form>
    </Section>
  );
}

/** The number once more before it is printed: the form is drawn up once. */
export function numberPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const agenda = await agendaOf(site.db, office, c.req.param('meeting') ?? '');
    const { meeting, nomor: edition } = agenda;
    const nomor = c.req.query('nomor') ?? '';
    const here = to.beritaAcara(meeting.id);
    const paper = { meeting: meeting.id, nomor, pdf: '', journal: { size: 0, root: '' } };
    const reasons = await reasonsAgainst(site, by, drawUpBeritaAcara, paper);
    if (nomor === '' || reasons.length > 0) return c.redirect(here, 303);
    return staff(c, site, {
      title: say.numberTitle[lang],
      current: 'pleno',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[
              { href: to.pleno, label: text.pleno[lang] },
              { href: here, label: text.minutes[lang] },
            ]}
            here={say.numberTitle[lang]}
          />
          <PageHead
            overline={text.title(edition)[lang]}
            title={say.willBePrinted(nomor)[lang]}
            lead={say.numberLead(pattern({ agenda, office }))[lang]}
          />
          <form method="post" action={here}>
            <input type="hidden" name="nomor" value={nomor} />
            <input type="hidden" name="benar" value="ya" />
            <p>{say.takesSeconds[lang]}</p>
            <Actions>
              <Button label={say.drawUp[lang]} />
              <a href={`${here}?nomor=${encodeURIComponent(nomor)}#naskah`}>{say.otherNumber[lang]}</a>
            </Actions>
          </form>
        </>
      ),
    });
  };
}
