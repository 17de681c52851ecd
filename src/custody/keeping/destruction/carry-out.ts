import { unlink } from 'node:fs/promises';
import { Refused } from '../../../base/errors.ts';
import { dayOf } from '../../../base/tanggal.ts';
import { perform, reasonsAgainst } from '../../../journal/act.ts';
import type { Actor } from '../../../journal/actor.ts';
import { officeById } from '../../../people/office.ts';
import { renderPdf } from '../../../print/typst.ts';
import type { Custody } from '../../custody.ts';
import { spool } from '../../store/spool.ts';
import { type PaperOfDestruction, pemusnahanData } from './berita-acara.ts';
import { type CarriedOut, carryOutDestruction, type DestructionToCarryOut } from './carry-out-destruction.ts';
import { removeDestroyed } from './remove-destroyed.ts';

async function* whole(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Prints the berita acara and keeps its bytes. */
async function keepPaper(custody: Custody, paper: PaperOfDestruction) {
  const office = await officeById(custody.db, paper.by.office);
  const pdf = await renderPdf({
    template: 'berita-acara-pemusnahan.typ',
    templateFolder: custody.folders.templates,
    data: pemusnahanData(office, paper),
    title: `Berita Acara Pemusnahan Arsip ${paper.nomor}`,
    date: dayOf(paper.at, office.zone),
  });
  const spooled = await spool(custody.store.spool, whole(pdf));
  try {
    await custody.store.keep(spooled);
    return { sha256: spooled.sha256, size: spooled.size };
  } finally {
    await unlink(spooled.path).catch(() => {});
  }
}

/**
 * Carries a destruction out: asks everything once more, prints and keeps the berita acara, records the deed, and once
 * that is on disk removes the bytes. What a crash leaves in the store the next start removes.
 * @throws Refused with every reason; then nothing was destroyed
 */
export async function carryOut(
  custody: Custody,
  by: Actor,
  asked: Omit<DestructionToCarryOut, 'keepPaper'>,
): Promise<CarriedOut> {
  const input = { ...asked, keepPaper: (paper: PaperOfDestruction) => keepPaper(custody, paper) };
  const reasons = await reasonsAgainst(custody, by, carryOutDestruction, input);
  if (reasons.length > 0) throw new Refused(reasons);
  const done = await perform(custody, by, carryOutDestruction, input);
  await removeDestroyed(custody, done.hapus);
  return done;
}
