import type { Flow, Graph, Node } from './bpmn-graph.ts';
import type { Box } from './svg-flow.ts';
import { element } from './xml.ts';

type Point = readonly [x: number, y: number];

const LANE_HEIGHT = 240;
const HEAD = 30;
const LEFT = 160;
const TOP = 80;
const COLUMN = 230;
const SIZES = {
  startEvent: [36, 36],
  endEvent: [36, 36],
  userTask: [176, 126],
  exclusiveGateway: [50, 50],
  parallelGateway: [50, 50],
} as const;
/** Middle of the nodes below the upper edge of their lane; notes stand under them. */
const MIDDLE = 82;
const NOTE = { top: 164, width: 176, height: 62 } as const;
/** Flows turn this far before the node that they enter, where no node stands. */
const BEND = 24;

/** Where everything of a process is drawn, in pixels. */
export function placesOf(graph: Graph) {
  const columns = 1 + Math.max(...graph.nodes.map((node) => node.column));
  const pool: Box = {
    x: LEFT,
    y: TOP,
    width: HEAD * 2 + columns * COLUMN,
    height: graph.lanes.length * LANE_HEIGHT,
  };
  const lane = (index: number): Box => ({
    x: LEFT + HEAD,
    y: TOP + index * LANE_HEIGHT,
    width: pool.width - HEAD,
    height: LANE_HEIGHT,
  });
  const middle = (node: Node): Point => [
    LEFT + HEAD * 2 + node.column * COLUMN + COLUMN / 2,
    lane(graph.lanes.findIndex(({ id }) => id === node.lane)).y + MIDDLE,
  ];
  const nodeBox = (node: Node): Box => {
    const [width, height] = SIZES[node.kind];
    const [x, y] = middle(node);
    return { x: x - width / 2, y: y - height / 2, width, height };
  };
  const note = (node: Node): Box => {
    const [x, y] = middle(node);
    return { x: x - NOTE.width / 2, y: y - MIDDLE + NOTE.top, width: NOTE.width, height: NOTE.height };
  };
  const flow = ({ from, to }: Flow): Point[] => {
    const source = nodeBox(from);
    const target = nodeBox(to);
    const [, y1] = middle(from);
    const [, y2] = middle(to);
    const turn = target.x - BEND;
    const bends: Point[] =
      y1 === y2
        ? []
        : [
            [turn, y1],
            [turn, y2],
          ];
    return [[source.x + source.width, y1], ...bends, [target.x, y2]];
  };
  const toNote = (node: Node): Point[] => {
    const { x, y, width, height } = nodeBox(node);
    return [
      [x + width / 2, y + height],
      [x + width / 2, note(node).y],
    ];
  };
  return { pool, lane, node: nodeBox, note, flow, toNote };
}

export function bounds({ x, y, width, height }: Box): string {
  return element('dc:Bounds', { x, y, width, height });
}

/** How an element of the process is drawn (BPMN DI, ISO/IEC 19510 clause 12). */
export function shape(of: string, inside: string, more: Readonly<Record<string, string>> = {}): string {
  return element('bpmndi:BPMNShape', { id: `gambar_${of}`, bpmnElement: of, ...more }, inside);
}

/** The line of a flow or an association through its points. */
export function edge(of: string, points: readonly Point[]): string {
  const waypoints = points.map(([x, y]) => element('di:waypoint', { x, y }));
  return element('bpmndi:BPMNEdge', { id: `gambar_${of}`, bpmnElement: of }, ...waypoints);
}
