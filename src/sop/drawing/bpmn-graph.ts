import { inSentence, type Sheet, type Step } from '../sheet/sheet.ts';
import { marksOf, type StandardCells, standardCells } from './cells.ts';

type NodeKind = 'startEvent' | 'endEvent' | 'userTask' | 'exclusiveGateway' | 'parallelGateway';

/** A node of the process; column and lane say where it is drawn, and no two stand in the same place. */
export interface Node {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string | null;
  readonly lane: string;
  readonly column: number;
  /** Every unit does it for itself. */
  readonly perUnit: boolean;
  /** Number of units that suffice; null when all must. */
  readonly enough: number | null;
  readonly documentation: string | null;
  /** What the source leaves open or only proposes; shown beside the node. */
  readonly notes: readonly string[];
}

export interface Flow {
  readonly id: string;
  readonly from: Node;
  readonly to: Node;
}

export interface Graph {
  /** Roles from top to bottom; a last one for steps without performer, when there are any. */
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly nodes: readonly Node[];
  readonly flows: readonly Flow[];
}

type Mark = ReturnType<typeof marksOf>[number];

const NOBODY = 'tanpa_pelaksana';
const PLAIN = { perUnit: false, enough: null, documentation: null, notes: [] } as const;

function notesOf(step: Step, mark: Mark, ends: boolean): string[] {
  const notes: string[] = [];
  if (step.asal === 'usulan') notes.push('Usulan, belum ada dalam naskah.');
  if (step.pelaksana.length === 0)
    notes.push(
      step.asal === 'usulan' ? 'Pelaksana belum ditetapkan.' : 'Pelaksana tidak terbaca dalam naskah.',
    );
  else if (mark.presumed) notes.push('Dugaan: tanda pelaksana tidak terbaca dalam naskah.');
  else if (mark.shape === null) notes.push('Simbol pelaksana tidak terbaca dalam naskah.');
  if (mark.shape === 'connector') notes.push('Simbol dalam naskah: ke halaman lain.');
  if (mark.shape === 'terminator' && !ends) notes.push('Simbol dalam naskah: mulai atau selesai.');
  return notes;
}

function documentationOf(sheet: Sheet, { words }: StandardCells): string | null {
  const { kepalaKolom: kepala } = sheet;
  const heads = { ...kepala, keterangan: kepala.keterangan ?? 'Keterangan' };
  const lines = (['kelengkapan', 'waktu', 'output', 'keterangan'] as const)
    .filter((kolom) => words[kolom].id !== '')
    .map((kolom) => `${heads[kolom]}: ${words[kolom].id}`);
  return lines.join('\n') || null;
}

/**
 * A sheet as a process: one task for each mark, in the lane of its role. A step of several roles forks and joins;
 * a decision is a task with an exclusive gateway behind it; steps follow each other in their order, as they run.
 */
export function graphOf(sheet: Sheet): Graph {
  const nodes: Node[] = [];
  const flows: Flow[] = [];
  const cells = standardCells(sheet);
  let column = 0;
  const add = (node: Omit<Node, 'column'>, ...from: readonly Node[]): Node => {
    const added = { ...node, column };
    nodes.push(added);
    for (const before of from) flows.push({ id: `alur_${flows.length + 1}`, from: before, to: added });
    return added;
  };
  const marksIn = (step: Step): readonly Mark[] => {
    const marks = marksOf(step);
    return marks.length > 0 ? marks : [{ role: NOBODY, shape: 'process', presumed: false }];
  };
  const laneOf = (step: Step | undefined) => (step ? (marksIn(step)[0]?.role ?? NOBODY) : NOBODY);

  const [first, last] = [sheet.langkah[0], sheet.langkah.at(-1)];
  let before = add({ ...PLAIN, id: 'mulai', kind: 'startEvent', name: 'Mulai', lane: laneOf(first) });
  sheet.langkah.forEach((step, row) => {
    const marks = marksIn(step);
    const lane = laneOf(step);
    const gateway = { ...PLAIN, kind: 'parallelGateway', name: null, lane } as const;
    if (marks.length > 1) {
      column += 1;
      before = add({ ...gateway, id: `langkah_${step.no}_bersama` }, before);
    }
    const forked = before;
    column += 1;
    const tasks = marks.map((mark) =>
      add(
        {
          id: `langkah_${step.no}_${mark.role}`,
          kind: 'userTask',
          name: step.uraian,
          lane: mark.role,
          perUnit: step.jalankan?.perUnit ?? false,
          enough: step.jalankan?.cukup ?? null,
          documentation: documentationOf(sheet, cells[row] as StandardCells),
          notes: notesOf(step, mark, step === first || step === last),
        },
        forked,
      ),
    );
    if (marks.some((mark) => mark.shape === 'decision')) column += 1;
    const ends = tasks.map((task, i) => {
      if (marks[i]?.shape !== 'decision') return task;
      const decision = { ...PLAIN, kind: 'exclusiveGateway', name: null, lane: task.lane } as const;
      return add({ ...decision, id: `${task.id}_keputusan` }, task);
    });
    const [only] = ends;
    if (ends.length === 1 && only) before = only;
    else {
      column += 1;
      before = add({ ...gateway, id: `langkah_${step.no}_lengkap` }, ...ends);
    }
  });
  column += 1;
  add({ ...PLAIN, id: 'selesai', kind: 'endEvent', name: 'Selesai', lane: laneOf(last) }, before);

  const lanes = sheet.peran.map((role) => ({ id: role.id, name: inSentence(role.label) }));
  if (nodes.some((node) => node.lane === NOBODY)) lanes.push({ id: NOBODY, name: 'Pelaksana tidak terbaca' });
  return { lanes, nodes, flows };
}
