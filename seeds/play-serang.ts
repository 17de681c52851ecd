import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { newId } from '../src/base/id.ts';
import { programFile } from '../src/base/paths.ts';
import { dayOf } from '../src/base/tanggal.ts';
import type { Custody } from '../src/custody/custody.ts';
import { examineAll } from '../src/custody/examine/examine-next.ts';
import { takeIn } from '../src/custody/store/blob.ts';
import { classifyAsProposed } from '../src/daftar/classify-as-proposed.ts';
import { compileDaftar } from '../src/daftar/compile-daftar.ts';
import { acceptDraft } from '../src/daftar/draft/accept-draft.ts';
import { approveDraft } from '../src/daftar/draft/approve-draft.ts';
import { type Draft, draftsOf } from '../src/daftar/draft/draft.ts';
import { importEntries } from '../src/daftar/draft/import-entries.ts';
import { submitDraft } from '../src/daftar/draft/submit-draft.ts';
import { writeEntry } from '../src/daftar/draft/write-entry.ts';
import { editionOfRun } from '../src/daftar/edition/edition.ts';
import { openUpdate } from '../src/daftar/open-update.ts';
import { perform } from '../src/journal/act.ts';
import type { Actor } from '../src/journal/actor.ts';
import { attachSigned } from '../src/pleno/attach-signed.ts';
import { conveneMeeting } from '../src/pleno/convene-meeting.ts';
import { decideList } from '../src/pleno/decide-list.ts';
import { establishEdition } from '../src/pleno/establish-edition.ts';
import { meetingOfRun, present } from '../src/pleno/meeting.ts';
import { printBeritaAcara } from '../src/pleno/print-berita-acara.ts';
import { recordAttendance } from '../src/pleno/record-attendance.ts';
import { runsOf } from '../src/procedure/read-run.ts';
import type { Run } from '../src/procedure/run.ts';
import { openTasks, type Task } from '../src/procedure/tasks.ts';
import { orderUpload } from '../src/publication/order-upload.ts';
import { proposedRingkasan } from '../src/publication/publication.ts';
import { publishEdition } from '../src/publication/publish-edition.ts';
import { sheetsOf } from '../src/sop/version/sheet-version.ts';
import { actorFor } from './kota-serang.ts';
import type { UnitRows } from './list-rows.ts';
import type { OpenWorld } from './open-world.ts';

/** What plays: an installation, the office's people, and the rows that each unit holds. */
export interface Play {
  readonly at: Custody;
  readonly world: OpenWorld;
  readonly rows: UnitRows;
}

async function openRunOf({ at, world }: Play): Promise<Run> {
  const [latest] = await runsOf(at.db, world.office.id);
  if (latest) return latest;
  const [sheet] = await sheetsOf(at.db, world.office.id);
  if (!sheet) throw new Error('the office has no sheet');
  const year = dayOf(at.clock.now(), world.office.zone).slice(0, 4);
  const input = { id: newId(at.clock.now()), sheet: sheet.id, title: `Pemutakhiran ${year}` };
  await perform(at, actorFor(world, 'ppid'), openUpdate, input);
  return (await runsOf(at.db, world.office.id))[0] as Run;
}

async function fill({ at, rows }: Play, by: Actor, draft: Draft): Promise<void> {
  const own = rows.of(draft.unit);
  if (own.length > 0 && draft.entries.length === 0) {
    const list = {
      draft: draft.id,
      id: newId(),
      sha256: rows.sha256,
      rows: own.map((values) => ({ item: null, values })),
    };
    await perform(at, by, importEntries, list);
  }
}

/** Attaches the sample documents that belong to rows of the shipped list and are not attached yet. */
async function attach({ at, rows }: Play, by: Actor, draft: Draft): Promise<void> {
  for (const entry of draft.entries) {
    const name = rows.documentOf(entry.judul);
    if (!name || entry.berkas.length > 0) continue;
    const path = programFile('seeds', 'berkas', name);
    if (!(await stat(path).catch(() => null))) continue;
    const file = await takeIn(at, by, {
      name: basename(path),
      bytes: createReadStream(path),
    });
    const change = { draft: draft.id, entry: entry.id, version: entry.version, values: entry, alasan: '' };
    await perform(at, by, writeEntry, { ...change, berkas: [file] });
  }
}

async function unitPart(play: Play, task: Task): Promise<void> {
  const { at, world } = play;
  const unit = task.lane.unit as string;
  const find = async () =>
    (await draftsOf(at.db, world.office.id, task.run.id)).find((one) => one.unit === unit) as Draft;
  const draft = await find();
  const submission = draft.submission?.id ?? '';
  if (task.output === 'persetujuan_kepala_unit') {
    await perform(at, actorFor(world, 'kepala_unit', unit), approveDraft, { draft: draft.id, submission });
  } else if (task.output === 'penerimaan_ppid') {
    await perform(at, actorFor(world, 'ppid'), acceptDraft, { draft: draft.id, submission });
  } else {
    const liaison = actorFor(world, 'penghubung', unit);
    await fill(play, liaison, draft);
    await attach(play, liaison, await find());
    await perform(at, liaison, submitDraft, { draft: draft.id, version: (await find()).version });
  }
}

