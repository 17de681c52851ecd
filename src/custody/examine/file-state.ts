import type { Reader } from '../../db/db.ts';
import type { Actor } from '../../journal/actor.ts';
import { struckFiles } from '../coret/struck.ts';
import { keepsAll, readsFor, readsOnly } from '../who.ts';
import { type Answer, answersTo, type Examination, examinationsOf, giversOf } from './examination.ts';
import { FINDINGS, type Finding, type Hasil, PERSONAL, tingkatOf } from './finding.ts';

/** How a file stands between being handed in and being shown to anybody. */
export interface FileState {
  readonly sha256: string;
  /** Null while it waits to be examined. */
  readonly hasil: Hasil | null;
  readonly examination: Examination | null;
  /** All that was ever answered; of each finding the last one holds. */
  readonly answers: readonly Answer[];
  /** Findings that a named person still has to answer. */
  readonly terbuka: readonly Finding[];
  /** Findings for whose sake a named person said that the file must not be published. */
  readonly janganTerbit: readonly Finding[];
  /** In quarantine, and not released. */
  readonly ditahan: boolean;
  /** Handed in by mistake and struck out, and in use nowhere else. */
  readonly dicoret: boolean;
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
  const [examinations, answers, struck] = [
    await examinationsOf(reader, office, wanted),
    await answersTo(reader, office, wanted),
    await struckFiles(reader, office, wanted),
  ];
  return wanted.map((sha256) =>
    stateOf(
      sha256,
      examinations.get(sha256) ?? null,
      answers.filter((one) => one.sha256 === sha256),
      struck.has(sha256),
    ),
  );
}

/** The state of one file. */
export async function fileState(reader: Reader, office: string, sha256: string): Promise<FileState> {
  const [state] = await fileStates(reader, office, [sha256]);
  return state ?? stateOf(sha256, null, [], false);
}

function stateOf(
  sha256: string,
  examination: Examination | null,
  answers: readonly Answer[],
  dicoret: boolean,
): FileState {
  const last = new Map(answers.map((one) => [one.code, one]));
  const hasil = examination?.hasil ?? null;
  const findings = examination?.findings ?? [];
  return {
    sha256,
    hasil,
    examination,
    answers,
    terbuka: findings.filter((one) => tingkatOf(one) === 'perlu_dijawab' && !last.has(one.code)),
    janganTerbit: findings.filter((one) => last.get(one.code)?.putusan === 'jangan_terbit'),
    ditahan: hasil === 'karantina' && !last.has(RELEASE),
    dicoret,
    membaca:
      examination !== null &&
      examination.lanjutAt === null &&
      examination.ocrPerlu.length > 0 &&
      hasil !== null,
  };
}

/** The answers to one finding, the one that holds last. */
export function answersOf({ answers }: Pick<FileState, 'answers'>, code: string): readonly Answer[] {
  return answers.filter((one) => one.code === code);
}

/** Code under which the release of a file from quarantine stands among the answers. */
export const RELEASE = 'karantina';

/** True once a file may be shown in the office: examined, not in quarantine, and not struck out. */
export function isShown(state: FileState): boolean {
  return state.hasil !== null && !state.ditahan && !state.dicoret;
}

/** True when a finding's answer would be given too early, because a scan of the file is still being read. */
export function isTooEarly(state: FileState, code: string): boolean {
  return state.membaca && (PERSONAL as readonly string[]).includes(code);
}

/**
 * True when the person may have the file as it came: once it is shown, and before that only whoever gave it. A file in
 * quarantine goes to nobody, one that was struck out only to whoever keeps everything.
 */
export async function mayOpen(reader: Reader, by: Actor, state: FileState): Promise<boolean> {
  if (state.dicoret) return keepsAll(by) && state.hasil !== null && !state.ditahan;
  if (state.hasil !== null) return isShown(state);
  return (await giversOf(reader, by.office, state.sha256)).includes(by.person);
}

/**
 * True for who may know these bytes at all: what is a unit's softcopy is read by the rule for it (`readsFor`), and by
 * whoever handed it in; what is none, such as the evidence of a step, by everybody of the office.
 */
export async function knowsBytes(reader: Reader, by: Actor, sha256: string): Promise<boolean> {
  if (readsOnly(by) === null) return true;
  const rows = await reader<{ unit: string; person: string | null }[]>`
    select unit, person from softcopy where (office, sha256) = (${by.office}, ${sha256})`;
  return rows.length === 0 || rows.some(({ unit, person }) => readsFor(by, unit) || person === by.person);
}

const PERLU_DIJAWAB = Object.keys(FINDINGS).filter(
  (code) => tingkatOf({ code: code as Finding['code'] }) === 'perlu_dijawab',
);

/**
 * The condition that an examination, in a query under the name `e`, found what a named person still has to answer, and
 * its file is not in quarantine: the same as `terbuka` of a file that is shown.
 */
export const hasOpenFindings = (reader: Reader) => reader`(
  e.hasil is not null and exists (
    select from jsonb_array_elements(e.findings) f where f ->> 'code' = any(${PERLU_DIJAWAB})
      and not exists (select from finding_answer a
        where (a.office, a.sha256, a.code) = (e.office, e.sha256, f ->> 'code')))
  and (e.hasil <> 'karantina' or exists (select from finding_answer a
    where (a.office, a.sha256, a.code) = (e.office, e.sha256, ${RELEASE}))))`;

/** Those of these files, by SHA-256, in which findings still have to be answered. */
export async function openFilesAmong(
  reader: Reader,
  office: string,
  sha256s: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader<{ sha256: string }[]>`
    select e.sha256 from examination e
    where e.office = ${office} and e.sha256 = any(${[...sha256s]}::text[]) and ${hasOpenFindings(reader)}`;
  return new Set(rows.map(({ sha256 }) => sha256));
}
