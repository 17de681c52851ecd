import { sha256 } from '../src/base/hash.ts';
import { newId } from '../src/base/id.ts';
import { recordExamination } from '../src/custody/examine/record-examination.ts';
import { takeIn } from '../src/custody/store/blob.ts';
import { diskStore } from '../src/custody/store/disk-store.ts';
import { receiveBlob } from '../src/custody/store/receive-blob.ts';
import type { Store } from '../src/custody/store/store.ts';
import { classifyAsProposed } from '../src/daftar/classify-as-proposed.ts';
import { compileDaftar } from '../src/daftar/compile-daftar.ts';
import { acceptDraft } from '../src/daftar/draft/accept-draft.ts';
import { approveDraft } from '../src/daftar/draft/approve-draft.ts';
import { type Draft, draftById, draftsOf } from '../src/daftar/draft/draft.ts';
import { importEntries } from '../src/daftar/draft/import-entries.ts';
import { submitDraft } from '../src/daftar/draft/submit-draft.ts';
import { type Edition, editionOfRun } from '../src/daftar/edition/edition.ts';
import type { EntryValues } from '../src/daftar/entry-values.ts';
import { openUpdate } from '../src/daftar/open-update.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import { type Actor, machine } from '../src/journal/actor.ts';
import { attachSigned } from '../src/pleno/attach-signed.ts';
import { conveneMeeting } from '../src/pleno/convene-meeting.ts';
import { decideList } from '../src/pleno/decide-list.ts';
import { drawUpBeritaAcara } from '../src/pleno/draw-up-berita-acara.ts';
import { establishEdition } from '../src/pleno/establish-edition.ts';
import { type AttendanceState, type Meeting, meetingOfRun, present } from '../src/pleno/meeting.ts';
import { recordAttendance } from '../src/pleno/record-attendance.ts';
import { orderUpload } from '../src/publication/order-upload.ts';
import { recordPublication } from '../src/publication/record-publication.ts';
import { sheetsOf } from '../src/sop/version/sheet-version.ts';
import { pdf } from './files/pdf.ts';
import type { TestOffice } from './testing-office.ts';

/** What has happened in a run, in the order of SOP KPU Kota Serang 03/2025. */
const STAGES = [
  ...(['submitted', 'approved', 'accepted', 'classified', 'compiled', 'convened', 'attended'] as const),
  ...(['decided', 'drawn-up', 'signed', 'established', 'ordered', 'published'] as const),
] as const;
export type Stage = (typeof STAGES)[number];

/** A complete row with this title; the rest can be overridden. */
export function row(judul: string, other: Partial<EntryValues> = {}): EntryValues {
  return {
    judul,
    ringkasan: `Isi ${judul}`,
    penguasa: 'Subbagian Contoh',
    penanggungJawab: 'Kepala Subbagian Contoh',
    waktu: '2026',
    tempat: 'Kota Contoh',
    softcopy: true,
    hardcopy: false,
    retensi: '5 tahun',
    klasifikasiUsulan: 'berkala',
    tahun: 2026,
    kode: null,
    ...other,
  };
}

/** The liaison and the head of the n-th unit. */
export function unitActors({ actors }: TestOffice, index: number): { penghubung: Actor; kepala: Actor } {
  return index === 0
    ? { penghubung: actors.penghubung1, kepala: actors.kepala1 }
    : { penghubung: actors.penghubung2, kepala: actors.kepala2 };
}

export async function draftAt(deps: Deps, at: TestOffice, index: number): Promise<Draft> {
  return draftById(deps.db, at.office.id, at.drafts[index] as string);
}

export async function meetingAt(deps: Deps, at: TestOffice): Promise<Meeting> {
  return (await meetingOfRun(deps.db, at.office.id, at.run)) as Meeting;
}

export async function editionAt(deps: Deps, at: TestOffice): Promise<Edition> {
  return (await editionOfRun(deps.db, at.office.id, at.run)) as Edition;
}

/** Puts rows into a unit's draft by one import. */
export async function fill(
  deps: Deps,
  at: TestOffice,
  index: number,
  rows: readonly EntryValues[],
): Promise<Draft> {
  const draft = at.drafts[index] as string;
  await perform(deps, unitActors(at, index).penghubung, importEntries, {
    draft,
    id: newId(),
    sha256: sha256(newId()),
    rows: rows.map((values) => ({ item: null, values })),
  });
  return draftAt(deps, at, index);
}

/** Records a file of this type without its bytes, as one that was examined and is clean. */
export async function pretendFile(deps: Deps, at: TestOffice, jenis = 'application/pdf'): Promise<string> {
  const hash = sha256(newId());
  await perform(deps, at.actors.desk, receiveBlob, { sha256: hash, size: 1000, jenis });
  return pretendExamined(deps, at, hash);
}

/** Records that a file was examined and nothing was found; the examiner has tests of its own. */
export async function pretendExamined(
  deps: Deps,
  at: Pick<TestOffice, 'office'>,
  hash: string,
): Promise<string> {
  const nothing = {
    jenis: null,
    halaman: null,
    findings: [],
    bergambar: 0,
    ocrPerlu: [],
    pemeriksa: 'contoh',
  };
  await perform(deps, machine(at.office.id), recordExamination, { sha256: hash, tahap: 'isi', ...nothing });
  return hash;
}

