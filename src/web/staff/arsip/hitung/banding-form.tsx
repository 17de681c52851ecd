import type { JSX } from 'preact';
import type { Reason } from '../../../../base/errors.ts';
import type { Lang } from '../../../../base/text.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { ChoiceCards } from '../../../../ui/choices.tsx';
import { TextArea, TextField } from '../../../../ui/fields.tsx';
import type { Form } from '../../../form.ts';
import { arsip } from '../links.ts';
import { text } from './banding-text.ts';

interface Props {
  readonly lang: Lang;
  readonly hardcopy: string;
  readonly softcopy: string;
  /** Under which it records, so that sending it twice records once. */
  readonly id: string;
  readonly form: Form | null;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly reasons: readonly Reason[];
}

/** What a person found who laid paper and scan side by side. */
export function TwinForm({ lang, hardcopy, softcopy, id, form, errors, reasons }: Props): JSX.Element {
  return (
    <form class="banding" method="post" action={arsip.hardcopyAct(hardcopy, 'banding')} novalidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="softcopy" value={softcopy} />
      <TextField
        name="lembar"
        label={text.lembar[lang]}
        hint={text.lembarHint[lang]}
        lang={lang}
        width={5}
        inputmode="numeric"
        value={form?.text('lembar') ?? ''}
        error={errors['lembar']}
      />
      <ChoiceCards
        name="hasil"
        label={text.verdict[lang]}
        lang={lang}
        value={form?.text('hasil')}
        error={errors['hasil']}
        choices={[
          { value: 'sama', label: text.agrees[lang], hint: text.agreesHint[lang] },
          { value: 'beda', label: text.differs[lang], hint: text.differsHint[lang] },
        ]}
      />
      <TextArea
        name="catatan"
        label={text.catatan[lang]}
        hint={text.catatanHint[lang]}
        lang={lang}
        value={form?.text('catatan') ?? ''}
        error={errors['catatan']}
        optional
      />
      <ActionButton id="catat" label={text.save[lang]} lang={lang} reasons={reasons} />
    </form>
  );
}
