import { type Reason, Refused } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import type { Tx } from '../../db/db.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { transaction } from '../../db/transaction.ts';
import { type Deps, deed, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { isCode, readCode } from '../code.ts';
import { why as whyStruck } from '../coret/text.ts';
import { keepsFor } from '../who.ts';
import { lockPlace } from './add-place.ts';
import { roomIn } from './fullness.ts';
import { type Hardcopy, hardcopiesOf } from './hardcopy.ts';
import { type Place, placeByCode } from './place.ts';
import { shelvingReasons } from './register-hardcopy.ts';
import { why } from './text.ts';

export interface Moves {
  /** Codes as they were typed or scanned; one that stands twice counts once. */
  readonly codes: readonly string[];
  readonly place: string;
  /** Needed as soon as a paper comes from another place. */
  readonly alasan: string;
}

/** What became of one code: the paper lies there now, lay there already, or stayed where it was and why. */
export interface Moved {
  readonly code: string;
  readonly paper: Hardcopy | null;
  readonly hasil: 'pindah' | 'sudah_di_sana' | 'tidak_pindah';
  /** Where it comes from: where it belonged, or where a shelf count last found it. */
  readonly dari: string | null;
  readonly alasan: Reason | null;
}

interface State {
  readonly place: Place;
  readonly muat: number | null;
  readonly moved: readonly Moved[];
}

const MOST = 500;

/** Why a code is no paper of this office. */
async function noPaper(tx: Tx, office: string, code: string): Promise<Reason> {
  const place = await placeByCode(tx, office, code);
  return place ? why.codeOfPlace(place.name) : isCode(code) ? why.unknownCode() : why.miswritten();
}

function fate(paper: Hardcopy, place: string, by: Actor): Pick<Moved, 'hasil' | 'dari' | 'alasan'> {
  const stays = (alasan: Reason) => ({ hasil: 'tidak_pindah', dari: paper.place, alasan }) as const;
  if (paper.dimusnahkanAt) return stays(why.destroyed());
  if (paper.dicoretAt) return stays(whyStruck.struck());
  if (!keepsFor(by, paper.unit)) return stays(why.notYours());
  if (paper.peminjam !== null) return stays(why.onLoan(paper.peminjam));
  // One that was found elsewhere, or not at all, and is put back: that is a move, though the record names this place.
  const strayed = paper.salahTempat !== null || paper.tidakDitemukan !== null;
  if (paper.place === place && !strayed) return { hasil: 'sudah_di_sana', dari: place, alasan: null };
  return { hasil: 'pindah', dari: paper.salahTempat ?? paper.place, alasan: null };
}

async function load(tx: Tx, { codes, place: into }: Moves, by: Actor): Promise<State> {
  const wanted = [...new Set(codes.map(readCode))].filter(Boolean).slice(0, MOST + 1);
  const place = await lockPlace(tx, by.office, into);
  await tx`
    select 1 from hardcopy where office = ${by.office} and code = any(${wanted}::text[])
    order by id for no key update`;
  const papers = await hardcopiesOf(tx, by.office, { codes: wanted });
  const moved: Moved[] = [];
  for (const code of wanted) {
    const paper = papers.find((one) => one.code === code) ?? null;
    if (paper) moved.push({ code, paper, ...fate(paper, place.id, by) });
    else
      moved.push({
        code,
        paper,
        hasil: 'tidak_pindah',
        dari: null,
        alasan: await noPaper(tx, by.office, code),
      });
  }
  return { place, muat: (await roomIn(tx, place)).muat, moved };
}

const going = ({ moved }: State) => moved.filter(({ hasil }) => hasil === 'pindah');
/** Papers that take up new room there: not those that belong there and are only put back. */
const arriving = (state: State) => going(state).filter(({ paper }) => paper?.place !== state.place.id);

/**
 * Memindahkan naskah ke satu tempat; yang tidak dapat dipindahkan tetap di tempatnya dengan alasan masing-masing.
 * SOP KPU Kota Tangerang 19/2025 step 1 and 5 (menyimpan); PP 28/2012 (penyimpanan arsip).
 */
export const moveHardcopies = deed({
  kind: 'hardcopy.moved',
  load: (tx, input: Moves, by) => load(tx, input, by),
  refuse(state, _by, { alasan }) {
    const { place, muat, moved } = state;
    const relocated = arriving(state).filter(({ paper }) => paper?.place !== null).length;
    return [
      ...(moved.length === 0 ? [why.noPapers()] : []),
      ...(moved.length > MOST ? [why.tooManyPapers()] : []),
      ...shelvingReasons(place, muat, arriving(state).length),
      ...(relocated > 0 && alasan.trim() === '' ? [why.moveNeedsReason(relocated)] : []),
      ...(alasan.trim().length > 500 ? [why.noteTooLong()] : []),
      ...(moved.length > 0 && going(state).length === 0 ? [why.nothingMoves()] : []),
    ];
  },
  async apply(tx, state, by, { alasan }, at) {
    const { place, moved } = state;
    const ids = going(state).map(({ paper }) => (paper as Hardcopy).id);
    await tx`
      update hardcopy set place = ${place.id}, version = version + 1
      where office = ${by.office} and id = any(${ids}::uuid[])`;
    const rows = going(state).map(({ paper, dari }) => ({
      ...{ office: by.office, id: newId(at), hardcopy: (paper as Hardcopy).id, from_place: dari },
      ...{ to_place: place.id, alasan: alasan.trim(), at, person: by.person, jabatan: by.jabatan },
    }));
    await insertRows(tx, 'hardcopy_move', rows);
    const naskah = moved.map(({ code, hasil, dari, alasan: mengapa }) => {
      return { code, hasil, dari, mengapa: mengapa?.code ?? null };
    });
    const about = ids.map((id) => `hardcopy:${id}`);
    return { subject: `place:${place.id}`, about, detail: { alasan: alasan.trim(), naskah }, result: moved };
  },
});

/**
 * Moves what can be moved and says of every code what became of it. That all of them lie there already, as when a form
 * is sent twice, is no error and nothing new.
 * @throws Refused when the place cannot take them, or a reason is missing
 */
export async function moveAndTell(deps: Deps, by: Actor, input: Moves): Promise<readonly Moved[]> {
  try {
    return await perform(deps, by, moveHardcopies, input);
  } catch (error) {
    const nothing = why.nothingMoves().code;
    if (!(error instanceof Refused) || error.reasons.some(({ code }) => code !== nothing)) throw error;
    return transaction(deps.db, async (tx) => (await load(tx, input, by)).moved);
  }
}
