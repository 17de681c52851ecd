import { both } from '../../base/text.ts';
import { type Kolom, mergedCell, type Sheet, type Step } from '../sheet/sheet.ts';
import { type Finding, finding } from './finding.ts';
import { within, wordsOf } from './words.ts';

/** What stands in a step's cell, also where the source prints one cell over several steps. */
function cell<C extends Kolom>(sheet: Sheet, step: Step, column: C): Step[C] {
  const first = mergedCell(sheet, column, step.no)?.dari;
  return (first === undefined ? step : (sheet.langkah[first - 1] ?? step))[column];
}

/** Every step has a performer. */
export function performers(sheet: Sheet): Finding[] {
  return sheet.langkah
    .filter((step) => step.pelaksana.length === 0)
    .map(({ no }) =>
      finding(
        'langkah-tanpa-pelaksana',
        'berat',
        `langkah.${no}.pelaksana`,
        both(`Langkah ${no} tidak mempunyai pelaksana.`, `Step ${no} has no performer.`),
        both('Tetapkan siapa yang mengerjakannya.', 'Name who carries it out.'),
      ),
    );
}

/** Every performer's symbol can be read. */
export function symbols(sheet: Sheet): Finding[] {
  return sheet.langkah.flatMap(({ no, pelaksana }) =>
    pelaksana
      .filter((mark) => mark.tanda === null)
      .map(({ peran }) =>
        finding(
          'tanda-tidak-terbaca',
          'sedang',
          `langkah.${no}.pelaksana.${peran}`,
          both(
            `Tanda pelaksana pada langkah ${no} tidak terbaca.`,
            `The performer's symbol of step ${no} cannot be read.`,
          ),
          both(
            'Pilih tandanya: mulai/selesai, proses, keputusan, atau sambungan.',
            'Choose it: terminator, process, decision or connector.',
          ),
        ),
      ),
  );
}

/** Every step has a standard time; "Tentatif" and blank are different facts. */
export function times(sheet: Sheet): Finding[] {
  return sheet.langkah.flatMap((step) => {
    const waktu = cell(sheet, step, 'waktu');
    if (waktu !== null && waktu !== 'Tentatif') return [];
    const di = `langkah.${step.no}.waktu`;
    const remedy = both(
      'Tetapkan waktunya; waktu yang terukur dari proses yang sudah selesai dapat menjadi patokan.',
      'Set a time; what finished runs took can serve as a measure.',
    );
    return [
      waktu === null
        ? finding(
            'waktu-kosong',
            'ringan',
            di,
            both(`Waktu langkah ${step.no} kosong.`, `The time of step ${step.no} is blank.`),
            remedy,
          )
        : finding(
            'waktu-tentatif',
            'ringan',
            di,
            both(
              `Waktu langkah ${step.no} masih "Tentatif".`,
              `The time of step ${step.no} is still "Tentatif".`,
            ),
            remedy,
          ),
    ];
  });
}

/** Every step says what it needs and what it makes. */
export function blankCells(sheet: Sheet): Finding[] {
  return sheet.langkah.flatMap((step) => [
    ...(cell(sheet, step, 'output') === null
      ? [
          finding(
            'output-kosong',
            'sedang',
            `langkah.${step.no}.output`,
            both(`Output langkah ${step.no} kosong.`, `The output of step ${step.no} is blank.`),
            both('Tulis apa yang dihasilkan langkah ini.', 'Write what this step makes.'),
          ),
        ]
      : []),
    ...(cell(sheet, step, 'kelengkapan') === null
      ? [
          finding(
            'kelengkapan-kosong',
            'ringan',
            `langkah.${step.no}.kelengkapan`,
            both(`Kelengkapan langkah ${step.no} kosong.`, `What step ${step.no} needs is blank.`),
            both('Tulis apa yang diperlukan langkah ini.', 'Write what this step needs.'),
          ),
        ]
      : []),
  ]);
}

/** The things that a cell lists, each as its words: "Softfile dan berkas" are two. */
function thingsIn(text: string): string[][] {
  return [text, ...text.split(/[,;/&]|\bdan\b|\bserta\b|\batau\b/iu)]
    .map(wordsOf)
    .filter((words) => words.join('').length >= 3);
}

/** True when a later step plainly needs what an earlier one made, in whole or in part. */
export function serves(output: string, kelengkapan: string): boolean {
  const made = thingsIn(output);
  return thingsIn(kelengkapan).some((need) =>
    made.some((thing) => within(need, thing) || within(thing, need)),
  );
}

/**
 * An output that no later step names among what it needs. Where a later step leaves its needs blank nothing can
 * be said, and the last step's output is what the procedure is for.
 */
export function unusedOutputs(sheet: Sheet): Finding[] {
  return sheet.langkah.flatMap((step) => {
    const later = sheet.langkah.slice(mergedCell(sheet, 'output', step.no)?.sampai ?? step.no);
    const needs = later.map((one) => cell(sheet, one, 'kelengkapan'));
    const { output } = step;
    if (output === null || needs.length === 0 || needs.includes(null)) return [];
    if (needs.some((need) => need !== null && serves(output, need))) return [];
    return [
      finding(
        'output-tak-dipakai',
        'sedang',
        `langkah.${step.no}.output`,
        both(
          `Output langkah ${step.no} ("${output}") tidak dipakai langkah mana pun sesudahnya.`,
          `The output of step ${step.no} ("${output}") is used by no later step.`,
        ),
        both(
          'Sebut pada kelengkapan langkah yang memakainya, atau periksa apakah langkah ini perlu.',
          'Name it among the needs of the step that uses it, or ask whether this step is needed.',
        ),
      ),
    ];
  });
}
