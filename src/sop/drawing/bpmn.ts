import type { Sheet } from '../sheet/sheet.ts';
import { type Flow, type Graph, graphOf, type Node } from './bpmn-graph.ts';
import { bounds, edge, placesOf, shape } from './bpmn-layout.ts';
import { element, xmlText } from './xml.ts';

const NAMESPACES = {
  'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
} as const;

const inBpmn = (name: string) => `bpmn:${name}`;
const holding = (name: string, text: string) => element(inBpmn(name), {}, xmlText(text));

function nodeXml(node: Node, flows: readonly Flow[]): string {
  const inside = [
    ...(node.documentation === null ? [] : [holding('documentation', node.documentation)]),
    ...flows.filter(({ to }) => to === node).map(({ id }) => holding('incoming', id)),
    ...flows.filter(({ from }) => from === node).map(({ id }) => holding('outgoing', id)),
  ];
  if (node.perUnit) {
    const enough = node.enough === null ? [] : [holding('completionCondition', `cukup ${node.enough} unit`)];
    inside.push(element(inBpmn('multiInstanceLoopCharacteristics'), { isSequential: 'false' }, ...enough));
  }
  return element(inBpmn(node.kind), { id: node.id, name: node.name }, ...inside);
}

function processXml(sheet: Sheet, { lanes, nodes, flows }: Graph): string {
  const laneXml = lanes.map(({ id, name }) =>
    element(
      inBpmn('lane'),
      { id: `peran_${id}`, name },
      ...nodes.filter(({ lane }) => lane === id).map((node) => holding('flowNodeRef', node.id)),
    ),
  );
  const noted = nodes.filter(({ notes }) => notes.length > 0);
  return element(
    inBpmn('process'),
    { id: 'proses', name: sheet.identitas.nama, isExecutable: 'false' },
    ...sheet.tidakJelas.map((line) => holding('documentation', `Tidak jelas dalam naskah: ${line}`)),
    element(inBpmn('laneSet'), { id: 'para_pelaksana' }, ...laneXml),
    ...nodes.map((node) => nodeXml(node, flows)),
    ...flows.map(({ id, from, to }) =>
      element(inBpmn('sequenceFlow'), { id, sourceRef: from.id, targetRef: to.id }),
    ),
    ...noted.flatMap(({ id, notes }) => [
      element(inBpmn('textAnnotation'), { id: `catatan_${id}` }, holding('text', notes.join('\n'))),
      element(inBpmn('association'), {
        id: `kaitan_${id}`,
        sourceRef: id,
        targetRef: `catatan_${id}`,
      }),
    ]),
  );
}

function diagramXml(graph: Graph): string {
  const places = placesOf(graph);
  const horizontal = { isHorizontal: 'true' };
  const plane = element(
    'bpmndi:BPMNPlane',
    { id: 'bidang', bpmnElement: 'kolaborasi' },
    shape('kantor', bounds(places.pool), horizontal),
    ...graph.lanes.map(({ id }, i) => shape(`peran_${id}`, bounds(places.lane(i)), horizontal)),
    ...graph.nodes.map((node) => shape(node.id, bounds(places.node(node)))),
    ...graph.nodes
      .filter(({ notes }) => notes.length > 0)
      .flatMap((node) => [
        shape(`catatan_${node.id}`, bounds(places.note(node))),
        edge(`kaitan_${node.id}`, places.toNote(node)),
      ]),
    ...graph.flows.map((flow) => edge(flow.id, places.flow(flow))),
  );
  return element('bpmndi:BPMNDiagram', { id: 'gambar' }, plane);
}

/**
 * A sheet as BPMN 2.0 (ISO/IEC 19510) with its drawing: a lane for each role, a task for each mark, steps of several
 * roles in parallel, steps of every unit as multi-instance tasks. What the source does not show stands as a note.
 */
export function sheetBpmn(sheet: Sheet): string {
  const graph = graphOf(sheet);
  const participant = { id: 'kantor', name: sheet.identitas.badan, processRef: 'proses' };
  const xml = element(
    inBpmn('definitions'),
    { ...NAMESPACES, id: 'sop', name: sheet.identitas.nama, targetNamespace: `urn:terang:sop:${sheet.slug}` },
    element(inBpmn('collaboration'), { id: 'kolaborasi' }, element(inBpmn('participant'), participant)),
    processXml(sheet, graph),
    diagramXml(graph),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
