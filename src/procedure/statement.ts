import type { Reader } from '../db/db.ts';
import type { Run, RunPart } from './run.ts';
import { type Place, placeOf } from './step-reasons.ts';

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
 * The parts from which an output is made: the closing outputs of the step before it, for the same unit where both go
 * unit by unit, and what its own step asks for first (the unit hands over, the PPID's clerk lists what came). They are
 * its kelengkapan; a statement is bound to these very parts.
 */
export function inputsOf(place: Place, output: string): readonly RunPart[] {
  const { run, unit } = place;
  const { step, lane } = placeOf(place, output);
  const { perUnit, serentak, hasil } = step.step.jalankan;
  const before = run.steps[step.step.no - 2]?.step.jalankan;
  const names = hasil.map(({ keluaran }) => keluaran);
  const first = serentak ? [] : names.slice(0, names.indexOf(output));
  const both = before?.perUnit && perUnit;
  return run.parts.filter(
    (part) =>
      (before?.ditutupOleh.includes(part.output) && (!both || part.unit === unit)) ||
      (first.includes(part.output) && part.unit === lane.unit),
  );
}

/** An input as a statement keeps it: the part, and the hash of its file where it has one. */
export type BoundInput = { readonly part: string; readonly output: string; readonly sha256: string | null };

/** The parts from which an output is made now, each with the hash of its file, to be kept with the statement. */
export async function boundInputs(reader: Reader, place: Place, output: string): Promise<BoundInput[]> {
  const inputs = inputsOf(place, output);
  const hashes = await reader<{ part: string; sha256: string | null }[]>`
    select part, sha256 from statement
    where office = ${place.run.office} and part = any(${inputs.map((part) => part.id)}::uuid[])`;
  const hash = new Map(hashes.map((row) => [row.part, row.sha256]));
  return inputs.map(({ id, output }) => ({ part: id, output, sha256: hash.get(id) ?? null }));
}

/** The inputs as one word, which a form carries so that nobody states a step on inputs that changed meanwhile. */
export function seenInputs(place: Place, output: string): string {
  return inputsOf(place, output)
    .map((part) => part.id)
    .sort()
    .join(' ');
}