async function decide({ at, world }: Play, run: Run): Promise<void> {
  const chair = actorFor(world, 'ketua');
  const meeting = await meetingOfRun(at.db, world.office.id, run.id);
  const today = dayOf(at.clock.now(), world.office.zone);
  if (!meeting) throw new Error('the meeting was not called');
  if (present(meeting.members).length === 0) {
    const attendance = meeting.members.map(({ mandate }, index) => ({
      mandate,
      state: index < 4 ? ('hadir' as const) : ('izin' as const),
    }));
    const sheet = { meeting: meeting.id, version: meeting.version, today, attendance };
    await perform(at, actorFor(world, 'sekretaris'), recordAttendance, sheet);
    return;
  }
  const vote = { setuju: present(meeting.members).length, tidakSetuju: 0, pendapatBerbeda: '' };
  await perform(at, chair, decideList, { meeting: meeting.id, version: meeting.version, today, ...vote });
}

/** The printed form stands in for the scan of the signed paper, since nobody signs a sample by hand. */
async function sign({ at, world }: Play, run: Run): Promise<void> {
  const by = actorFor(world, 'sekretaris');
  const meeting = await meetingOfRun(at.db, world.office.id, run.id);
  if (!meeting?.pdf) throw new Error('the minutes were not drawn up');
  const bytes = await at.store.read(meeting.pdf);
  const { sha256 } = await takeIn(at, by, { name: 'berita-acara.pdf', bytes });
  await perform(at, by, attachSigned, { meeting: meeting.id, pdf: sha256 });
}

async function commonPart(play: Play, task: Task): Promise<void> {
  const { at, world } = play;
  const { run } = task;
  const { office } = world;
  const ppid = actorFor(world, 'ppid');
  const meeting = await meetingOfRun(at.db, office.id, run.id);
  const edition = await editionOfRun(at.db, office.id, run.id);
  const today = dayOf(at.clock.now(), office.zone);
  switch (task.output) {
    case 'draf_daftar': {
      const desk = actorFor(world, 'desk');
      const drafts = await draftsOf(at.db, office.id, run.id);
      const waiting = drafts.some((draft) => draft.entries.some((entry) => !entry.klasifikasi));
      if (waiting) await perform(at, desk, classifyAsProposed, { run: run.id });
      else await perform(at, desk, compileDaftar, { run: run.id });
      return;
    }
    case 'undangan_pleno': {
      const call = { heldOn: today, starts: '10:00', place: 'Ruang Rapat Utama Kantor KPU Kota Serang' };
      await perform(at, ppid, conveneMeeting, { id: newId(), run: run.id, ...call });
      return;
    }
    case 'keputusan_pleno':
      return decide(play, run);
    case 'berita_acara': {
      const nomor = `${edition?.nomor ?? 1}/HK.03.1-BA/${office.kodeWilayah}/${today.slice(0, 4)}`;
      await printBeritaAcara(at, ppid, { meeting: meeting?.id ?? '', nomor });
      return;
    }
    case 'berita_acara_bertanda_tangan':
      return sign(play, run);
    case 'penetapan':
      await perform(at, ppid, establishEdition, { meeting: meeting?.id ?? '', scanRead: true });
      return;
    case 'perintah_unggah': {
      if (!edition) throw new Error('there is no edition');
      // The desk's own server does this in the background.
      await examineAll(at);
      const ringkasan = await proposedRingkasan(at.db, office.id, edition);
      const order = {
        edition: edition.id,
        root: edition.root,
        ringkasan,
        previewSeen: true,
        store: at.store,
      };
      await perform(at, ppid, orderUpload, order);
      return;
    }
    case 'unggahan':
      await publishEdition(at, actorFor(world, 'desk'), edition?.id ?? '');
      return;
    default:
      throw new Error(`nobody knows how to make ${task.output}`);
  }
}

/**
 * Plays SOP KPU Kota Serang 03/2025 to its end: whatever the run waits for next is done by the post it waits for,
 * through the same deeds as everywhere. Interrupted at any point, the next call goes on from what is recorded.
 * @param about told of each task before it is done
 * @returns the number of the published edition
 */
export async function playSerang(play: Play, about: (task: Task) => void): Promise<number> {
  const { at, world } = play;
  const first = await openRunOf(play);
  for (;;) {
    const run = (await runsOf(at.db, world.office.id)).find((one) => one.id === first.id) as Run;
    const [task] = openTasks(run);
    if (!task) break;
    about(task);
    if (task.lane.unit) await unitPart(play, task);
    else await commonPart(play, task);
  }
  const edition = await editionOfRun(at.db, world.office.id, first.id);
  if (!edition) throw new Error('the run ended without an edition');
  return edition.nomor;
}
