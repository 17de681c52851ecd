import { systemClock } from '../base/clock.ts';
import { fault, Invalid } from '../base/errors.ts';
import { dayOf, isDay, type Tanggal } from '../base/tanggal.ts';
import { both } from '../base/text.ts';
import type { Imported } from '../sop/import/imported.ts';
import type { Finding, Weight } from '../sop/lint/finding.ts';
import { lint, needsMending } from '../sop/lint/lint.ts';
import type { Call, Command } from './args.ts';
import { sopsIn, tellQuestions } from './sop-file.ts';

/** How a finding's weight is shown. */
const MARK: Readonly<Record<Weight, string>> = { berat: '✗', sedang: '!', ringan: '·' };

/** Exit code when a sheet has something to mend. */
const TO_MEND = 3;

/**
 * `terang sop lint FILE`: judges every SOP of a file. Exit code 3 when something must be mended, 0 when there is
 * nothing or only remarks worth knowing, 2 when the file cannot be read.
 */
export const sopLint: Command = {
  name: 'sop lint',
  says: both(
    'menilai naskah SOP; kode keluar 3 bila ada yang harus diperbaiki',
    'judges an SOP; exit code 3 when something must be mended',
  ),
  operands: ['FILE'],
  options: {
    on: {
      value: 'DATE',
      says: both(
        'nilai menurut hukum pada tanggal ini (YYYY-MM-DD), bukan hari ini',
        'judge by the law of this day (YYYY-MM-DD), not of today',
      ),
    },
  },
  run: async (call) => {
    const today = judged(call);
    const judgements = (await sopsIn(call.operands[0] ?? '')).map((read) => ({
      read,
      findings: lint(read.sheet, { today }),
    }));
    for (const { read, findings } of judgements) tell(call, read, findings);
    const mend = judgements.some(({ findings }) => needsMending(findings));
    call.result({
      ok: !mend,
      today,
      sops: judgements.map(({ read, findings }) => ({
        slug: read.sheet.slug,
        nama: read.sheet.identitas.nama,
        findings: findings.map(({ what, remedy, ...rest }) => ({
          ...rest,
          what: { ...what },
          remedy: { ...remedy },
        })),
        questions: read.questions.map(({ di, what }) => ({ di, what: { ...what } })),
      })),
    });
    return mend ? TO_MEND : 0;
  },
};

function judged(call: Call): Tanggal {
  const on = call.value('on');
  if (on === undefined) return dayOf(systemClock.now(), 'Asia/Jakarta');
  if (isDay(on)) return on;
  throw new Invalid([
    fault(
      '--on',
      'tanggal',
      `--on ${on} bukan tanggal; tulis seperti 2026-11-22.`,
      `--on ${on} is no day; write 2026-11-22.`,
    ),
  ]);
}

function tell(call: Call, { sheet, questions }: Imported, findings: readonly Finding[]): void {
  const { lang } = call;
  call.say(`${sheet.identitas.nama}${sheet.identitas.nomor ? ` (${sheet.identitas.nomor})` : ''}`);
  for (const { severity, di, what, remedy, cite } of findings) {
    call.say(`${MARK[severity]} ${di}: ${what[lang]}`);
    call.say(`    ${remedy[lang]} (${cite})`);
  }
  tellQuestions(call, questions);
  const count = (severity: Weight) => findings.filter((one) => one.severity === severity).length;
  call.say(
    both(
      `${count('berat')} berat, ${count('sedang')} sedang, ${count('ringan')} ringan; ${questions.length} pertanyaan.`,
      `${count('berat')} heavy, ${count('sedang')} middling, ${count('ringan')} light; ${questions.length} questions.`,
    )[lang],
  );
}
