import { systemClock } from '../base/clock.ts';
import { foldersOf } from '../base/config.ts';
import { dayOf } from '../base/tanggal.ts';
import { both } from '../base/text.ts';
import { printSheet } from '../sop/form/print-sheet.ts';
import { writeSheet } from '../sop/sheet/write-sheet.ts';
import type { Command } from './args.ts';
import { OUTPUT, PICK, sopIn, writeAs } from './sop-file.ts';

/** `terang sop print FILE -o out.pdf|.yaml|.json`: the official form, or the sheet as text that reads back the same. */
export const sopPrint: Command = {
  name: 'sop print',
  says: both('mencetak naskah SOP sebagai PDF, YAML, atau JSON', 'prints an SOP as PDF, YAML or JSON'),
  operands: ['FILE'],
  options: { ...OUTPUT, ...PICK },
  run: async (call) => {
    const { sheet } = await sopIn(call);
    const date = dayOf(systemClock.now(), 'Asia/Jakarta');
    await writeAs(call, sheet.slug, {
      '.pdf': () => printSheet(sheet, { date, templateFolder: foldersOf(call.config().data).templates }),
      '.yaml': () => writeSheet(sheet),
      '.json': () => `${JSON.stringify(sheet, null, 2)}\n`,
    });
    return 0;
  },
};
