import type { Tanggal } from '../../base/tanggal.ts';
import { renderPdf } from '../../print/typst.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { writeSheet } from '../sheet/write-sheet.ts';
import { formData, numbered, type PrintedPosition } from './form-data.ts';
import { ATTACHED_SHEET } from './sheet-in-pdf.ts';

export interface PrintSheetOptions {
  /** Day of the print; also the creation date in the file, so that it never depends on a clock. */
  readonly date: Tanggal;
  /** The office's own templates and logo; a file in it stands before ours of the same name. */
  readonly templateFolder?: string;
  /** A made-up office: every page says so. */
  readonly sample?: boolean;
  /** A run whose position is stamped on the form. */
  readonly live?: PrintedPosition;
}

/**
 * The official form of an SOP on F4 landscape (PermenPAN-RB 35/2012) as PDF/A-3a: identity block, steps with drawn
 * symbols, ratification; what the source does not show is marked where it stands and listed at the end. The sheet
 * itself travels inside the file, so that `sheetInPdf` gives it back. Equal input gives equal bytes.
 * @throws Unfit when the template is wrong or the work takes too long
 */
export function printSheet(sheet: Sheet, options: PrintSheetOptions): Promise<Uint8Array> {
  const { nama } = sheet.identitas;
  const number = numbered(sheet);
  return renderPdf({
    template: 'sop.typ',
    ...(options.templateFolder === undefined ? {} : { templateFolder: options.templateFolder }),
    data: formData(sheet, options.sample ?? false, options.live ?? null),
    title: number === null ? `SOP ${nama}` : `${number}: ${nama}`,
    date: options.date,
    attachment: {
      name: ATTACHED_SHEET,
      mediaType: 'application/yaml',
      description: 'Naskah SOP ini sebagai data',
      bytes: new TextEncoder().encode(writeSheet(sheet)),
    },
  });
}
