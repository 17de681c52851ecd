import type { ComponentChildren } from 'preact';
import { both, type Lang } from '../../base/text.ts';
import type { MatrixProps, StepState } from '../../ui/matrix/step.ts';
import { inSentence } from '../sheet/sheet.ts';
import { type DrawnSheet, keteranganHead, marksOf, standardCells } from './cells.ts';

/** Where a step of a run is. */
export interface LiveStep {
  readonly state: StepState;
  /** What was used so far of the standard time: "terpakai 5 hari kerja 2 jam". */
  readonly waktuNote: string | null;
  /** What follows the word for the state; it is shown twice, so give it no ids. */
  readonly position: ComponentChildren;
}

const text = {
  blank: both('Belum ditetapkan', 'Not set'),
  caption: both('langkah, pelaksana, dan mutu baku', 'steps, performers and standards'),
  captionLive: both('langkah, pelaksana, dan posisi', 'steps, performers and position'),
};

/** "PELAKSANAAN" as a page writes it; a head in small letters stays the source's own. */
function headCase(head: string): string {
  return head === head.toUpperCase() ? head.charAt(0) + head.slice(1).toLowerCase() : head;
}

/**
 * A sheet as its matrix of steps and performers, for `<Matrix>`: the SOP alone, or a run of it when `live` says
 * where each step is. Heads and words are the source's own; a blank standard time is said to be so.
 */
export function sheetMatrix(sheet: DrawnSheet, lang: Lang, live?: (no: number) => LiveStep): MatrixProps {
  const { kepalaKolom: kepala, identitas } = sheet;
  const cells = standardCells(sheet);
  const remarks = keteranganHead(sheet);
  const head = (words: string | null) => (words === null ? null : headCase(words));
  return {
    caption: `SOP ${identitas.nomor ?? identitas.nama}: ${(live ? text.captionLive : text.caption)[lang]}`,
    lang,
    columns: {
      roles: sheet.peran.map((role) => ({ id: role.id, label: inSentence(role.label) })),
      performerHead: head(kepala.pelaksana),
      supportHead: head(kepala.pendukung),
      kelengkapanHead: headCase(kepala.kelengkapan),
      waktuHead: headCase(kepala.waktu),
      outputHead: headCase(kepala.output),
      keteranganHead: head(remarks),
    },
    steps: sheet.langkah.map((step, index) => {
      const { words, rows } = cells[index] as (typeof cells)[number];
      const here = live?.(step.no);
      return {
        no: step.no,
        uraian: step.uraian,
        proposed: step.asal === 'usulan',
        marks: marksOf(step),
        kelengkapan: words.kelengkapan[lang],
        waktu: words.waktu[lang] || text.blank[lang],
        waktuNote: here?.waktuNote ?? null,
        output: words.output[lang],
        keterangan: words.keterangan[lang],
        merged: rows,
        state: here?.state ?? null,
        position: here?.position ?? null,
      };
    }),
  };
}
