import { NotFound, type Reason, Refused } from '../../../base/errors.ts';
import { approveRekap } from '../../../dokumentasi/approve-rekap.ts';
import { archiveStack } from '../../../dokumentasi/archive-stack.ts';
import { handOverSoftcopies } from '../../../dokumentasi/hand-over-softcopies.ts';
import { keepBerkas } from '../../../dokumentasi/keep-berkas.ts';
import { listSoftcopies } from '../../../dokumentasi/list-softcopies.ts';
import { printRekap } from '../../../dokumentasi/print-rekap.ts';
import { recapHardcopies } from '../../../dokumentasi/recap-hardcopies.ts';
import { recapSoftcopies } from '../../../dokumentasi/recap-softcopies.ts';
import { reportRekap } from '../../../dokumentasi/report-rekap.ts';
import type { Seen, SeenByUnit } from '../../../dokumentasi/seen.ts';
import { storeSoftcopies } from '../../../dokumentasi/store-softcopies.ts';
import { verifyStored } from '../../../dokumentasi/verify-stored.ts';
import { perform, reasonsAgainst } from '../../../journal/act.ts';
import type { Actor } from '../../../journal/actor.ts';
import type { Task } from '../../../procedure/tasks.ts';
import type { Site } from '../../context.ts';
import type { Workbench } from './read.ts';

/** What a form of the workbench says, besides which output it is of. */
export interface Sent extends SeenByUnit {
  /** The recapitulation that was on the page. */
  readonly rekap: string;
}

/** Reasons that what is typed answers, or that the deed's own work takes away; shown only after it was sent. */
const PROVED_BY_READING = ['softcopy-belum-utuh', 'salinan-kedua-belum-ada'];
const OF_THE_FORM = new Set([
  ...['alasan-nihil', 'teks-terlalu-panjang', 'isi-berubah'],
  ...PROVED_BY_READING,
]);

/** Before work that costs something: whoever may not do the deed does not cause it. */
async function refuseAllBut(codes: readonly string[], reasons: Promise<Reason[]>): Promise<void> {
  const left = (await reasons).filter(({ code }) => !codes.includes(code));
  if (left.length > 0) throw new Refused(left);
}

function against(site: Site, by: Actor, output: string, sent: Sent): Promise<Reason[]> {
  const seen: Seen = sent;
  switch (output) {
    case 'berkas_unit':
      return reasonsAgainst(site, by, keepBerkas, sent);
    case 'penyerahan_softcopy':
      return reasonsAgainst(site, by, handOverSoftcopies, sent);
    case 'pendataan_softcopy':
      return reasonsAgainst(site, by, listSoftcopies, seen);
    case 'softcopy_tersimpan':
      return reasonsAgainst(site, by, storeSoftcopies, { ...seen, salinanKedua: site.secondStore !== null });
    case 'rekap_softcopy':
      return reasonsAgainst(site, by, recapSoftcopies, seen);
    case 'rekap_hardcopy':
      return reasonsAgainst(site, by, recapHardcopies, seen);
    case 'arsip_tersimpan':
      return reasonsAgainst(site, by, archiveStack, seen);
    case 'laporan_rekap':
      return reasonsAgainst(site, by, reportRekap, { ...seen, pdf: '' });
    case 'persetujuan_rekap':
      return reasonsAgainst(site, by, approveRekap, { ...seen, pdf: sent.rekap });
    default:
      throw new NotFound('output');
  }
}

/** Every reason against handing an open output in now, as the page shows it before anything is typed. */
export async function reasonsNow(site: Site, by: Actor, bench: Workbench, task: Task): Promise<Reason[]> {
  const [last] = bench.rekap;
  const sent = {
    ...{ run: bench.run.id, unit: task.lane.unit, seen: bench.seen },
    ...{ nihil: false, alasan: '', rekap: last?.pdf ?? '' },
  };
  const reasons = await against(site, by, task.output, sent);
  const { dokumen, softcopies, hardcopies } = bench.stack;
  const has = [...dokumen, ...softcopies, ...hardcopies].some((one) => one.unit === task.lane.unit);
  const mayBeNihil =
    !has && reasons.some(({ code }) => code === 'hardcopy-belum-ada' || code === 'softcopy-belum-ada');
  // With nothing there the form offers nihil; the deed decides once it is sent.
  const open = mayBeNihil ? await against(site, by, task.output, { ...sent, nihil: true }) : reasons;
  return open.filter(({ code }) => !OF_THE_FORM.has(code));
}

/** Hands the output in. @throws Refused with every reason; NotFound for an output that documentation does not make */
export async function handInOutput(site: Site, by: Actor, output: string, sent: Sent): Promise<void> {
  const seen: Seen = { run: sent.run, unit: sent.unit, seen: sent.seen };
  switch (output) {
    case 'berkas_unit':
      return perform(site, by, keepBerkas, sent);
    case 'penyerahan_softcopy':
      await perform(site, by, handOverSoftcopies, sent);
      return;
    case 'pendataan_softcopy':
      return perform(site, by, listSoftcopies, seen);
    case 'softcopy_tersimpan':
      await refuseAllBut(PROVED_BY_READING, against(site, by, output, sent));
      await verifyStored(site, by, sent.run);
      return perform(site, by, storeSoftcopies, { ...seen, salinanKedua: site.secondStore !== null });
    case 'rekap_softcopy':
      return perform(site, by, recapSoftcopies, seen);
    case 'rekap_hardcopy':
      return perform(site, by, recapHardcopies, seen);
    case 'arsip_tersimpan':
      return perform(site, by, archiveStack, seen);
    case 'laporan_rekap':
      await printRekap(site, by, seen);
      return;
    case 'persetujuan_rekap':
      return perform(site, by, approveRekap, { ...seen, pdf: sent.rekap });
    default:
      throw new NotFound('output');
  }
}
