import { fault, Invalid, Refused } from '../../../../../base/errors.ts';
import { readCode } from '../../../../../custody/code.ts';
import { moveAndTell, moveHardcopies } from '../../../../../custody/hardcopy/move-hardcopies.ts';
import { type Place, placeByCode } from '../../../../../custody/hardcopy/place.ts';
import { transaction } from '../../../../../db/transaction.ts';
import { type Handler, type Site, visitorOf } from '../../../../context.ts';
import { readForm } from '../../../../form.ts';
import { withFields } from '../../form-faults.ts';
import { type MoveState, movePage } from './move.tsx';
import { moveText as say } from './move-text.ts';

/** Papers that move at once at most, as the deed has it. */
const MOST = 500;

export function showMove(site: Site): Handler {
  return (c) => movePage(c, site, { kode: (c.req.query('kode') ?? '').split(',').join('\n'), alasan: '' });
}

/** The papers' codes, and the one place among what was typed. @throws Invalid when there is none or several */
async function readScanned(
  site: Site,
  office: string,
  kode: string,
): Promise<{ place: Place; codes: string[] }> {
  const typed = kode
    .split(/[\n,;\t]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 2 * MOST);
  const places = new Map<string, Place>();
  const codes: string[] = [];
  for (const line of [...new Set(typed.map(readCode).filter(Boolean))]) {
    const place = await placeByCode(site.db, office, line);
    if (place) places.set(place.id, place);
    else codes.push(line);
  }
  const [place] = places.values();
  const bad =
    typed.length === 0
      ? say.noCodes
      : !place
        ? say.noPlace
        : places.size > 1
          ? say.severalPlaces([...places.values()].map(({ name }) => name).join(', '))
          : codes.length === 0
            ? say.onlyPlace(place.name)
            : codes.length > MOST
              ? say.tooMany(MOST)
              : null;
  if (bad) throw new Invalid([fault('kode', 'kode', bad.id, bad.en)]);
  return { place: place as Place, codes };
}

/** Shows what would happen to every code; then moves what can be moved and tells of each what became of it. */
export function postMove(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    const typed: MoveState = { kode: form.text('kode'), alasan: form.text('alasan') };
    const aksi = form.text('aksi');
    if (aksi === 'ubah') return movePage(c, site, typed);
    try {
      const { place, codes } = await readScanned(site, by.office, typed.kode);
      const input = { codes, place: place.id, alasan: typed.alasan };
      const check = async (trouble?: MoveState['trouble']) => {
        const now = site.clock.now();
        const state = await transaction(site.db, (tx) => moveHardcopies.load(tx, input, by, now));
        const asked = { ...input, alasan: input.alasan || '–' };
        const reasons = moveHardcopies.refuse(state, by, asked);
        const shown = { ...typed, place, moved: state.moved, reasons };
        return movePage(c, site, trouble ? { ...shown, trouble } : shown);
      };
      if (aksi !== 'pindahkan') return await check();
      try {
        const work = () => moveAndTell(site, by, input);
        const moved = await withFields(
          { 'alasan-pindah': 'alasan', 'keterangan-terlalu-panjang': 'alasan' },
          work,
        );
        return await movePage(c, site, { ...typed, place, moved, done: true });
      } catch (error) {
        if (error instanceof Refused) return await check({ reasons: error.reasons });
        if (error instanceof Invalid) return await check({ faults: error.faults });
        throw error;
      }
    } catch (error) {
      if (error instanceof Invalid) return movePage(c, site, { ...typed, trouble: { faults: error.faults } });
      throw error;
    }
  };
}
