import { extendLoan } from '../../../../../custody/edar/extend-loan.ts';
import { perform } from '../../../../../journal/act.ts';
import { type Handler, type Site, visitorOf } from '../../../../context.ts';
import { readForm } from '../../../../form.ts';
import { attempt } from '../../../frame.tsx';
import { withFields } from '../../form-faults.ts';
import { arsip } from '../../links.ts';
import { onceDone } from '../../sent-twice.ts';
import { EXTEND_FIELDS, readExtended } from './extend.tsx';
import { takeBackPage } from './take-back.tsx';
import { loanOf } from './take-back-acts.ts';

/** Leads from an address that only takes forms back to the part of the page that holds this one. */
export const backToExtend: Handler = (c) =>
  c.redirect(`${arsip.hardcopyAct(c.req.param('id') ?? '', 'kembali')}#perpanjang`, 303);

/** Puts the loan off, and with it those of the same receipt when that was ticked. */
export function postExtend(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    const loan = await loanOf(c, site, form);
    const done = `${arsip.hardcopyAct(loan.hardcopy, 'kembali')}?selesai=pinjaman-diperpanjang`;
    const input = { loans: readExtended(form), until: form.text('sampai'), alasan: form.text('alasan') };
    const extend = async () => {
      await withFields(EXTEND_FIELDS, () => perform(site, by, extendLoan, input));
      return done;
    };
    return attempt(
      c,
      onceDone('sudah-diperpanjang', extend, () => done),
      async (trouble) => takeBackPage(c, site, await loanOf(c, site, form), { extending: { form, trouble } }),
    );
  };
}
