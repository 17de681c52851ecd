import type { JSX } from 'preact';
import type { Reason } from '../../../../../base/errors.ts';
import type { Lang } from '../../../../../base/text.ts';
import { shownCode } from '../../../../../custody/code.ts';
import type { Kertas } from '../../../../../custody/edar/draw-up-tanda-terima.ts';
import { ActionButton } from '../../../../../ui/actions.tsx';
import { DateField, TextField } from '../../../../../ui/fields.tsx';
import { Breadcrumbs, FieldRow, PageHead } from '../../../../../ui/layout.tsx';
import type { Link } from '../../../../../ui/page.tsx';
import type { Form } from '../../../../form.ts';
import type { Trouble } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { text } from '../terima/text.ts';
import { loanText as say } from './loan-text.ts';

/** What came back with a form, and what was wrong with it. */
export interface Again {
  readonly form: Form;
  readonly trouble: Trouble;
}

export interface LoanFormProps {
  readonly lang: Lang;
  readonly form: Form | null;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

interface HeadProps {
  readonly paper: { readonly code: string; readonly dokumenNomor: string };
  /** The page above this one, below the archive. */
  readonly above: Link;
  readonly here: string;
  readonly title: string;
  readonly lead?: string;
  readonly lang: Lang;
}

/** Where the page stands, and which paper it is about. */
export function LoanHead({ paper, above, here, lang, ...head }: HeadProps): JSX.Element {
  return (
    <>
      <Breadcrumbs
        lang={lang}
        links={[{ href: arsip.beranda, label: text.arsip[lang] }, above]}
        here={here}
      />
      <PageHead overline={`${shownCode(paper.code)} · ${paper.dokumenNomor}`} {...head} />
    </>
  );
}

/** For what was written on paper first; closed until somebody needs it. */
function PaperFields({ lang, form, errors }: LoanFormProps): JSX.Element {
  const [day, number] = [form?.text('tanggal') ?? '', form?.text('nomor') ?? ''];
  return (
    <details open={day !== '' || number !== ''}>
      <summary>{say.onPaper[lang]}</summary>
      <p class="section__note">{say.onPaperHint[lang]}</p>
      <FieldRow>
        <DateField
          name="tanggal"
          label={say.paperDay[lang]}
          lang={lang}
          value={day}
          optional
          error={errors['tanggal']}
        />
        <TextField
          name="nomor"
          label={say.paperNumber[lang]}
          lang={lang}
          value={number}
          optional
          error={errors['nomor']}
        />
      </FieldRow>
    </details>
  );
}

/** How the forms of giving and of taking back end: what was written on paper first, and the button. */
export function LoanFormEnd(
  props: LoanFormProps & { id: string; label: string; reasons: readonly Reason[] },
): JSX.Element {
  const { id, label, reasons, ...fields } = props;
  return (
    <>
      <div class="section section--close">
        <PaperFields {...fields} />
      </div>
      <div class="section section--close">
        <ActionButton id={id} label={label} lang={fields.lang} reasons={reasons} />
      </div>
    </>
  );
}

/** The paper that the form speaks of; null when it was not filled in. */
export function readKertas(form: Form): Kertas | null {
  const kertas = { tanggal: form.text('tanggal'), nomor: form.text('nomor') };
  return kertas.tanggal === '' && kertas.nomor === '' ? null : kertas;
}
