import { both } from '../base/text.ts';
import { sheetBpmn } from '../sop/drawing/bpmn.ts';
import { sheetSvg } from '../sop/drawing/svg.ts';
import type { Command } from './args.ts';
import { OUTPUT, PICK, sopIn, writeAs } from './sop-file.ts';

/** `terang sop draw FILE -o out.svg|out.bpmn`: the flow as a picture, or as BPMN 2.0 for other programs. */
export const sopDraw: Command = {
  name: 'sop draw',
  says: both('menggambar alur SOP sebagai SVG atau BPMN 2.0', 'draws an SOP’s flow as SVG or BPMN 2.0'),
  operands: ['FILE'],
  options: { ...OUTPUT, ...PICK },
  run: async (call) => {
    const { sheet } = await sopIn(call);
    await writeAs(call, sheet.slug, { '.svg': () => sheetSvg(sheet), '.bpmn': () => sheetBpmn(sheet) });
    return 0;
  },
};
