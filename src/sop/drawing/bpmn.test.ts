import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BpmnModdle, type Element } from 'bpmn-moddle';
import { assert as always, asyncProperty } from 'fast-check';
import type { Sheet } from '../sheet/sheet.ts';
import { arbitrarySheet } from '../sheet/testing.ts';
import { everySheet } from '../sheet/testing-sheets.ts';
import { sheetBpmn } from './bpmn.ts';
import { readXml } from './testing.ts';

const sheets = await everySheet();
const [, serang] = sheets.find(([name]) => name.includes('serang')) as [string, Sheet];
const [, tangerang] = sheets.find(([name]) => name.includes('kota-tangerang')) as [string, Sheet];

const list = (value: unknown) => (value ?? []) as Element[];
const one = (value: unknown) => value as Element;

interface Process {
  readonly elements: Readonly<Record<string, Element>>;
  readonly nodes: readonly Element[];
  readonly flows: readonly Element[];
  readonly lanes: readonly Element[];
  readonly drawn: ReadonlySet<string>;
}

async function read(sheet: Sheet): Promise<Process> {
  const { rootElement, elementsById, warnings } = await new BpmnModdle().fromXML(sheetBpmn(sheet));
  assert.deepEqual(
    warnings.map(({ message }) => message),
    [],
  );
  const process = elementsById['proses'] as Element;
  const elements = list(process['flowElements']);
  const plane = one(list(rootElement['diagrams'])[0]?.['plane']);
  return {
    elements: elementsById,
    nodes: elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow'),
    flows: elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow'),
    lanes: list(process['laneSets']).flatMap((set) => list(set['lanes'])),
    drawn: new Set(list(plane['planeElement']).map((shape) => one(shape['bpmnElement']).id)),
  };
}

/** What must hold of every process: whole flows, all nodes on the way from start to end, one lane each, all drawn. */
function check({ nodes, flows, lanes, drawn, elements }: Process, sheet: Sheet): void {
  const ids = new Set(nodes.map(({ id }) => id));
  const ends = flows.map((flow) => [one(flow['sourceRef']).id, one(flow['targetRef']).id] as const);
  for (const [from, to] of ends) assert.ok(ids.has(from) && ids.has(to), `${from} → ${to}`);
  const reach = (start: string, next: (id: string) => string[]) => {
    const seen = new Set([start]);
    for (const id of seen) for (const other of next(id)) seen.add(other);
    return seen.size;
  };
  const forward = (id: string) => ends.filter(([from]) => from === id).map(([, to]) => to);
  const back = (id: string) => ends.filter(([, to]) => to === id).map(([from]) => from);
  assert.equal(reach('mulai', forward), nodes.length, 'all nodes are reached from the start');
  assert.equal(reach('selesai', back), nodes.length, 'the end is reached from all nodes');
  const inLanes = lanes.flatMap((lane) => list(lane['flowNodeRef']).map(({ id }) => id));
  assert.deepEqual(inLanes.toSorted(), [...ids].toSorted());
  const marks = sheet.langkah.reduce((sum, step) => sum + Math.max(1, step.pelaksana.length), 0);
  assert.equal(nodes.filter(({ $type }) => $type === 'bpmn:UserTask').length, marks);
  for (const element of Object.values(elements)) {
    const shown = /^bpmn:(.*(Event|Task|Gateway|Flow)|Lane|Participant|TextAnnotation|Association)$/;
    if (shown.test(element.$type)) assert.ok(drawn.has(element.id), `${element.id} is drawn`);
  }
}

for (const [name, sheet] of sheets) {
  test(`${name} is read as BPMN without a warning, whole and drawn`, async () =>
    check(await read(sheet), sheet));
}

test('any sheet is read as BPMN without a warning, whole and drawn', async () => {
  await always(
    asyncProperty(arbitrarySheet, async (sheet) => check(await read(sheet), sheet)),
    { numRuns: 100 },
  );
});

test('no two nodes of any sheet are drawn over each other', () => {
  for (const [, sheet] of sheets) {
    const places = readXml(sheetBpmn(sheet))
      .filter(({ name, attributes }) => name === 'dc:Bounds' && Number(attributes['width']) <= 176)
      .map(({ attributes }) => `${attributes['x']} ${attributes['y']}`);
    assert.equal(new Set(places).size, places.length);
  }
});

test('Serang is four lanes; its units’ steps are multi-instance, its plenary is decided by two roles at once', async () => {
  const { elements, lanes, nodes } = await read(serang);
  assert.deepEqual(
    lanes.map((lane) => lane['name']),
    ['Penyedia Informasi & Tim Penghubung', 'Desk Pelayanan Informasi', 'PPID', 'Pembina & Tim Pertimbangan'],
  );
  const looped = nodes.filter((node) => node['loopCharacteristics']).map(({ id }) => id);
  assert.deepEqual(looped, ['langkah_1_penyedia', 'langkah_2_penyedia']);
  const fork = elements['langkah_4_bersama'] as Element;
  assert.deepEqual(
    list(fork['outgoing']).map((flow) => one(flow['targetRef']).id),
    ['langkah_4_ppid', 'langkah_4_pembina'],
  );
  const gateways = nodes.filter(({ $type }) => $type === 'bpmn:ExclusiveGateway').map(({ id }) => id);
  assert.deepEqual(gateways, ['langkah_4_ppid_keputusan', 'langkah_4_pembina_keputusan']);
  const task = elements['langkah_4_ppid'] as Element;
  assert.equal(
    list(task['documentation'])[0]?.['text'],
    'KELENGKAPAN: Draft Berita Acara\nOUTPUT: Berita acara rapat pleno penetapan Daftar Informasi Publik KPU Kota Serang',
  );
});

test('what the source does not show stands as a note at its task', async () => {
  const { elements } = await read(tangerang);
  const note = (id: string) => elements[`catatan_${id}`]?.['text'];
  assert.equal(note('langkah_1_petugas_dokumentasi'), 'Dugaan: tanda pelaksana tidak terbaca dalam naskah.');
  assert.equal(note('langkah_5_petugas_dokumentasi'), 'Usulan, belum ada dalam naskah.');
  assert.equal(note('langkah_4_bersama'), undefined);
});
