import { actorFor, kotaSerang } from '../seeds/kota-serang.ts';
import { openWorld } from '../seeds/open-world.ts';
import { newId } from '../src/base/id.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import type { Actor } from '../src/journal/actor.ts';
import { openRun } from '../src/procedure/open-run.ts';
import { stateStep } from '../src/procedure/state-step.ts';
import { readSheet } from '../src/sop/sheet/read-sheet.ts';
import type { Sheet } from '../src/sop/sheet/sheet.ts';
import { adoptSheet } from '../src/sop/version/adopt-sheet.ts';

/** Steps of the case that both engines carry out, one performer each, one after the other. */
export const STEPS = 6;

function sixSteps(): Sheet {
  const langkah = Array.from({ length: STEPS }, (_, index) => ({
    no: index + 1,
    uraian: `Melaksanakan kegiatan ${index + 1}.`,
    pelaksana: [{ peran: 'desk', tanda: 'process' }],
    kelengkapan: null,
    waktu: null,
    output: `Hasil ${index + 1}`,
  }));
  return readSheet(
    JSON.stringify({
      format: 'terang-sop/1',
      slug: 'enam-langkah',
      identitas: {
        ...{ badan: 'KPU KOTA CONTOH', nama: 'Enam Langkah', nomor: 'Nomor 1 Tahun 2026', alamat: null },
        ...{ tanggalPembuatan: null, tanggalRevisi: null, tanggalEfektif: null, disahkanOleh: null },
      },
      ...{ dasarHukum: [], kualifikasiPelaksana: [], jumlahPelaksanaMinimal: null, keterkaitan: [] },
      ...{ peralatan: [], peringatan: null, pencatatan: null },
      kepalaKolom: {
        ...{ pelaksana: 'PELAKSANA', pendukung: 'MUTU BAKU', kelengkapan: 'KELENGKAPAN' },
        ...{ waktu: 'WAKTU', output: 'OUTPUT' },
      },
      peran: [{ id: 'desk', label: 'DESK', fungsi: ['desk'] }],
      langkah,
      pengesahan: { tempat: null, tanggal: null, klausul: [] },
      tidakJelas: [],
    }),
  );
}

/** Somebody with an office of their own and the six-step sheet in force in it. */
export interface Performer {
  readonly ppid: Actor;
  readonly desk: Actor;
  readonly sheet: string;
}

export async function openPerformer(deps: Deps, n: number): Promise<Performer> {
  const host = `pelaksana-${n}.example`;
  const first = { ...kotaSerang.office.first, email: `pengelola@${host}` };
  const office = { ...kotaSerang.office, code: `pelaksana-${n}`, first };
  const world = await openWorld(deps, { ...kotaSerang, office, mailHost: host });
  const sheet = newId();
  await perform(deps, actorFor(world, 'pengelola'), adoptSheet, { id: sheet, sheet: sixSteps() });
  return { ppid: actorFor(world, 'ppid'), desk: actorFor(world, 'desk'), sheet };
}

/** Opens a run of the case and returns what does its next step, a durable deed each. */
export async function begin(deps: Deps, { ppid, desk, sheet }: Performer): Promise<() => Promise<void>> {
  const run = await perform(deps, ppid, openRun, { id: newId(), sheet, title: 'Enam langkah' });
  let no = 0;
  let seen = '';
  return async () => {
    no += 1;
    const paper = { nomor: `${no}/2026`, place: 'Map 1' };
    seen = await perform(deps, desk, stateStep, {
      ...{ run, unit: null, output: `l${no}`, pernyataan: 'Sudah dikerjakan.', kelengkapanAda: true },
      ...{ nihil: false, file: null, paper, seen },
    });
  };
}

/** The case as BPMN 2.0, for an engine that reads that. */
export function sixStepsBpmn(): string {
  const tasks = Array.from({ length: STEPS }, (_, index) => `<userTask id="t${index + 1}" />`);
  const ids = ['start', ...Array.from({ length: STEPS }, (_, index) => `t${index + 1}`), 'end'];
  const flows = ids
    .slice(1)
    .map((id, index) => `<sequenceFlow id="f${index}" sourceRef="${ids[index]}" targetRef="${id}" />`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="enam" targetNamespace="urn:enam">
<process id="p" isExecutable="true"><startEvent id="start" />${tasks.join('')}<endEvent id="end" />${flows.join('')}</process>
</definitions>`;
}
