import type { JSX } from 'preact';
import type { Reason } from '../../../../../base/errors.ts';
import { newId } from '../../../../../base/id.ts';
import { dayOf, longDay, type Tanggal } from '../../../../../base/tanggal.ts';
import { shownCode } from '../../../../../custody/code.ts';
import { giveLoan } from '../../../../../custody/edar/give-loan.ts';
import { daysAfter } from '../../../../../custody/edar/loan.ts';
import type { Hardcopy } from '../../../../../custody/hardcopy/hardcopy.ts';
import { pathText, placesOf } from '../../../../../custody/hardcopy/place.ts';
import { keepsFor } from '../../../../../custody/who.ts';
import { reasonsAgainst } from '../../../../../journal/act.ts';
import { type Unit, unitsOf } from '../../../../../people/unit.ts';
import { ButtonLink, Notice } from '../../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { DateField, TextArea, TextField } from '../../../../../ui/fields.tsx';
import { Actions, FieldRow } from '../../../../../ui/layout.tsx';
import { type Ctx, type Site, visitorOf } from '../../../../context.ts';
import { staff } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { allowCamera, ScanIsland } from '../camera.tsx';
import { edar } from '../links.ts';
import { SideFields } from '../sides.tsx';
import { type Again, LoanFormEnd, type LoanFormProps, LoanHead } from './loan-parts.tsx';
import { loanText as say } from './loan-text.ts';

/** A week, the time for which papers are usually lent; a suggestion only. */
const WEEK = 7;

/** Why this paper cannot be lent by this person, whoever borrows it. */
async function reasonsNow(c: Ctx, site: Site, paper: Hardcopy, today: Tanggal): Promise<Reason[]> {
  return reasonsAgainst(site, visitorOf(c).by, giveLoan, {
    ...{ tandaTerima: newId(site.clock.now()), keperluan: '–', jatuhTempo: today },
    papers: [{ id: newId(site.clock.now()), hardcopy: paper.id, keadaan: '' }],
    peminjam: { pihak: 'luar', unit: null, nama: '–' },
  });
}

interface LendProps extends LoanFormProps {
  readonly paper: Hardcopy;
  readonly units: readonly Unit[];
  readonly id: string;
  readonly today: Tanggal;
  readonly reasons: readonly Reason[];
}

function LendForm({ lang, form, errors, paper, units, id, today, reasons }: LendProps): JSX.Element {
  const typed = (name: string, first = '') => (form ? form.text(name) : first);
  return (
    <form method="post" action={arsip.hardcopyAct(paper.id, 'pinjam')} novalidate>
      <input type="hidden" name="id" value={id} />
      <SideFields
        {...{ lang, units, errors }}
        name="peminjam"
        label={say.peminjam}
        value={typed('peminjam')}
        person={typed('peminjam-nama')}
      />
      <TextField
        name="keperluan"
        label={say.keperluan[lang]}
        lang={lang}
        value={typed('keperluan')}
        hint={say.keperluanHint[lang]}
        error={errors['keperluan']}
      />
      <FieldRow>
        <DateField
          name="jatuhTempo"
          label={say.due[lang]}
          lang={lang}
          value={typed('jatuhTempo', daysAfter(today, WEEK))}
          error={errors['jatuhTempo']}
        />
        <TextField
          name="keadaan"
          label={say.stateNow[lang]}
          lang={lang}
          value={typed('keadaan', say.baik[lang])}
          error={errors['keadaan']}
        />
      </FieldRow>
      <details open={typed('naskah') !== ''}>
        <summary>{say.several[lang]}</summary>
        <div data-pindai="naskah">
          <TextArea
            name="naskah"
            label={say.others[lang]}
            lang={lang}
            value={typed('naskah')}
            hint={say.othersHint[lang]}
            optional
            error={errors['naskah']}
          />
        </div>
      </details>
      <LoanFormEnd {...{ lang, form, errors, reasons }} id="pinjamkan" label={say.lend[lang]} />
    </form>
  );
}

/** The form with which a paper is lent; says who has it when it is lent already. */
export async function lendPage(c: Ctx, site: Site, paper: Hardcopy, again: Again | null): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  allowCamera(c);
  const today = dayOf(site.clock.now(), office.zone);
  const [units, places, reasons] = await Promise.all([
    unitsOf(site.db, office.id),
    placesOf(site.db, office.id),
    reasonsNow(c, site, paper, today),
  ]);
  const { form = null, trouble } = again ?? {};
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  const id = form?.text('id') || newId(site.clock.now());
  const title = say.lendTitle(paper.judul)[lang];
  const where = pathText(places, paper.place) || say.noPlace[lang];
  return staff(c, site, {
    title,
    current: 'arsip',
    trouble,
    children: (
      <>
        <LoanHead
          {...{ paper, title, lang }}
          above={{ href: arsip.hardcopy(paper.id), label: shownCode(paper.code) }}
          here={say.lend[lang]}
          lead={where}
        />
        {paper.peminjam !== null && paper.jatuhTempo !== null ? (
          <>
            <Notice tone="warning" title={say.lent[lang]}>
              {say.lentTo(paper.peminjam, longDay(paper.jatuhTempo, lang))[lang]}
            </Notice>
            {keepsFor(by, paper.unit) && (
              <Actions>
                <ButtonLink href={arsip.hardcopyAct(paper.id, 'kembali')} label={say.takeBack[lang]} />
                <a href={edar.perpanjang(paper.id)}>{say.extend[lang]}</a>
              </Actions>
            )}
          </>
        ) : (
          <>
            <LendForm {...{ lang, form, errors, paper, units, id, today, reasons }} />
            <ScanIsland site={site} lang={lang} />
          </>
        )}
      </>
    ),
  });
}
