import type { TestOffice } from '../seeds/testing-office.ts';
import { row } from '../seeds/testing-run.ts';
import { sha256 } from '../src/base/hash.ts';
import { newId } from '../src/base/id.ts';
import { diskStore } from '../src/custody/store/disk-store.ts';
import { classifyAsProposed } from '../src/daftar/classify-as-proposed.ts';
import { classifyEntry } from '../src/daftar/classify-entry.ts';
import { compileDaftar } from '../src/daftar/compile-daftar.ts';
import { acceptDraft } from '../src/daftar/draft/accept-draft.ts';
import { approveDraft } from '../src/daftar/draft/approve-draft.ts';
import { type Draft, draftsOf } from '../src/daftar/draft/draft.ts';
import { dropEntry } from '../src/daftar/draft/drop-entry.ts';
import { importEntries } from '../src/daftar/draft/import-entries.ts';
import { keepEntry } from '../src/daftar/draft/keep-entry.ts';
import { removeEntry } from '../src/daftar/draft/remove-entry.ts';
import { returnDraft } from '../src/daftar/draft/return-draft.ts';
import { submitDraft } from '../src/daftar/draft/submit-draft.ts';
import { writeEntry } from '../src/daftar/draft/write-entry.ts';
import { type Edition, editionOfRun } from '../src/daftar/edition/edition.ts';
import type { Entry } from '../src/daftar/entry.ts';
import { openUpdate } from '../src/daftar/open-update.ts';
import type { Db } from '../src/db/db.ts';
import type { Deed } from '../src/journal/act.ts';
import { attachSigned } from '../src/pleno/attach-signed.ts';
import { conveneMeeting } from '../src/pleno/convene-meeting.ts';
import { decideList } from '../src/pleno/decide-list.ts';
import { drawUpBeritaAcara } from '../src/pleno/draw-up-berita-acara.ts';
import { establishEdition } from '../src/pleno/establish-edition.ts';
import { type Meeting, meetingOfRun } from '../src/pleno/meeting.ts';
import { postponeEntry } from '../src/pleno/postpone-entry.ts';
import { recordAttendance } from '../src/pleno/record-attendance.ts';
import { replaceSigned } from '../src/pleno/replace-signed.ts';
import { rescheduleMeeting } from '../src/pleno/reschedule-meeting.ts';
import { withdrawPostponement } from '../src/pleno/withdraw-postponement.ts';
import { orderUpload } from '../src/publication/order-upload.ts';
import { recordPublication } from '../src/publication/record-publication.ts';

/** A deed with the input that somebody would send who sees the run as it stands. */
export interface Try {
  readonly deed: Deed<unknown, unknown, unknown>;
  readonly input: unknown;
}

function to<Input, State, Result>(deed: Deed<Input, State, Result>, input: Input): Try {
  return { deed: deed as unknown as Try['deed'], input };
}

/** The run as anybody sees it now. */
export interface Scene {
  readonly run: string;
  readonly sheet: string;
  /** A PDF in custody. */
  readonly pdf: string;
  readonly drafts: readonly Draft[];
  readonly meeting: Meeting | null;
  readonly edition: Edition | null;
}

export async function sceneOf(
  db: Db,
  { office, run }: TestOffice,
  { sheet, pdf }: Pick<Scene, 'sheet' | 'pdf'>,
): Promise<Scene> {
  const [drafts, meeting, edition] = await Promise.all([
    draftsOf(db, office.id, run),
    meetingOfRun(db, office.id, run),
    editionOfRun(db, office.id, run),
  ]);
  return { run, sheet, pdf, drafts, meeting, edition };
}

/** The day of the meeting, which is the day of every deed that records it. */
const DAY = '2026-11-24';

/** The key of something that is not there yet. */
const NONE = newId();

function old(draft: Draft): Entry {
  return draft.entries.find((entry) => entry.nomor !== null && entry.change !== 'dihapus') as Entry;
}

/** The deeds on one unit's draft, steps 1 and 2. */
export const unitDeeds = {
  writeEntry(draft: Draft) {
    const { id: entry, version } = old(draft);
    return to(writeEntry, {
      draft: draft.id,
      entry,
      version,
      values: row('Diubah'),
      alasan: 'Diperbarui.',
      berkas: [],
    });
  },
  keepEntry(draft: Draft) {
    const { id: entry, version } = old(draft);
    return to(keepEntry, { draft: draft.id, entry, version });
  },
  dropEntry(draft: Draft) {
    const { id: entry, version } = old(draft);
    return to(dropEntry, { draft: draft.id, entry, version, alasan: 'Tidak dibuat lagi.' });
  },
  removeEntry(draft: Draft) {
    const { id: entry, version } =
      draft.entries.find((one) => one.nomor === null) ?? (draft.entries[0] as Entry);
    return to(removeEntry, { draft: draft.id, entry, version });
  },
  importEntries(draft: Draft) {
    const rows = [{ item: null, values: row('Dari berkas') }];
    return to(importEntries, { draft: draft.id, id: newId(), sha256: sha256(`${draft.version}`), rows });
  },
  submitDraft: (draft: Draft) => to(submitDraft, { draft: draft.id, version: draft.version }),
  approveDraft: (draft: Draft) =>
    to(approveDraft, { draft: draft.id, submission: draft.submission?.id ?? NONE }),
  acceptDraft: (draft: Draft) =>
    to(acceptDraft, { draft: draft.id, submission: draft.submission?.id ?? NONE }),
  returnDraft: (draft: Draft) =>
    to(returnDraft, {
      draft: draft.id,
      submission: draft.submission?.id ?? NONE,
      alasan: 'Kolom retensi keliru.',
    }),
} satisfies Readonly<Record<string, (draft: Draft) => Try>>;

