import type { Reason } from '../../base/errors.ts';
import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { shownCode } from '../code.ts';
import { type Dokumen, dokumenById } from '../dokumen/dokumen.ts';
import { type Hardcopy, hardcopiesOf } from '../hardcopy/hardcopy.ts';
import { type Softcopy, softcopiesOf } from '../softcopy/softcopy.ts';
import { keepsFor } from '../who.ts';
import {
  type DocumentFacts,
  documentFacts,
  documentReasons,
  type Strike,
  wordReasons,
} from './document-facts.ts';
import { type Frozen, frozenBy, frozenReasons, lockRuns } from './frozen.ts';
import { strikePapers, struckBy } from './strike-hardcopy.ts';
import { struckReasons, why } from './text.ts';

interface State {
  readonly dokumen: Dokumen;
  /** Papers that are not struck already. */
  readonly papers: readonly Hardcopy[];
  /** Versions in force. */
  readonly files: readonly Softcopy[];
  readonly facts: DocumentFacts;
  readonly frozen: Frozen;
}

/** The runs in whose stacks the document stands: its own, its papers’ and its files’. */
async function runsWith(tx: Tx, office: string, dokumen: string): Promise<string[]> {
  const rows = await tx<{ run: string }[]>`
    select run from dokumen where office = ${office} and id::text = ${dokumen} and run is not null
    union select run from hardcopy
      where office = ${office} and dokumen::text = ${dokumen} and run is not null and dicoret_at is null
    union select run from softcopy where office = ${office} and dokumen::text = ${dokumen} and run is not null`;
  return rows.map(({ run }) => run);
}

async function load(tx: Tx, { id }: Strike, by: Actor): Promise<State> {
  const { office } = by;
  const runs = await runsWith(tx, office, id);
  await lockRuns(tx, office, runs);
  await tx`select 1 from dokumen where office = ${office} and id::text = ${id} for update`;
  await tx`select 1 from hardcopy where office = ${office} and dokumen::text = ${id} order by id for update`;
  const dokumen = await dokumenById(tx, office, id);
  const papers = (await hardcopiesOf(tx, office, { dokumen: id })).filter(({ dicoretAt }) => !dicoretAt);
  const files = await softcopiesOf(tx, office, { dokumen: id });
  const things = [
    ...papers.map((one) => ({ hardcopy: one.id })),
    ...files.map((one) => ({ softcopy: one.id })),
  ];
  return {
    ...{ dokumen, papers },
    files: files.filter(({ digantikanOleh, dimusnahkanAt }) => digantikanOleh === null && !dimusnahkanAt),
    facts: await documentFacts(tx, office, id),
    frozen: await frozenBy(tx, office, { runs, things }),
  };
}

function loanReasons(papers: readonly Hardcopy[]): Reason[] {
  return papers.flatMap(({ code, peminjam }) =>
    peminjam === null ? [] : [why.lent(shownCode(code), peminjam)],
  );
}

/**
 * Mencoret dokumen yang salah dicatat, seperti mencoret satu baris buku register: nomornya tetap terpakai, barisnya tetap
 * terbaca, tidak ada lagi yang menghitungnya. Hardcopy-nya ikut dicoret.
 * UU 14/2008 art. 7 (2) and (3) (information that is accurate, in a system that is well kept); it is no destruction (UU
 * 43/2009 art. 51), which is for what was kept until its retention ended.
 */
export const strikeDokumen = deed({
  kind: 'dokumen.struck',
  load: (tx, input: Strike, by) => load(tx, input, by),
  refuse({ dokumen, papers, files, facts, frozen }, by, { alasan, version }) {
    if (dokumen.dicoretAt) return struckReasons(dokumen);
    return [
      ...(keepsFor(by, dokumen.unit) ? [] : [why.notYours()]),
      ...(dokumen.dimusnahkanAt ? [why.destroyed()] : []),
      ...(dokumen.version === version ? [] : [why.changed()]),
      ...documentReasons(facts),
      ...loanReasons(papers),
      ...frozenReasons(frozen),
      ...(files.length > 0 ? [why.hasSoftcopies(files.length)] : []),
      ...wordReasons(alasan),
    ];
  },
  async apply(tx, { dokumen, papers }, by, { id, alasan }, at) {
    await strikePapers(tx, papers, by, alasan, at);
    await tx`
      update dokumen set ${tx(struckBy(by, alasan, at))}, version = version + 1
      where (office, id) = (${by.office}, ${id})`;
    const naskah = papers.map(({ id: hardcopy, code, place }) => ({ hardcopy, code, place }));
    const detail = { nomor: dokumen.nomor, naskah, alasan: alasan.trim() };
    return { subject: `dokumen:${id}`, detail, result: undefined };
  },
});
