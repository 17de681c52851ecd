import type { CellDrawing, Wire } from '../../ui/matrix/flow.ts';
import type { Shape } from '../../ui/matrix/step.ts';
import { element } from './xml.ts';

/** A cell of the drawing, in its own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const TURN = 13;
/** Half of a symbol's height, to which an arriving arrow points. */
export const REACH = { terminator: 13, process: 14, decision: 19, connector: 17, unread: 16 } as const;

const SOLID = { fill: '#fff', stroke: '#000', 'stroke-width': 1.25 };

/** One of the symbols of PermenPAN-RB 35/2012 round a point; a frame for one that cannot be read. */
function outlineSvg(shape: Shape | null, x: number, y: number, presumed: boolean): string {
  const dashed = presumed || shape === null ? '4 3' : null;
  const style = { ...SOLID, 'stroke-dasharray': dashed, transform: `translate(${x} ${y})` };
  switch (shape) {
    case 'terminator':
      return element('rect', { x: -26, y: -13, width: 52, height: 26, rx: 13, ...style });
    case 'process':
      return element('rect', { x: -24, y: -14, width: 48, height: 28, ...style });
    case 'decision':
      return element('path', { d: 'M0-19 27 0 0 19-27 0z', ...style });
    case 'connector':
      return element('path', { d: 'M-20-17h40V4L0 17-20 4z', ...style });
    case null:
      return element('rect', { x: -38, y: -16, width: 76, height: 32, ...style });
  }
}

/** A symbol in a larger drawing; dashed where it is only presumed, and in words where it cannot be read. */
export function symbolSvg(shape: Shape | null, x: number, y: number, presumed: boolean): string {
  const outline = outlineSvg(shape, x, y, presumed);
  if (shape !== null) return outline;
  const line = (dy: number, words: string) =>
    element('text', { x, y: y + dy, 'font-size': 10, 'text-anchor': 'middle' }, words);
  return outline + line(-3, 'simbol tidak') + line(9, 'terbaca');
}

/** A symbol alone, as a picture 80 wide and 40 high with its centre in the middle, without words. */
export function symbolPicture(shape: Shape | null, presumed: boolean): string {
  const root = { xmlns: 'http://www.w3.org/2000/svg', width: 80, height: 40, viewBox: '-40 -20 80 40' };
  return element('svg', root, outlineSvg(shape, 0, 0, presumed));
}

function wireSvg(wire: Wire, { x, y, width, height }: Box): string {
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    element('line', { x1, y1, x2, y2, stroke: '#000', 'stroke-width': 1.25 });
  const level = { top: y, turn: y + TURN, middle: y + height / 2, bottom: y + height };
  if (wire.kind === 'down') return line(x + width / 2, level[wire.from], x + width / 2, level[wire.to]);
  if (wire.kind === 'arrive') return '';
  const at = level[wire.at];
  return line(x + (width * wire.from) / 100, at, x + (width * wire.to) / 100, at);
}

/** What a performer's cell holds: its lines, its symbol over them, and the head of an arriving arrow. */
export function cellSvg({ mark, wires }: CellDrawing, box: Box): string {
  const lines = wires.map((wire) => wireSvg(wire, box));
  if (!mark) return lines.join('');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const symbol = symbolSvg(mark.shape, x, y, mark.presumed);
  if (!wires.some((wire) => wire.kind === 'arrive')) return lines.join('') + symbol;
  const tip = y - REACH[mark.shape ?? 'unread'] - 1;
  const arrow = {
    d: `M${x - 4.5} ${tip - 7}L${x} ${tip}L${x + 4.5} ${tip - 7}`,
    fill: 'none',
    stroke: '#000',
  };
  return lines.join('') + symbol + element('path', { ...arrow, 'stroke-width': 1.25 });
}
