import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { shownCode } from '../code.ts';
import { type Hardcopy, hardcopyById } from '../hardcopy/hardcopy.ts';
import { leavePlaces } from '../hardcopy/leave-places.ts';
import { keepsFor } from '../who.ts';
import { documentFacts, documentReasons, type Strike, wordReasons } from './document-facts.ts';
import { frozenBy, frozenReasons, lockRuns } from './frozen.ts';
import { struckReasons, why } from './text.ts';

/** What the columns of a struck row say; the words only there and in the journal's detail. */
export function struckBy(by: Actor, alasan: string, at: Date) {
  return {
    ...{ dicoret_at: at, dicoret_person: by.person, dicoret_jabatan: by.jabatan },
    dicoret_alasan: alasan.trim(),
  };
}

/** Strikes papers out and takes them from their places by a dated move; for deeds that refused what must be refused. */
export async function strikePapers(
  tx: Tx,
  papers: readonly Pick<Hardcopy, 'id' | 'place'>[],
  by: Actor,
  alasan: string,
  at: Date,
): Promise<void> {
  await tx`
    update hardcopy set ${tx(struckBy(by, alasan, at))}, place = null, version = version + 1
    where office = ${by.office} and id = any(${papers.map(({ id }) => id)}::uuid[])`;
  await leavePlaces(tx, papers, 'dicoret', by, at);
}

/** Run, document, paper: in this order every deed locks what it wants of them. */
async function load(tx: Tx, { id }: Strike, { office }: Actor) {
  const { run, dokumen } = await hardcopyById(tx, office, id);
  await lockRuns(tx, office, run ? [run] : []);
  await tx`select 1 from dokumen where (office, id) = (${office}, ${dokumen}) for no key update`;
  await tx`select 1 from hardcopy where (office, id) = (${office}, ${id}) for update`;
  return {
    paper: await hardcopyById(tx, office, id),
    facts: await documentFacts(tx, office, dokumen),
    frozen: await frozenBy(tx, office, { runs: [run], things: [{ hardcopy: id }] }),
  };
}

/**
 * Mencoret satu hardcopy yang salah dicatat, misalnya tercatat dua kali: tempatnya dikosongkan, labelnya tidak berlaku,
 * kodenya tidak pernah dipakai lagi. UU 14/2008 art. 7 (2) and (3); SOP KPU Kota Tangerang 19/2025 step 1.
 */
export const strikeHardcopy = deed({
  kind: 'hardcopy.struck',
  load: (tx, input: Strike, by) => load(tx, input, by),
  refuse({ paper, facts, frozen }, by, { alasan, version }) {
    if (paper.dicoretAt) return struckReasons(paper);
    return [
      ...(keepsFor(by, paper.unit) ? [] : [why.notYours()]),
      ...(paper.dimusnahkanAt ? [why.destroyed()] : []),
      ...(paper.version === version ? [] : [why.changed()]),
      ...documentReasons(facts),
      ...(paper.peminjam === null ? [] : [why.lent(shownCode(paper.code), paper.peminjam)]),
      ...frozenReasons(frozen),
      ...wordReasons(alasan),
    ];
  },
  async apply(tx, { paper }, by, { id, alasan }, at) {
    await strikePapers(tx, [paper], by, alasan, at);
    const { code, place } = paper;
    return { subject: `hardcopy:${id}`, detail: { code, place, alasan: alasan.trim() }, result: undefined };
  },
});
