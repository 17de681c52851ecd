import type { JSX } from 'preact';
import { MOST_LETTERS } from '../../../../base/errors.ts';
import { longDay } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { presumptionsOf } from '../../../../sop/sheet/presumption.ts';
import { ActionButton, Notice } from '../../../../ui/actions.tsx';
import { Checkbox } from '../../../../ui/choices.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { FileField, TextArea } from '../../../../ui/fields.tsx';
import { Section } from '../../../../ui/layout.tsx';
import type { Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import type { RatifyView } from './read.ts';
import { text } from './text.ts';

/** The deed itself, with what it comes to said once more above it. */
export function RatifyForm(props: {
  view: RatifyView;
  trouble: Trouble | undefined;
  lang: Lang;
}): JSX.Element {
  const { view, trouble, lang } = props;
  const { proposal, typed, reasons } = view;
  const { draft, inForce, outcomes, isVoid, berlakuSejak } = proposal;
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  const presumed = presumptionsOf(draft.sheet);
  const kahar = typed.kind === 'kahar';
  return (
    <Section
      title={text.ratify[lang]}
      id="sahkan"
      note={text.inForce(longDay(berlakuSejak, lang))[lang]}
      major
    >
      {isVoid && inForce && (
        <Notice tone="warning">{text.willVoid(inForce.nomor, outcomes.length)[lang]}</Notice>
      )}
      <form
        method="post"
        action={to.drafSopAct(draft.slug, draft.id, 'sahkan')}
        enctype="multipart/form-data"
        novalidate
      >
        <input type="hidden" name="jenis" value={typed.kind} />
        <input type="hidden" name="versi" value={draft.version} />
        <input type="hidden" name="sidik" value={proposal.fingerprint} />
        <input type="hidden" name="salinan" value={typed.signedCopy ?? ''} />
        {presumed.length > 0 && (
          <>
            <p>{text.presumed[lang]}</p>
            <ul class="points">
              {presumed.map(({ di, what }) => (
                <li key={di}>{what[lang]}</li>
              ))}
            </ul>
          </>
        )}
        <TextArea
          name="alasan"
          label={text.alasan[lang]}
          lang={lang}
          optional={!kahar}
          hint={(kahar ? text.kaharHint : text.alasanHint)[lang]}
          value={typed.alasan}
          maxLength={MOST_LETTERS}
          error={errors['alasan']}
        />
        <FileField
          name="berkas"
          label={text.copy[lang]}
          lang={lang}
          optional
          hint={(typed.signedCopy ? text.copyKept : text.copyHint)[lang]}
          accept=".pdf,application/pdf"
          error={errors['berkas']}
        />
        <Checkbox
          name="setuju"
          label={text.agree(outcomes.length)[lang]}
          lang={lang}
          checked={typed.agreed}
          error={errors['setuju']}
        />
        <ActionButton id="sahkan-ini" label={text.ratify[lang]} lang={lang} reasons={reasons} />
      </form>
    </Section>
  );
}
