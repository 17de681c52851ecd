import { newId } from '../../base/id.ts';
import type { Json } from '../../base/json.ts';
import { clockTime, dayOf, longInstant, shortDay, type Zone } from '../../base/tanggal.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import type { Installation } from '../../journal/installation.ts';
import { officeById } from '../../people/office.ts';
import { type Unit, unitsOf } from '../../people/unit.ts';
import { letterheadData, type PrintedOffice } from '../../print/letterhead.ts';
import { qrSvg } from '../../print/qr.ts';
import { renderPdf } from '../../print/typst.ts';
import { SERVED } from '../../sop/sheet/running.ts';
import { inSentence } from '../../sop/sheet/sheet.ts';
import { waktuText } from '../../sop/version/differences.ts';
import type { Lane, StepPosition } from '../position.ts';
import { pauseOf, type Run } from '../run.ts';
import { standardOf } from '../time/due.ts';
import { type PrintedPaper, printWorkPaperDeed } from './print-work-paper.ts';

/** What the work sheet shows besides the run. */
export interface WorkSheetInput {
  readonly office: PrintedOffice & { readonly zone: Zone };
  readonly units: readonly Pick<Unit, 'id' | 'shortName'>[];
  readonly paper: PrintedPaper;
  /** Who printed it, with the post. */
  readonly printedBy: string;
  /** Address at which this paper is keyed in; its QR code, or null: then the code holds the paper's number. */
  readonly address: string | null;
}

/** "pendataan softcopy": an output's name as a line of a form says it. */
function outputName(output: string): string {
  const words = output.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function roleOf({ sheet }: Run, id: string): string {
  return inSentence(sheet.peran.find((role) => role.id === id)?.label ?? id);
}

/** A blank line for every output that a step still needs, and for every unit that has yet to bring it. */
function blanks(run: Run, { step, lanes }: StepPosition, unitName: (lane: Lane) => string): Json[] {
  const { hasil, ditutupOleh } = step.jalankan;
  return lanes
    .filter((lane) => lane.state === 'now' || lane.state === 'future')
    .flatMap((lane) =>
      hasil
        .filter(({ keluaran }) => !lane.outputs.includes(keluaran))
        .map(({ keluaran, peran }) => ({
          pelaksana: roleOf(run, peran),
          unit: unitName(lane),
          hasil: hasil.length > 1 ? outputName(keluaran) : '',
          wajib: ditutupOleh.includes(keluaran),
          diTerang: SERVED.has(keluaran),
        })),
    );
}

/**
 * What `templates/lembar-kerja.typ` prints: where the run stands, and for every open and coming step what the sheet
 * says and the blanks to fill in by hand.
 */
export function workSheetData({ office, units, paper, printedBy, address }: WorkSheetInput): Json {
  const { run, nomor, printedAt } = paper;
  const { identitas, kepalaKolom } = run.sheet;
  const unitName = (lane: Lane) => units.find(({ id }) => id === lane.unit)?.shortName ?? '';
  const when = (at: Date) => `${shortDay(dayOf(at, office.zone))}, ${clockTime(at, office.zone)}`;
  const performers = ({ step }: StepPosition) => [
    ...new Set(step.jalankan.hasil.map(({ peran }) => roleOf(run, peran))),
  ];
  return {
    kantor: letterheadData(office),
    nomor,
    qr: qrSvg(address ?? nomor),
    alamat: address,
    proses: { nomor: run.nomor, nama: run.title, versi: run.version, dibuka: when(run.openedAt) },
    sop: { nama: identitas.nama, nomor: identitas.nomor ?? '' },
    dicetak: longInstant(printedAt, office.zone),
    oleh: printedBy,
    jeda: pauseOf(run)?.alasan ?? '',
    kolom: { kelengkapan: kepalaKolom.kelengkapan, waktu: kepalaKolom.waktu, output: kepalaKolom.output },
    selesai: run.steps
      .filter((one) => one.state === 'done')
      .map(({ step, doneAt }) => ({ no: step.no, uraian: step.uraian, pada: doneAt ? when(doneAt) : '' })),
    langkah: run.steps
      .filter((one) => one.state !== 'done')
      .map((one) => ({
        no: one.step.no,
        uraian: one.step.uraian,
        terbuka: one.state === 'now',
        pelaksana: performers(one),
        kelengkapan: one.step.kelengkapan ?? '',
        waktu: inSentence(waktuText(standardOf(run.sheet, one.step.no).waktu)),
        output: one.step.output ?? '',
        sudah: one.lanes.filter((lane) => lane.state === 'done' && lane.unit !== null).map(unitName),
        baris: blanks(run, one, unitName),
      })),
  };
}

/**
 * Prints a run as a numbered work sheet: records the paper, then sets it as PDF (F4, PDF/A-2a).
 * @param address of the page on which a paper with this id is keyed in, for its QR code; null when there is none
 * @throws Refused when it may not be printed; then no number is used
 */
export async function printWorkPaper(
  at: Installation,
  by: Actor,
  input: { readonly run: string; readonly address?: (paper: string) => string | null },
): Promise<{ readonly id: string; readonly nomor: string; readonly pdf: Uint8Array }> {
  const id = newId(at.clock.now());
  const paper = await perform(at, by, printWorkPaperDeed, { id, run: input.run });
  const [office, units] = await Promise.all([officeById(at.db, by.office), unitsOf(at.db, by.office)]);
  const printedBy = `${by.name}, ${by.jabatanName}`;
  const pdf = await renderPdf({
    template: 'lembar-kerja.typ',
    templateFolder: at.folders.templates,
    data: workSheetData({ office, units, paper, printedBy, address: input.address?.(id) ?? null }),
    title: `Lembar kerja ${paper.nomor}`,
    date: dayOf(paper.printedAt, office.zone),
  });
  return { id, nomor: paper.nomor, pdf };
}
