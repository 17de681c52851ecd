import type { Reader } from '../db/db.ts';
import type { Run, RunPart } from './run.ts';
import type { Place } from './step-reasons.ts';

/** What a performer stated when handing an output in that no room of Terang makes, and what proves it. */
export interface Statement {
  readonly part: string;
  readonly pernyataan: string;
  readonly paperNomor: string;
  readonly paperPlace: string;
  readonly sha256: string | null;
  readonly fileName: string | null;
}

/** The statements of a run, by their parts. */
export async function statementsOf(
  reader: Reader,
  { office, id }: Run,
): Promise<ReadonlyMap<string, Statement>> {
  const rows = await reader<Statement[]>`
    select s.part, s.pernyataan, s.paper_nomor, s.paper_place, s.sha256, s.file_name
    from statement s join step_part p on (p.office, p.id) = (s.office, s.part)
    where (p.office, p.run) = (${office}, ${id})`;
  return new Map(rows.map((row) => [row.part, row]));
}

/**
 * The parts from which a step works: the closing outputs of the step before it, for the same unit where both go unit
 * by unit. They are its kelengkapan; a statement is bound to these very parts.
 */
export function inputsOf({ run, unit }: Place, stepNo: number): readonly RunPart[] {
  const before = run.steps[stepNo - 2]?.step;
  if (!before) return [];
  const both = before.jalankan.perUnit && (run.steps[stepNo - 1]?.step.jalankan.perUnit ?? false);
  return run.parts.filter(
    (part) => before.jalankan.ditutupOleh.includes(part.output) && (!both || part.unit === unit),
  );
}

/** An input as a statement keeps it: the part, and the hash of its file where it has one. */
export type BoundInput = { readonly part: string; readonly output: string; readonly sha256: string | null };

/** The parts from which a step works now, each with the hash of its file, to be kept with the statement. */
export async function boundInputs(reader: Reader, place: Place, stepNo: number): Promise<BoundInput[]> {
  const inputs = inputsOf(place, stepNo);
  const hashes = await reader<{ part: string; sha256: string | null }[]>`
    select part, sha256 from statement
    where office = ${place.run.office} and part = any(${inputs.map((part) => part.id)}::uuid[])`;
  const hash = new Map(hashes.map((row) => [row.part, row.sha256]));
  return inputs.map(({ id, output }) => ({ part: id, output, sha256: hash.get(id) ?? null }));
}

/** The inputs as one word, which a form carries so that nobody states a step on inputs that changed meanwhile. */
export function seenInputs(place: Place, stepNo: number): string {
  return inputsOf(place, stepNo)
    .map((part) => part.id)
    .sort()
    .join(' ');
}
