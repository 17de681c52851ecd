import type { JSX } from 'preact';
import type { Reason } from '../../../../../base/errors.ts';
import { shownCode } from '../../../../../custody/code.ts';
import type { Loan } from '../../../../../custody/edar/loan.ts';
import { readsFor } from '../../../../../custody/who.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import { CheckboxPair, ChoiceCards } from '../../../../../ui/choices.tsx';
import { TextField } from '../../../../../ui/fields.tsx';
import { arsip } from '../../links.ts';
import { LoanFormEnd, type LoanFormProps } from './loan-parts.tsx';
import { loanText as say } from './loan-text.ts';

interface BackProps extends LoanFormProps {
  readonly loan: Loan;
  /** Others of the same receipt that are still out. */
  readonly others: readonly Loan[];
  readonly id: string;
  readonly by: Actor;
  readonly reasons: readonly Reason[];
}

function StateFields({ lang, form, errors }: LoanFormProps): JSX.Element {
  return (
    <>
      <ChoiceCards
        name="keadaan"
        label={say.stateBack[lang]}
        lang={lang}
        value={form?.text('keadaan') ?? 'baik'}
        error={errors['keadaan']}
        choices={[
          { value: 'baik', label: say.baik[lang], hint: say.baikHint[lang] },
          { value: 'rusak', label: say.rusak[lang], hint: say.rusakHint[lang] },
        ]}
      />
      <TextField
        name="catatan"
        label={say.damage[lang]}
        lang={lang}
        value={form?.text('catatan')}
        hint={say.damageHint[lang]}
        error={errors['catatan']}
      />
    </>
  );
}

/** The form with which a paper comes back, and with it others of its receipt. */
export function BackForm({ lang, form, errors, loan, others, id, by, reasons }: BackProps): JSX.Element {
  const code = form?.text('kodeTempat') ?? '';
  return (
    <form method="post" action={arsip.hardcopyAct(loan.hardcopy, 'kembali')} class="section" novalidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="pinjaman" value={loan.id} />
      <StateFields lang={lang} form={form} errors={errors} />
      {others.length > 0 && (
        <CheckboxPair
          name="ikut"
          label={say.together[lang]}
          lang={lang}
          hint={say.togetherHint[lang]}
          values={form?.all('ikut') ?? []}
          choices={others.map((one) => ({
            value: one.id,
            label: [shownCode(one.code), readsFor(by, one.unit) && one.judul].filter(Boolean).join(', '),
          }))}
        />
      )}
      <details open={code !== ''}>
        <summary>{say.elsewhere[lang]}</summary>
        <div data-pindai="kodeTempat">
          <TextField
            name="kodeTempat"
            label={say.placeCode[lang]}
            lang={lang}
            width={10}
            value={code}
            hint={say.placeHint[lang]}
            error={errors['kodeTempat']}
          />
        </div>
      </details>
      <LoanFormEnd {...{ lang, form, errors, reasons }} id="terima" label={say.takeBack[lang]} />
    </form>
  );
}
