import { type Fault, fault, Invalid } from '../../base/errors.ts';
import { both } from '../../base/text.ts';
import type { Budget } from '../../custody/fixity/run-fixity.ts';
import type { Call, Option } from '../args.ts';

const TIMES = { s: 1_000, m: 60_000, h: 3_600_000 } as const;
const SIZES = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 } as const;

/** How much one sitting may use up; without any, it reads everything. */
export const BUDGET: Readonly<Record<string, Option>> = {
  budget: {
    value: 'TIME',
    says: both('waktu paling lama, seperti 10m atau 2h', 'time at most, such as 10m or 2h'),
  },
  files: { value: 'N', says: both('berkas paling banyak', 'files at most') },
  bytes: { value: 'SIZE', says: both('byte paling banyak, seperti 20GB', 'bytes at most, such as 20GB') },
};

/** @throws Invalid naming every limit that cannot be read */
export function budgetOf(call: Call): Budget {
  const faults: Fault[] = [];
  const read = (
    name: keyof typeof BUDGET & string,
    form: RegExp,
    factor: (unit: string) => number,
    example: string,
  ) => {
    const typed = call.value(name);
    if (typed === undefined) return {};
    const [, n, unit = ''] = form.exec(typed) ?? [];
    if (n !== undefined && Number(n) > 0) return Number(n) * factor(unit);
    const id = `--${name} ${typed} tidak terbaca; tulis seperti ${example}.`;
    faults.push(
      fault(`--${name}`, 'budget', id, `--${name} ${typed} cannot be read; write it like ${example}.`),
    );
    return {};
  };
  const ms = read('budget', /^(\d{1,9})([smh])$/, (unit) => TIMES[unit as keyof typeof TIMES], '10m');
  const files = read('files', /^(\d{1,9})$/, () => 1, '1000');
  const bytes = read(
    'bytes',
    /^(\d{1,9})(B|KB|MB|GB|TB)?$/,
    (unit) => SIZES[(unit || 'B') as keyof typeof SIZES],
    '20GB',
  );
  if (faults.length > 0) throw new Invalid(faults);
  return {
    ...(typeof ms === 'number' ? { ms } : {}),
    ...(typeof files === 'number' ? { files } : {}),
    ...(typeof bytes === 'number' ? { bytes } : {}),
  };
}
