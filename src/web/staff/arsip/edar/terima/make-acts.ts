import { type Fault, fault, Invalid, Refused } from '../../../../../base/errors.ts';
import { drawUpTandaTerima } from '../../../../../custody/edar/draw-up-tanda-terima.ts';
import { keyInTandaTerima } from '../../../../../custody/edar/key-in-tanda-terima.ts';
import { namedPihak, standsFor } from '../../../../../custody/edar/pihak.ts';
import type { Sisi } from '../../../../../custody/edar/tanda-terima.ts';
import { perform, reasonsAgainst } from '../../../../../journal/act.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { type Form, readForm } from '../../../../form.ts';
import { withFields } from '../../form-faults.ts';
import { arsip } from '../../links.ts';
import { formId, refusedAs } from '../../sent-twice.ts';
import { readLines } from '../codes.ts';
import { fieldOf, madeBefore } from '../fields.ts';
import { readSide } from '../sides.tsx';
import { formText as say } from './form-text.ts';
import { makePage } from './make.tsx';

/** The form of a receipt; `paper` where it was written on paper first. */
export function showMake(site: Site, paper: boolean): Handler {
  return (c) => makePage(c, site, paper, null);
}

/** Every field read. @throws Invalid with what cannot be read */
async function readReceipt(c: Ctx, site: Site, form: Form, paper: boolean) {
  const { by } = visitorOf(c);
  const [dari, kepada] = [readSide(form, 'dari'), readSide(form, 'kepada')];
  const { lines, faults } = await readLines(site.db, by, form.text('naskah'));
  const day = paper && form.text('tanggal') === '' ? [say.missingDay] : [];
  const all: readonly Fault[] = [
    ...day.map(({ id, en }) => fault('tanggal', 'kosong', id, en)),
    ...[...dari.faults, ...kepada.faults, ...faults],
  ];
  if (all.length > 0) throw new Invalid(all);
  const signs = (['dari', 'kepada'] as const).find((sisi) =>
    standsFor(by, (sisi === 'dari' ? dari : kepada).side),
  );
  const input = {
    ...{ id: formId(site, form), dari: dari.side, kepada: kepada.side, catatan: form.text('catatan') },
    lines: lines.map(({ hardcopy, softcopy, keadaan }) => ({
      ...(hardcopy ? { hardcopy } : {}),
      ...(softcopy ? { softcopy } : {}),
      keadaan,
    })),
  };
  return { input, lines, signs: signs ?? null };
}

/** Checks what was typed and shows it once more; then makes the receipt. */
export function postMake(site: Site, paper: boolean): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    if (form.text('aksi') === 'ubah') return makePage(c, site, paper, { form });
    const kertas = { tanggal: form.text('tanggal'), nomor: form.text('nomor') };
    try {
      return await withFields(fieldOf, async () => {
        const { input, lines, signs } = await readReceipt(c, site, form, paper);
        if (form.text('aksi') !== 'buat') {
          const reasons = paper
            ? await reasonsAgainst(site, by, keyInTandaTerima, { ...input, kertas })
            : await reasonsAgainst(site, by, drawUpTandaTerima, input);
          if (reasons.length > 0) throw new Refused(reasons);
          const names = {
            dari: (await namedPihak(site.db, by.office, input.dari))?.nama ?? '',
            kepada: (await namedPihak(site.db, by.office, input.kepada))?.nama ?? '',
          };
          return makePage(c, site, paper, { form, checked: lines, names, signs });
        }
        const tandaTangan: Sisi | null = form.text('tandatangan') === signs ? signs : null;
        if (paper) await perform(site, by, keyInTandaTerima, { ...input, kertas });
        else await perform(site, by, drawUpTandaTerima, { ...input, tandaTangan });
        return c.redirect(
          `${arsip.tandaTerimaSatu(input.id)}?selesai=tanda-terima-${paper ? 'disalin' : 'dibuat'}`,
          303,
        );
      });
    } catch (error) {
      // A repeated send of what is made already counts as done.
      if (refusedAs(error, 'sudah-dibuat')) return c.redirect(madeBefore(form.text('id')), 303);
      if (error instanceof Refused)
        return makePage(c, site, paper, { form, trouble: { reasons: error.reasons } });
      if (error instanceof Invalid)
        return makePage(c, site, paper, { form, trouble: { faults: error.faults } });
      throw error;
    }
  };
}
