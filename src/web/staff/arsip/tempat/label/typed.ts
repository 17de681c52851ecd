import { type Fault, fault } from '../../../../../base/errors.ts';
import { both } from '../../../../../base/text.ts';
import {
  LABEL_SHEETS,
  type LabelSheet,
  readLength,
  sheetFaults,
  sheetHolds,
  UKURAN,
  type Ukuran,
  USUAL_SHEET,
} from '../../../../../custody/hardcopy/label/sheet.ts';
import type { Ctx } from '../../../../context.ts';

/** The choice of measures of one's own. */
export const OWN = 'sendiri';

const text = {
  unreadable: (label: string, en: string) =>
    both(
      `${label}: tulis dalam milimeter, misalnya 63,5.`,
      `${en}: write it in millimetres, for example 63.5.`,
    ),
  start: (holds: number) =>
    both(`Mulai dari posisi 1 sampai ${holds}.`, `Begin at a position from 1 to ${holds}.`),
};

/** What the address of the page asks for. */
export interface Asked {
  /** Codes, typed or ticked. */
  readonly codes: readonly string[];
  readonly typedCodes: string;
  readonly tempat: string;
  readonly dokumen: string;
  readonly run: string;
  /** Name of a sheet, or `sendiri`. */
  readonly lembar: string;
  /** The measures as typed. */
  readonly ukuran: Readonly<Record<Ukuran, string>>;
  readonly sheet: LabelSheet;
  readonly mulai: string;
  readonly start: number;
  readonly faults: readonly Fault[];
}

const FIELDS = Object.keys(UKURAN) as Ukuran[];
const shown = (length: number) => String(length).replace('.', ',');

/** Reads the measures of one's own; empty ones are those of the usual sheet. */
function ownSheet(typed: Readonly<Record<Ukuran, string>>): { sheet: LabelSheet; faults: Fault[] } {
  const usual = LABEL_SHEETS[USUAL_SHEET] as LabelSheet;
  const faults: Fault[] = [];
  const entries = FIELDS.map((field) => {
    const length = typed[field] === '' ? usual[field] : readLength(typed[field]);
    const { label } = UKURAN[field];
    const say = text.unreadable(label.id, label.en);
    if (length === null) faults.push(fault(field, 'ukuran-tidak-terbaca', say.id, say.en));
    return [field, length ?? usual[field]] as const;
  });
  const sheet = Object.fromEntries(entries) as unknown as LabelSheet;
  const wrong = faults.length > 0 ? faults : sheetFaults(sheet);
  return { sheet: wrong.length > 0 ? usual : sheet, faults: wrong };
}

/** Reads everything from the address, so that a choice of sheet can be kept as a bookmark. */
export function readAsked(c: Ctx): Asked {
  const query = (name: string) => (c.req.query(name) ?? '').trim().slice(0, 200);
  const lembar =
    query('lembar') === OWN || Object.hasOwn(LABEL_SHEETS, query('lembar')) ? query('lembar') : USUAL_SHEET;
  const preset = LABEL_SHEETS[lembar];
  const ukuran = Object.fromEntries(
    FIELDS.map((field) => [field, preset ? shown(preset[field]) : query(field)]),
  ) as Record<Ukuran, string>;
  const { sheet, faults } = preset ? { sheet: preset, faults: [] } : ownSheet(ukuran);
  const holds = sheetHolds(sheet);
  const mulai = query('mulai') || '1';
  const start = /^\d{1,4}$/.test(mulai) ? Number(mulai) : 0;
  const fits = start >= 1 && start <= holds;
  const say = text.start(holds);
  const typedCodes = (c.req.query('ketik') ?? '').slice(0, 20_000);
  return {
    codes: [...(c.req.queries('kode') ?? []), ...typedCodes.split(/[\n,;]/)]
      .map((one) => one.trim())
      .filter(Boolean),
    ...{ typedCodes, tempat: query('tempat'), dokumen: query('dokumen'), run: query('run') },
    ...{ lembar, ukuran, sheet, mulai, start: fits ? start : 1 },
    faults: [...faults, ...(fits ? [] : [fault('mulai', 'posisi', say.id, say.en)])],
  };
}
