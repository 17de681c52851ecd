import { fault, Invalid, NotFound } from '../../../../../base/errors.ts';
import { isId } from '../../../../../base/id.ts';
import { type Loan, loansOf } from '../../../../../custody/edar/loan.ts';
import { returnLoan } from '../../../../../custody/edar/return-loan.ts';
import { placeByCode } from '../../../../../custody/hardcopy/place.ts';
import { perform } from '../../../../../journal/act.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { type Form, readForm } from '../../../../form.ts';
import { attempt } from '../../../frame.tsx';
import { withFields } from '../../form-faults.ts';
import { arsip } from '../../links.ts';
import { formId } from '../../sent-twice.ts';
import { fieldOf, onceMade } from '../fields.ts';
import { paperFor } from './lend-acts.ts';
import { readKertas } from './loan-parts.tsx';
import { loanText as say } from './loan-text.ts';
import { notLentPage, takeBackPage } from './take-back.tsx';

const FIELDS: Readonly<Record<string, string>> = {
  ...fieldOf,
  'kerusakan-kosong': 'catatan',
  'keadaan-terlalu-panjang': 'catatan',
  'kembali-sebelum-dipinjam': 'tanggal',
  'tempat-sudah-ditutup': 'kodeTempat',
  'tempat-penuh': 'kodeTempat',
  'letak-tidak-cocok': 'kodeTempat',
};

async function openLoan(c: Ctx, site: Site): Promise<Loan | null> {
  const { by } = visitorOf(c);
  const [loan] = await loansOf(site.db, by.office, {
    ...{ hardcopies: [c.req.param('id') ?? ''], out: true, readableBy: by },
  });
  return loan ?? null;
}

export function showTakeBack(site: Site): Handler {
  return async (c) => {
    const loan = await openLoan(c, site);
    if (loan) return takeBackPage(c, site, loan);
    const paper = await paperFor(c, site);
    return notLentPage(c, site, paper);
  };
}

/** The loan that a form is about, out or back by now. @throws NotFound when it is not the page's, or not theirs to see */
export async function loanOf(c: Ctx, site: Site, form: Form): Promise<Loan> {
  const { by } = visitorOf(c);
  const [loan] = await loansOf(site.db, by.office, { ids: [form.text('pinjaman')], readableBy: by });
  if (!loan || loan.hardcopy !== c.req.param('id')) throw new NotFound('loan');
  return loan;
}

/** The place whose code was typed; null when none was. @throws Invalid when the office has none with it */
async function placeOf(site: Site, office: string, form: Form): Promise<string | null> {
  const typed = form.text('kodeTempat');
  if (typed === '') return null;
  const place = await placeByCode(site.db, office, typed);
  if (place) return place.id;
  throw new Invalid([fault('kodeTempat', 'tidak-ada', say.noSuchPlace.id, say.noSuchPlace.en)]);
}

/** Takes the paper back, and those of the same receipt that were ticked. */
export function postTakeBack(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    const loan = await loanOf(c, site, form);
    const { id } = loan;
    const tandaTerima = formId(site, form);
    const ikut = [...new Set(form.all('ikut'))].filter((one) => isId(one) && one !== id);
    const work = () =>
      withFields(FIELDS, async () => {
        await perform(site, by, returnLoan, {
          tandaTerima,
          papers: [
            {
              ...{ loan: id, catatan: form.text('catatan') },
              keadaan: form.text('keadaan') === 'rusak' ? 'rusak' : 'baik',
            },
            ...ikut.map((one) => ({ loan: one, keadaan: 'baik' as const, catatan: '' })),
          ],
          place: await placeOf(site, by.office, form),
          kertas: readKertas(form),
        });
        return `${arsip.tandaTerimaSatu(tandaTerima)}?selesai=diterima-kembali`;
      });
    return attempt(c, onceMade(tandaTerima, work), (trouble) =>
      takeBackPage(c, site, loan, { returning: { form, trouble } }),
    );
  };
}
