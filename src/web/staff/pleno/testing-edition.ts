import { newId } from '../../../base/id.ts';
import { examineNext } from '../../../custody/examine/examine-next.ts';
import { takeIn } from '../../../custody/store/blob.ts';
import { type Edition, editionOfRun } from '../../../daftar/edition/edition.ts';
import { perform } from '../../../journal/act.ts';
import { attachSigned } from '../../../pleno/attach-signed.ts';
import { conveneMeeting } from '../../../pleno/convene-meeting.ts';
import { decideList } from '../../../pleno/decide-list.ts';
import { establishEdition } from '../../../pleno/establish-edition.ts';
import { meetingById } from '../../../pleno/meeting.ts';
import { printBeritaAcara } from '../../../pleno/print-berita-acara.ts';
import { recordAttendance } from '../../../pleno/record-attendance.ts';
import { orderUpload } from '../../../publication/order-upload.ts';
import type { TestSite } from './testing.ts';

const TODAY = '2026-11-23';

/** The plenary through its deeds, up to its decision. */
export async function held({ site, test }: TestSite): Promise<string> {
  const { ppid, ketua, sekretaris } = test.actors;
  const call = { heldOn: TODAY, starts: '10:00', place: 'Ruang Rapat' };
  const meeting = await perform(site, ppid, conveneMeeting, { id: newId(), run: test.run, ...call });
  const { members } = await meetingById(site.db, test.office.id, meeting);
  const attendance = members.map(({ mandate }) => ({ mandate, state: 'hadir' as const }));
  await perform(site, sekretaris, recordAttendance, { meeting, version: 1, today: TODAY, attendance });
  const vote = { setuju: 5, tidakSetuju: 0, pendapatBerbeda: '' };
  await perform(site, ketua, decideList, { meeting, version: 2, today: TODAY, ...vote });
  return meeting;
}

/** A plenary that has decided, up to minutes that nobody has signed. */
export async function decided(at: TestSite): Promise<{ meeting: string; edition: Edition }> {
  const { site, test } = at;
  const meeting = await held(at);
  await printBeritaAcara(site, test.actors.ppid, { meeting, nomor: '112/HK.03.1-BA/3673/2026' });
  return { meeting, edition: (await editionOfRun(site.db, test.office.id, test.run)) as Edition };
}

/** The printed form stands in for the signed scan; then the PPID establishes the edition. */
export async function signAndEstablish({ site, test }: TestSite, meeting: string): Promise<void> {
  const { ppid, sekretaris } = test.actors;
  const { pdf } = await meetingById(site.db, test.office.id, meeting);
  const scan = { name: 'pindaian.pdf', bytes: await site.store.read(pdf ?? '') };
  const { sha256 } = await takeIn(site, sekretaris, scan);
  await perform(site, sekretaris, attachSigned, { meeting, pdf: sha256 });
  await perform(site, ppid, establishEdition, { meeting, scanRead: true });
  while (await examineNext(site)) {}
}

/** An edition that the PPID has ordered and nobody has published. */
export async function ordered(at: TestSite): Promise<Edition> {
  const { meeting, edition } = await decided(at);
  await signAndEstablish(at, meeting);
  await perform(at.site, at.test.actors.ppid, orderUpload, {
    edition: edition.id,
    root: edition.root,
    ringkasan: 'Kantor menerbitkan daftar pertamanya.',
    previewSeen: true,
    store: at.site.store,
  });
  return edition;
}
