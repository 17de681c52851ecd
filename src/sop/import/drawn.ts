import { attribute } from '../../workbook/xml.ts';
import type { Tanda } from '../sheet/sheet.ts';
import type { CellMark } from './marks.ts';

type Attributes = Readonly<Record<string, string>>;

/** Shapes of DrawingML (ECMA-376 part 1, 20.1.10.56) that are one of the form's symbols beyond doubt. */
const GEOMETRY: Readonly<Record<string, Tanda>> = {
  flowChartTerminator: 'terminator',
  flowChartProcess: 'process',
  rect: 'process',
  flowChartDecision: 'decision',
  diamond: 'decision',
  flowChartOffpageConnector: 'connector',
  homePlate: 'connector',
  pentagon: 'connector',
  flowChartConnector: 'connector',
};

/** The same in VML, by the number of the shape type. */
const VML: Readonly<Record<string, Tanda>> = {
  t109: 'process',
  t110: 'decision',
  t116: 'terminator',
  t120: 'connector',
  t177: 'connector',
};

/** Arrows and connecting lines only pass through a cell; text boxes hold words, not a symbol. */
const PASSING = /line|connector\d|arrow/i;
const PASSING_VML = /^t(32|33|34|35|36|37|38|39|40|13|66|67|68|202)$/;

/** Collects the symbols drawn in one cell after another. */
export interface DrawnSymbols {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** What was drawn since the last call; undefined when nothing was that marks a performer. */
  take(): CellMark | undefined;
}

/**
 * Listens to the drawings of a document. A floating drawing is known by its shape, not by its place; a picture or
 * an unusual shape marks somebody with a symbol that cannot be read.
 */
export function drawnSymbols(): DrawnSymbols {
  let marks: { tanda: Tanda | null; floating: boolean }[] = [];
  let floating = false;
  let textBox = false;
  const add = (tanda: Tanda | null, floats = floating) => {
    if (marks.length < 50) marks.push({ tanda, floating: floats });
  };
  const vml = (name: string, attributes: Attributes) => {
    const floats = /position:\s*absolute/i.test(attribute(attributes, 'style'));
    const type = attribute(attributes, 'type').replace(/^#_x0000_/, '');
    if (name === 'rect') add('process', floats);
    else if (name === 'roundrect' || name === 'oval') add(null, floats);
    else if (!PASSING_VML.test(type)) add(Object.hasOwn(VML, type) ? (VML[type] ?? null) : null, floats);
  };
  return {
    open(name, attributes) {
      if (name === 'anchor') floating = true;
      else if (name === 'inline') floating = false;
      else if (name === 'wsp') textBox = false;
      else if (name === 'cNvSpPr') textBox = /^(1|true)$/.test(attribute(attributes, 'txBox'));
      else if (name === 'prstGeom') {
        const shape = attribute(attributes, 'prst');
        if (!textBox && !PASSING.test(shape.replace(/^flowChart\w+/, '')))
          add(Object.hasOwn(GEOMETRY, shape) ? (GEOMETRY[shape] ?? null) : null);
      } else if (name === 'custGeom') add(null);
      else if (['shape', 'rect', 'roundrect', 'oval'].includes(name)) vml(name, attributes);
    },
    close(name) {
      if (name === 'anchor') floating = false;
      if (name === 'wsp') textBox = false;
    },
    take() {
      const taken = marks;
      marks = [];
      const [first] = taken;
      if (!first) return undefined;
      const one = taken.every(({ tanda }) => tanda === first.tanda);
      const floats = taken.some((mark) => mark.floating);
      return { tanda: one ? first.tanda : null, sign: 'drawn', ...(floats ? { floating: true } : {}) };
    },
  };
}
