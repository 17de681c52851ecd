import type { JSX } from 'preact';
import type { Tanggal } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { shownCode } from '../../../../custody/code.ts';
import type { Loan } from '../../../../custody/edar/loan.ts';
import { Section } from '../../../../ui/layout.tsx';
import { Due } from '../edar/pinjam/loans.tsx';
import { arsip } from '../links.ts';
import { standingText as text } from './standing-text.ts';

/** Papers named here; the others stand on the page of loans. */
const SHOWN = 10;

/** The papers that the reader's own unit has borrowed, the longest overdue first, each with its receipt. */
export function Borrowed(props: { loans: readonly Loan[]; today: Tanggal; lang: Lang }): JSX.Element | null {
  const { loans, today, lang } = props;
  if (loans.length === 0) return null;
  return (
    <Section title={text.borrowed[lang]} note={text.borrowedNote[lang]} major id="pinjaman-anda">
      <ul class="plain kabar">
        {loans.slice(0, SHOWN).map((loan) => (
          <li key={loan.id}>
            {loan.judul} <span class="code">{shownCode(loan.code)}</span>
            <span class="line">
              {text.due[lang]} <Due loan={loan} today={today} lang={lang} />{' '}
              <a class="nomor" href={arsip.tandaTerimaSatu(loan.tandaTerima)}>
                {loan.tandaTerimaNomor}
              </a>
            </span>
          </li>
        ))}
      </ul>
      {loans.length > SHOWN && <a href={arsip.pinjaman}>{text.allBorrowed(loans.length)[lang]}</a>}
    </Section>
  );
}