/** The deeds on the whole run: its opening, and steps 3 to 6. */
export const runDeeds = {
  openUpdate: ({ sheet }: Scene) => to(openUpdate, { id: newId(), sheet, title: 'Pemutakhiran lain' }),
  classifyEntry({ run, drafts }: Scene) {
    const entry = old(drafts[0] as Draft);
    return to(classifyEntry, {
      run,
      entry: entry.id,
      klasifikasi: 'setiap_saat',
      alasan: 'UU 14/2008 pasal 11.',
      seen: entry.klasifikasi,
    });
  },
  classifyAsProposed: ({ run }: Scene) => to(classifyAsProposed, { run }),
  compileDaftar: ({ run }: Scene) => to(compileDaftar, { run }),
  conveneMeeting: ({ run }: Scene) =>
    to(conveneMeeting, { id: newId(), run, heldOn: DAY, starts: '10:00', place: 'Ruang rapat' }),
  recordAttendance: ({ meeting }: Scene) =>
    to(recordAttendance, {
      meeting: meeting?.id ?? NONE,
      version: meeting?.version ?? 1,
      today: DAY,
      attendance: (meeting?.members ?? []).map(({ mandate }) => ({ mandate, state: 'hadir' as const })),
    }),
  postponeEntry({ meeting, drafts }: Scene) {
    const off = new Set(meeting?.postponements.map((one) => one.entry));
    const entries = drafts.flatMap((draft) => draft.entries.filter((entry) => entry.change !== 'dihapus'));
    const entry = entries.findLast((one) => !off.has(one.id))?.id ?? NONE;
    return to(postponeEntry, {
      meeting: meeting?.id ?? NONE,
      entry,
      today: DAY,
      alasan: 'Menunggu data.',
      pendapatBerbeda: '',
    });
  },
  rescheduleMeeting: ({ meeting }: Scene) =>
    to(rescheduleMeeting, {
      meeting: meeting?.id ?? NONE,
      version: meeting?.version ?? 1,
      heldOn: DAY,
      starts: '14:30',
      place: 'Aula',
    }),
  withdrawPostponement: ({ meeting }: Scene) =>
    to(withdrawPostponement, {
      meeting: meeting?.id ?? NONE,
      entry: meeting?.postponements[0]?.entry ?? NONE,
    }),
  decideList: ({ meeting }: Scene) =>
    to(decideList, {
      meeting: meeting?.id ?? NONE,
      version: meeting?.version ?? 1,
      today: DAY,
      setuju: 5,
      tidakSetuju: 0,
      pendapatBerbeda: '',
    }),
  drawUpBeritaAcara: ({ meeting, pdf }: Scene) =>
    to(drawUpBeritaAcara, {
      meeting: meeting?.id ?? NONE,
      nomor: '12/BA/2026',
      pdf,
      journal: { size: 1, root: 'a'.repeat(64) },
    }),
  attachSigned: ({ meeting, pdf }: Scene) => to(attachSigned, { meeting: meeting?.id ?? NONE, pdf }),
  replaceSigned: ({ meeting, pdf }: Scene) => to(replaceSigned, { meeting: meeting?.id ?? NONE, pdf }),
  establishEdition: ({ meeting }: Scene) =>
    to(establishEdition, { meeting: meeting?.id ?? NONE, scanRead: true }),
  orderUpload: ({ edition }: Scene) =>
    to(orderUpload, {
      edition: edition?.id ?? NONE,
      root: edition?.root ?? '',
      ringkasan: 'Satu informasi berubah.',
      previewSeen: true,
      store: diskStore('/nowhere'),
    }),
  recordPublication: ({ edition }: Scene) =>
    to(recordPublication, {
      edition: edition?.id ?? NONE,
      manifestSha256: 'd'.repeat(64),
      publishedAt: new Date('2026-12-01T02:00:00Z'),
    }),
} satisfies Readonly<Record<string, (scene: Scene) => Try>>;
