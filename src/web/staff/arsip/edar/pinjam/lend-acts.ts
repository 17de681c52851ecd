import { type Fault, fault, Invalid, NotFound } from '../../../../../base/errors.ts';
import { newId } from '../../../../../base/id.ts';
import { giveLoan, type NewLoan } from '../../../../../custody/edar/give-loan.ts';
import type { Pihak } from '../../../../../custody/edar/pihak.ts';
import { type Hardcopy, hardcopyById } from '../../../../../custody/hardcopy/hardcopy.ts';
import { readsOnly } from '../../../../../custody/who.ts';
import { perform, reasonsAgainst } from '../../../../../journal/act.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { type Form, readForm } from '../../../../form.ts';
import { attempt } from '../../../frame.tsx';
import { withFields } from '../../form-faults.ts';
import { arsip } from '../../links.ts';
import { formId } from '../../sent-twice.ts';
import { readLines } from '../codes.ts';
import { fieldOf, onceMade } from '../fields.ts';
import { readSide } from '../sides.tsx';
import { lendPage } from './lend.tsx';
import { readKertas } from './loan-parts.tsx';

const FIELDS: Readonly<Record<string, string>> = {
  ...fieldOf,
  'nama-kosong': 'peminjam-nama',
  'nama-terlalu-panjang': 'peminjam-nama',
  'keperluan-kosong': 'keperluan',
  'teks-terlalu-panjang': 'keperluan',
  'tanggal-kembali': 'jatuhTempo',
  'jatuh-tempo-lewat': 'jatuhTempo',
  'meminjam-dari-diri-sendiri': 'peminjam',
  'unit-tidak-ada': 'peminjam',
  'keadaan-terlalu-panjang': 'keadaan',
};

/** Stands in for a borrower that was not chosen. */
const ANYBODY: Pihak = { pihak: 'luar', unit: null, nama: '–' };

/** The paper, if the reader may see it. @throws NotFound when not */
export async function paperFor(c: Ctx, site: Site): Promise<Hardcopy> {
  const { by } = visitorOf(c);
  const paper = await hardcopyById(site.db, by.office, c.req.param('id') ?? '');
  const unit = readsOnly(by);
  if (unit !== null && unit !== paper.unit) throw new NotFound('hardcopy');
  return paper;
}

export function showLend(site: Site): Handler {
  return async (c) => lendPage(c, site, await paperFor(c, site), null);
}

/** The papers that go along: the page's own, and those whose codes were typed. @throws Invalid when one is not known */
async function papersOf(site: Site, by: Actor, form: Form, own: Hardcopy) {
  const keadaan = form.text('keadaan');
  const typed = form.text('naskah');
  const first = { id: newId(site.clock.now()), hardcopy: own.id, keadaan };
  if (typed === '') return [first];
  const { lines, faults } = await readLines(site.db, by, typed);
  if (faults.length > 0) throw new Invalid(faults);
  const others = lines.flatMap((line) => (line.hardcopy && line.hardcopy !== own.id ? [line] : []));
  return [
    first,
    ...others.map((line) => ({
      ...{ id: newId(site.clock.now()), hardcopy: line.hardcopy ?? '' },
      keadaan: line.keadaan || keadaan,
    })),
  ];
}

/** What else is wrong with a loan whose borrower is not chosen yet, so that it is told at once. */
async function faultsOf(site: Site, by: Actor, input: NewLoan): Promise<Fault[]> {
  const reasons = await reasonsAgainst(site, by, giveLoan, input);
  return reasons.flatMap(({ code, id, en }) => (FIELDS[code] ? [fault(FIELDS[code], code, id, en)] : []));
}

/** Lends the paper; the receipt that is made with it is the page that follows. */
export function postLend(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const paper = await paperFor(c, site);
    const form = await readForm(c);
    const tandaTerima = formId(site, form);
    const work = () =>
      withFields(FIELDS, async () => {
        const { side, faults } = readSide(form, 'peminjam');
        const chosen = faults.length === 0;
        const input = {
          ...{
            tandaTerima,
            peminjam: chosen ? side : ANYBODY,
            papers: await papersOf(site, by, form, paper),
          },
          ...{
            keperluan: form.text('keperluan'),
            jatuhTempo: form.text('jatuhTempo'),
            kertas: readKertas(form),
          },
        };
        if (!chosen) throw new Invalid([...faults, ...(await faultsOf(site, by, input))]);
        await perform(site, by, giveLoan, input);
        return `${arsip.tandaTerimaSatu(tandaTerima)}?selesai=dipinjamkan`;
      });
    return attempt(c, onceMade(tandaTerima, work), async (trouble) =>
      lendPage(c, site, await paperFor(c, site), { form, trouble }),
    );
  };
}
