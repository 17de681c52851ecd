import type { JSX } from 'preact';
import type { Reason } from '../../../../../base/errors.ts';
import { newId } from '../../../../../base/id.ts';
import { dayOf, longDay } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { shownCode } from '../../../../../custody/code.ts';
import { linesOf } from '../../../../../custody/edar/line.ts';
import { type Loan, loansOf } from '../../../../../custody/edar/loan.ts';
import { returnLoan } from '../../../../../custody/edar/return-loan.ts';
import { pathText, placesOf } from '../../../../../custody/hardcopy/place.ts';
import { reasonsAgainst } from '../../../../../journal/act.ts';
import { ActionButton } from '../../../../../ui/actions.tsx';
import { CheckboxPair, ChoiceCards } from '../../../../../ui/choices.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { TextField } from '../../../../../ui/fields.tsx';
import { Breadcrumbs, EmptyState, PageHead } from '../../../../../ui/layout.tsx';
import { Facts } from '../../../../../ui/lists.tsx';
import { type Ctx, type Site, visitorOf } from '../../../../context.ts';
import { staff } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { allowCamera, ScanIsland } from '../camera.tsx';
import { text } from '../terima/text.ts';
import type { AgainLoan } from './lend.tsx';
import { type LoanFormProps, PaperFields } from './loan-fields.tsx';
import { loanText as say } from './loan-text.ts';
import { Due } from './loans.tsx';

interface BackProps extends LoanFormProps {
  readonly loan: Loan;
  /** Others of the same receipt that are still out. */
  readonly others: readonly Loan[];
  readonly id: string;
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

function BackForm({ lang, form, errors, loan, others, id, reasons }: BackProps): JSX.Element {
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
          choices={others.map((one) => ({ value: one.id, label: `${shownCode(one.code)}, ${one.judul}` }))}
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
      <div class="section section--close">
        <PaperFields lang={lang} form={form} errors={errors} />
      </div>
      <div class="section section--close">
        <ActionButton id="terima" label={say.takeBack[lang]} lang={lang} reasons={reasons} />
      </div>
    </form>
  );
}

/** The form with which a paper comes back. */
export async function takeBackPage(
  c: Ctx,
  site: Site,
  loan: Loan,
  again: AgainLoan | null,
): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  allowCamera(c);
  const today = dayOf(site.clock.now(), office.zone);
  const id = again?.form.text('id') || newId(site.clock.now());
  const [places, same, lines, reasons] = await Promise.all([
    placesOf(site.db, office.id),
    loansOf(site.db, office.id, { tandaTerima: loan.tandaTerima, out: true }),
    linesOf(site.db, office.id, loan.tandaTerima),
    reasonsAgainst(site, by, returnLoan, {
      tandaTerima: newId(site.clock.now()),
      papers: [{ loan: loan.id, keadaan: 'baik', catatan: '' }],
    }),
  ]);
  const others = same.filter((one) => one.id !== loan.id);
  const errors = fieldErrors(again?.trouble.faults ?? [], lang);
  const before = lines.find((line) => line.hardcopy === loan.hardcopy)?.keadaan;
  const title = say.backTitle(loan.judul)[lang];
  return staff(c, site, {
    title,
    current: 'arsip',
    trouble: again?.trouble,
    children: (
      <>
        <Head loan={loan} title={title} lang={lang} />
        <Facts
          items={[
            {
              label: say.peminjam[lang],
              value: loan.peminjam,
              note: say.since(longDay(loan.sejak, lang))[lang],
            },
            { label: say.keperluan[lang], value: loan.keperluan },
            { label: say.due[lang], value: <Due loan={loan} today={today} lang={lang} /> },
            ...(before ? [{ label: say.stateBefore[lang], value: before }] : []),
            { label: say.putBack[lang], value: pathText(places, loan.place) || say.noPlace[lang] },
          ]}
        />
        <BackForm {...{ lang, form: again?.form ?? null, errors, loan, others, id, reasons }} />
        <ScanIsland site={site} lang={lang} />
      </>
    ),
  });
}

interface HeadProps {
  readonly loan: Pick<Loan, 'hardcopy' | 'code' | 'dokumenNomor'>;
  readonly title: string;
  readonly lang: Lang;
}

function Head({ loan, title, lang }: HeadProps): JSX.Element {
  return (
    <>
      <Breadcrumbs
        lang={lang}
        links={[
          { href: arsip.beranda, label: text.arsip[lang] },
          { href: arsip.pinjaman, label: say.title[lang] },
        ]}
        here={say.takeBack[lang]}
      />
      <PageHead overline={`${shownCode(loan.code)} · ${loan.dokumenNomor}`} title={title} />
    </>
  );
}

/** A paper that is not lent has nothing to come back from. */
export function notLentPage(c: Ctx, site: Site, paper: HeadProps['loan'] & { judul: string; id: string }) {
  const lang = c.get('lang');
  const title = say.backTitle(paper.judul)[lang];
  return staff(c, site, {
    title,
    current: 'arsip',
    children: (
      <>
        <Head loan={paper} title={title} lang={lang} />
        <EmptyState link={{ href: arsip.hardcopy(paper.id), label: say.toPaper[lang] }}>
          {say.notLent[lang]}
        </EmptyState>
      </>
    ),
  });
}
