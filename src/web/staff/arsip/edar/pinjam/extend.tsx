import type { JSX } from 'preact';
import type { Reason } from '../../../../../base/errors.ts';
import { dayOf, longDay, shortDay, type Tanggal, type Zone } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { shownCode } from '../../../../../custody/code.ts';
import type { Extension } from '../../../../../custody/edar/extend-loan.ts';
import { daysAfter, type Loan } from '../../../../../custody/edar/loan.ts';
import type { LoanExtension } from '../../../../../custody/edar/loan-extension.ts';
import { ActionButton } from '../../../../../ui/actions.tsx';
import { Checkbox } from '../../../../../ui/choices.tsx';
import { DateField, TextField } from '../../../../../ui/fields.tsx';
import { Section } from '../../../../../ui/layout.tsx';
import type { Form } from '../../../../form.ts';
import { edar } from '../links.ts';
import type { LoanFormProps } from './loan-parts.tsx';
import { loanText as say } from './loan-text.ts';

/** A week more, as papers are usually lent; a suggestion only. */
const WEEK = 7;

/** The field that a reason against putting off is about, by its code. */
export const EXTEND_FIELDS: Readonly<Record<string, string>> = {
  'tanggal-kembali': 'sampai',
  'tanggal-tidak-ada': 'sampai',
  'jatuh-tempo-lewat': 'sampai',
  'tidak-lebih-lama': 'sampai',
  'alasan-kosong': 'alasan',
  'teks-terlalu-panjang': 'alasan',
};

/** Every time loans were put off, the earliest first; of several papers at once in one line, by their codes. */
export function ExtensionLines(props: {
  rows: readonly LoanExtension[];
  /** How many loans they could be of; the codes are told where it was not all of them. */
  loans: number;
  zone: Zone;
  lang: Lang;
}): JSX.Element {
  const { rows, loans, zone, lang } = props;
  const groups = Map.groupBy(rows, ({ at, until, person }) => `${at.getTime()} ${until} ${person}`);
  return (
    <ul class="plain perpanjangan">
      {[...groups].map(([key, some]) => {
        const [one] = some;
        const codes = some.length < loans ? some.map(({ code }) => shownCode(code)).join(', ') : '';
        return (
          one && (
            <li key={key}>
              {say.extended(shortDay(one.fromDue, lang), shortDay(one.until, lang))[lang]}
              <span class="facts__note">
                {[codes, one.alasan.replace(/[.\s]+$/, '')].filter(Boolean).join(': ')}. {one.personName},{' '}
                {shortDay(dayOf(one.at, zone), lang)}
              </span>
            </li>
          )
        );
      })}
    </ul>
  );
}

/** The loans whose extension goes along, each with the due date that its reader saw: `id:2026-11-30,id:…`. */
const written = (loans: readonly Loan[]) => loans.map((one) => `${one.id}:${one.jatuhTempo}`).join(',');

/** The loans that the form is about, as it was sent. */
export function readExtended(form: Form): Extension['loans'] {
  const own = `${form.text('pinjaman')}:${form.text('semula')}`;
  return [own, ...form.text('sekalian').split(',').filter(Boolean)].map((pair) => {
    const [id = '', fromDue = ''] = pair.split(':');
    return { id, fromDue };
  });
}

interface ExtendProps extends LoanFormProps {
  readonly loan: Loan;
  /** Others of the same receipt that are still out. */
  readonly others: readonly Loan[];
  readonly today: Tanggal;
  readonly reasons: readonly Reason[];
}

/** The form with which a loan is put off. */
export function ExtendPart({ lang, form, errors, loan, others, today, reasons }: ExtendProps): JSX.Element {
  const later = daysAfter(loan.jatuhTempo < today ? today : loan.jatuhTempo, WEEK);
  return (
    <Section title={say.extendTitle[lang]} note={say.extendNote[lang]} id="perpanjang" major>
      <form method="post" action={edar.perpanjang(loan.hardcopy)} novalidate>
        <input type="hidden" name="pinjaman" value={loan.id} />
        <input type="hidden" name="semula" value={loan.jatuhTempo} />
        <DateField
          name="sampai"
          label={say.newDue[lang]}
          lang={lang}
          value={form ? form.text('sampai') : later}
          hint={say.presentDue(longDay(loan.jatuhTempo, lang))[lang]}
          error={errors['sampai']}
        />
        <TextField
          name="alasan"
          label={say.whyExtend[lang]}
          lang={lang}
          value={form?.text('alasan')}
          hint={say.whyExtendHint[lang]}
          error={errors['alasan']}
        />
        {others.length > 0 && (
          <Checkbox
            name="sekalian"
            value={written(others)}
            label={say.extendTogether(others.length)[lang]}
            lang={lang}
            checked={form !== null && form.text('sekalian') !== ''}
          />
        )}
        <ActionButton
          id="perpanjang-tombol"
          label={say.extend[lang]}
          lang={lang}
          variant="secondary"
          reasons={reasons}
        />
      </form>
    </Section>
  );
}
