import { isId } from '../../../../base/id.ts';
import { keepsFor } from '../../../../custody/who.ts';
import type { Reader } from '../../../../db/db.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { type Unit, unitsOf } from '../../../../people/unit.ts';
import { lastAmendment, sheetFollowed } from '../../../../procedure/read-run.ts';

/** A run in which files can be handed in. */
export interface RunChoice {
  readonly id: string;
  readonly nomor: string;
  readonly title: string;
}

/** For which unit and run files are handed in, and what else may be chosen. */
export interface Where {
  /** Units for which this person may hand in. */
  readonly units: readonly Unit[];
  readonly unit: Unit | null;
  readonly runs: readonly RunChoice[];
  readonly run: RunChoice | null;
}

/** The output of a documentation SOP for which softcopies are handed over. */
const HANDED_OVER = 'penyerahan_softcopy';
const MOST_RUNS = 50;

/** Open runs of documentation SOPs, newest first; the run that was asked for stands among them, whatever it is. */
async function runChoices(reader: Reader, office: string, asked: string): Promise<RunChoice[]> {
  const rows = await reader<(RunChoice & { sheetId: string; amendment: string | null })[]>`
    select r.id, r.nomor, r.title, r.sheet as sheet_id, ${lastAmendment(reader)} as amendment
    from run r where r.office = ${office} and (r.closed_at is null or r.id::text = ${asked})
    order by r.opened_at desc, r.id desc limit ${MOST_RUNS}`;
  const kept = await Promise.all(
    rows.map(async ({ id, nomor, title, sheetId, amendment }) => {
      const sheet = await sheetFollowed(reader, { office, sheetId, amendment });
      const hands = sheet.langkah.some(({ jalankan }) =>
        jalankan.hasil.some(({ keluaran }) => keluaran === HANDED_OVER),
      );
      return hands || id === asked ? [{ id, nomor, title }] : [];
    }),
  );
  return kept.flat();
}

/**
 * What an address asks for, as far as it is there: the only unit of a person and the only run need not be asked for. An
 * empty `run` means none.
 */
export async function whereOf(
  reader: Reader,
  by: Actor,
  asked: { readonly unit: string | undefined; readonly run: string | undefined },
): Promise<Where> {
  const [all, runs] = await Promise.all([
    unitsOf(reader, by.office),
    runChoices(reader, by.office, isId(asked.run ?? '') ? (asked.run as string) : ''),
  ]);
  const units = all.filter(({ id }) => keepsFor(by, id));
  const only = <Choice>(choices: readonly Choice[]) => (choices.length === 1 ? (choices[0] ?? null) : null);
  return {
    units,
    unit: units.find(({ id }) => id === asked.unit) ?? (asked.unit ? null : only(units)),
    runs,
    run: asked.run === undefined ? only(runs) : (runs.find(({ id }) => id === asked.run) ?? null),
  };
}
