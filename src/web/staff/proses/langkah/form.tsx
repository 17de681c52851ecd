import type { JSX } from 'preact';
import type { Fault, Reason } from '../../../../base/errors.ts';
import { fileSize } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { ACCEPTED_EXTENSIONS } from '../../../../custody/store/media-type.ts';
import { LARGEST_FILE } from '../../../../custody/store/spool.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { Checkbox } from '../../../../ui/choices.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { FileField, TextArea, TextField } from '../../../../ui/fields.tsx';
import { FieldRow, Section } from '../../../../ui/layout.tsx';
import { outputText } from '../../../text.ts';
import { to } from '../../links.ts';
import type { StepView } from './read.ts';
import { text } from './text.ts';
import { isEmpty, type TypedStatement } from './typed.ts';

interface FormProps {
  readonly view: StepView;
  readonly typed: TypedStatement;
  /** What keeps the step from being stated, whatever is typed. */
  readonly reasons: readonly Reason[];
  readonly faults: readonly Fault[];
  readonly lang: Lang;
}

/** The file of an earlier try, which needs no second upload, and the way to do without it. */
function Kept({ typed, lang }: Pick<FormProps, 'typed' | 'lang'>): JSX.Element | null {
  if (!typed.file) return null;
  const { sha256, name } = typed.file;
  return (
    <>
      <input type="hidden" name="berkasTetap" value={`${sha256}:${name}`} />
      <p>
        {text.kept[lang]}: <a href={to.berkas(sha256, name)}>{name}</a>
      </p>
      <Checkbox name="buang" label={text.drop[lang]} lang={lang} />
    </>
  );
}

/** Label of the button: the whole step, or the one output of several that is stated. */
function buttonText({ output, at: { step } }: StepView, lang: Lang): string {
  if (step.step.jalankan.hasil.length === 1) return text.send(step.step.no)[lang];
  const own = outputText(output, step.step);
  return own === step.step.output ? text.send(step.step.no)[lang] : text.sendPart(own)[lang];
}

/** The performer's statement: what was done, the output as file or paper, and that what the step needs was there. */
export function StatementForm({ view, typed, reasons, faults, lang }: FormProps): JSX.Element {
  const { run, output, at, seen } = view;
  const { step } = at.step;
  const errors = fieldErrors(faults, lang);
  const button = <ActionButton id="nyatakan" label={buttonText(view, lang)} lang={lang} reasons={reasons} />;
  // Nobody fills in what they cannot send; what was typed before it came to that is kept.
  if (reasons.length > 0 && isEmpty(typed))
    return (
      <Section title={text.statement[lang]} major id="pernyataan-langkah">
        {button}
      </Section>
    );
  const kinds = ACCEPTED_EXTENSIONS.map((one) => one.slice(1).toUpperCase()).join(', ');
  return (
    <Section title={text.statement[lang]} note={text.statementNote[lang]} major id="pernyataan-langkah">
      <form
        method="post"
        action={to.langkah(run.id, output, at.lane.unit)}
        enctype="multipart/form-data"
        novalidate
      >
        <input type="hidden" name="terlihat" value={seen} />
        <TextArea
          name="pernyataan"
          label={text.pernyataan[lang]}
          hint={text.pernyataanHint(outputText(output, step))[lang]}
          lang={lang}
          value={typed.pernyataan}
          error={errors['pernyataan']}
        />
        {step.jalankan.perUnit && (
          <Checkbox
            name="nihil"
            label={text.nihil[lang]}
            hint={text.nihilHint[lang]}
            lang={lang}
            checked={typed.nihil}
          />
        )}
        <Kept typed={typed} lang={lang} />
        <FileField
          name="berkas"
          label={(typed.file ? text.replace : text.file)[lang]}
          hint={text.fileHint(kinds, fileSize(LARGEST_FILE, lang))[lang]}
          lang={lang}
          accept={ACCEPTED_EXTENSIONS.join(',')}
          optional
          error={errors['berkas']}
        />
        <FieldRow>
          <TextField
            name="kertas"
            label={text.paper[lang]}
            hint={text.paperHint[lang]}
            lang={lang}
            optional
            value={typed.paperNomor}
          />
          <TextField
            name="tempat"
            label={text.place[lang]}
            hint={text.placeHint[lang]}
            lang={lang}
            optional
            value={typed.paperPlace}
          />
        </FieldRow>
        {step.kelengkapan && (
          <Checkbox
            name="kelengkapan"
            label={text.kelengkapanAda(step.kelengkapan)[lang]}
            lang={lang}
            checked={typed.kelengkapanAda}
          />
        )}
        {button}
      </form>
    </Section>
  );
}