/** Takes a small PDF with this text into custody, as one that was examined and is clean. */
export async function keepFile(deps: Deps, at: TestOffice, store: Store, text: string): Promise<string> {
  const bytes = (async function* () {
    yield pdf(text);
  })();
  const kept = await takeIn({ ...deps, store }, at.actors.desk, { name: 'berkas.pdf', bytes });
  return pretendExamined(deps, at, kept.sha256);
}

/** Records that the first `n` commissioners came and the others did not. */
export async function attend(deps: Deps, at: TestOffice, n: number): Promise<void> {
  const meeting = await meetingAt(deps, at);
  const attendance = meeting.members.map(({ mandate }, index) => ({
    mandate,
    state: (index < n ? 'hadir' : 'izin') as AttendanceState,
  }));
  await perform(deps, at.actors.sekretaris, recordAttendance, {
    meeting: meeting.id,
    version: meeting.version,
    today: meeting.heldOn,
    attendance,
  });
}

const steps: Readonly<Record<Stage, (deps: Deps, at: TestOffice, store: Store) => Promise<unknown>>> = {
  submitted: (deps, at) =>
    eachUnit(deps, at, ({ penghubung }, { id, version }) =>
      perform(deps, penghubung, submitDraft, { draft: id, version }),
    ),
  approved: (deps, at) =>
    eachUnit(deps, at, ({ kepala }, { id, submission }) =>
      perform(deps, kepala, approveDraft, { draft: id, submission: submission?.id ?? '' }),
    ),
  accepted: (deps, at) =>
    eachUnit(deps, at, (_by, { id, submission }) =>
      perform(deps, at.actors.ppid, acceptDraft, { draft: id, submission: submission?.id ?? '' }),
    ),
  classified: (deps, at) => perform(deps, at.actors.desk, classifyAsProposed, { run: at.run }),
  compiled: (deps, at) => perform(deps, at.actors.desk, compileDaftar, { run: at.run }),
  convened: (deps, at) =>
    perform(deps, at.actors.ppid, conveneMeeting, {
      id: newId(),
      run: at.run,
      heldOn: '2026-11-24',
      starts: '10:00',
      place: 'Ruang rapat',
    }),
  attended: (deps, at) => attend(deps, at, 4),
  async decided(deps, at) {
    const { id, version, members, heldOn: today } = await meetingAt(deps, at);
    const vote = { today, setuju: present(members).length, tidakSetuju: 0, pendapatBerbeda: '' };
    await perform(deps, at.actors.ketua, decideList, { meeting: id, version, ...vote });
  },
  async 'drawn-up'(deps, at) {
    const { nomor } = await editionAt(deps, at);
    const pdf = await pretendFile(deps, at);
    const journal = { size: 1, root: 'a'.repeat(64) };
    const meeting = (await meetingAt(deps, at)).id;
    await perform(deps, at.actors.ppid, drawUpBeritaAcara, {
      meeting,
      nomor: `${nomor}/BA/2026`,
      pdf,
      journal,
    });
  },
  async signed(deps, at) {
    const pdf = await pretendFile(deps, at);
    await perform(deps, at.actors.sekretaris, attachSigned, { meeting: (await meetingAt(deps, at)).id, pdf });
  },
  established: async (deps, at) =>
    perform(deps, at.actors.ppid, establishEdition, {
      meeting: (await meetingAt(deps, at)).id,
      scanRead: true,
    }),
  async ordered(deps, at, store) {
    const { id, root } = await editionAt(deps, at);
    const order = { edition: id, root, ringkasan: 'Ada yang berubah.', previewSeen: true, store };
    await perform(deps, at.actors.ppid, orderUpload, order);
  },
  async published(deps, at) {
    const { id } = await editionAt(deps, at);
    const bag = { manifestSha256: 'b'.repeat(64), publishedAt: deps.clock.now() };
    await perform(deps, at.actors.desk, recordPublication, { edition: id, ...bag });
  },
};

async function eachUnit(
  deps: Deps,
  at: TestOffice,
  work: (by: ReturnType<typeof unitActors>, draft: Draft) => Promise<unknown>,
): Promise<void> {
  for (const index of at.drafts.keys()) await work(unitActors(at, index), await draftAt(deps, at, index));
}

/**
 * Carries a run on through its deeds, the right post each time, from after one stage to the end of another.
 * @param store where the files lie that the list names; needed for the order when it names any
 */
export async function advance(
  deps: Deps,
  at: TestOffice,
  from: Stage | 'opened',
  to: Stage,
  store: Store = diskStore('/nowhere'),
): Promise<void> {
  const first = from === 'opened' ? 0 : STAGES.indexOf(from) + 1;
  for (const stage of STAGES.slice(first, STAGES.indexOf(to) + 1)) await steps[stage](deps, at, store);
}

/** Opens the next update once the run before is finished: the same office with its new run and drafts. */
export async function nextUpdate(deps: Deps, at: TestOffice): Promise<TestOffice> {
  const [sheet] = await sheetsOf(deps.db, at.office.id);
  const input = { id: newId(), sheet: sheet?.id ?? '', title: 'Pemutakhiran berikutnya' };
  const run = await perform(deps, at.actors.ppid, openUpdate, input);
  const drafts = (await draftsOf(deps.db, at.office.id, run)).map((draft) => draft.id);
  return { ...at, run, drafts };
}
