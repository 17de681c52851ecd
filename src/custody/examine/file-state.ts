import type { Reader } from '../../db/db.ts';
import type { Actor } from '../../journal/actor.ts';
import { type Answer, answersTo, type Examination, examinationsOf, giversOf } from './examination.ts';
import { type Finding, type Hasil, PERSONAL, tingkatOf } from './finding.ts';

/** How a file stands between being handed in and being shown to anybody. */
export interface FileState {
  readonly sha256: string;
  /** Null while it waits to be examined. */
  readonly hasil: Hasil | null;
  readonly examination: Examination | null;
  readonly answers: readonly Answer[];
  /** Findings that a named person still has to answer. */
  readonly terbuka: readonly Finding[];
  /** In quarantine, and not released. */
  readonly ditahan: boolean;
  /** Scanned pages still to be read; more findings may come. */
  readonly membaca: boolean;
}

/** The state of each of these files, in their order. */
export async function fileStates(
  reader: Reader,
  office: string,
  sha256s: readonly string[],
): Promise<FileState[]> {
  const wanted = [...new Set(sha256s)];
  const [examinations, answers] = [
    await examinationsOf(reader, office, wanted),
    await answersTo(reader, office, wanted),
  ];
  return wanted.map((sha256) =>
    stateOf(
      sha256,
      examinations.get(sha256) ?? null,
      answers.filter((one) => one.sha256 === sha256),
    ),
  );
}

/** The state of one file. */
export async function fileState(reader: Reader, office: string, sha256: string): Promise<FileState> {
  const [state] = await fileStates(reader, office, [sha256]);
  return state ?? stateOf(sha256, null, []);
}

function stateOf(sha256: string, examination: Examination | null, answers: readonly Answer[]): FileState {
  const answered = new Set(answers.map(({ code }) => code));
  const hasil = examination?.hasil ?? null;
  const findings = examination?.findings ?? [];
  return {
    sha256,
    hasil,
    examination,
    answers,
    terbuka: findings.filter((one) => tingkatOf(one) === 'perlu_dijawab' && !answered.has(one.code)),
    ditahan: hasil === 'karantina' && !answered.has(RELEASE),
    membaca:
      examination !== null &&
      examination.lanjutAt === null &&
      examination.ocrPerlu.length > 0 &&
      hasil !== null,
  };
}

/** Code under which the release of a file from quarantine stands among the answers. */
export const RELEASE = 'karantina';

/** True once a file may be shown in the office: examined, and not in quarantine. */
export function isShown(state: FileState): boolean {
  return state.hasil !== null && !state.ditahan;
}

/** True when a finding's answer would be given too early, because a scan of the file is still being read. */
export function isTooEarly(state: FileState, code: string): boolean {
  return state.membaca && (PERSONAL as readonly string[]).includes(code);
}

/**
 * True when the person may have the file as it came: once it is shown, and before that only whoever gave it. A file in
 * quarantine goes to nobody.
 */
export async function mayOpen(reader: Reader, by: Actor, state: FileState): Promise<boolean> {
  if (state.hasil !== null) return isShown(state);
  return (await giversOf(reader, by.office, state.sha256)).includes(by.person);
}
