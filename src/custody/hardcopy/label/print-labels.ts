import { dayOf } from '../../../base/tanggal.ts';
import type { Installation } from '../../../journal/installation.ts';
import { officeById } from '../../../people/office.ts';
import { qrSvg } from '../../../print/qr.ts';
import { renderPdf } from '../../../print/typst.ts';
import { shownCode } from '../../code.ts';
import type { Label } from './label.ts';
import { type LabelSheet, paperName, sheetHolds } from './sheet.ts';

/**
 * What the QR code of a label says. An address in capitals stays in the alphanumeric mode of ISO/IEC 18004, which makes
 * the code small; hosts, schemes and our path take either. Without an address under which phones reach us, a label
 * carries only its code, in a form that our own reader and any field for codes take: it is stuck to the paper for
 * decades, and the address of one machine is not.
 */
export function qrText(publicUrl: string | null, code: string): string {
  return publicUrl ? `${publicUrl}/K/${code}`.toUpperCase() : `TERANG:/K/${code}`;
}

export interface LabelPrint {
  readonly labels: readonly Label[];
  readonly sheet: LabelSheet;
  /** First position that is still free on the first sheet, from 1. */
  readonly start: number;
  /** One sheet on plain paper, to be held against the labels: every edge and number, and the first label. */
  readonly trial: boolean;
}

/** The labels as PDF, as many sheets as they take. */
export async function printLabels(
  { db, clock, folders, publicUrl }: Pick<Installation, 'db' | 'clock' | 'folders' | 'publicUrl'>,
  officeId: string,
  { labels, sheet, start, trial }: LabelPrint,
): Promise<Uint8Array> {
  const office = await officeById(db, officeId);
  const holds = sheetHolds(sheet);
  const shown = trial ? labels.slice(0, 1) : labels;
  const cells = [
    ...Array.from({ length: start - 1 }, () => null),
    ...shown.map((label) => ({
      ...label,
      kode: shownCode(label.code),
      qr: qrSvg(qrText(publicUrl, label.code)),
    })),
  ];
  const sheets = Array.from({ length: Math.max(1, Math.ceil(cells.length / holds)) }, (_, n) =>
    cells.slice(n * holds, (n + 1) * holds),
  );
  return renderPdf({
    template: 'label.typ',
    templateFolder: folders.templates,
    data: {
      kantor: office.shortName,
      contoh: office.sample,
      ukuran: { ...sheet },
      kertas: paperName(sheet),
      mulai: start,
      uji: trial,
      lembar: sheets,
    },
    title: trial ? 'Lembar uji label' : 'Label arsip',
    date: dayOf(clock.now(), office.zone),
  });
}
