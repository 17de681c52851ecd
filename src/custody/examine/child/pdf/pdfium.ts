import { Unreadable } from '../notes.ts';
import type { Source } from '../source.ts';
import { loadPdfium, type Raw, wide } from './pdfium-raw.ts';

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h. */
const LOCKED = [4, 5];
/** FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER; FPDFBitmap_BGRA. */
const [WITH_ANNOTATIONS, RGB_ORDER, FOUR_BYTES] = [0x01, 0x10, 4];
const ACTION_LAUNCH = 4;
/** Kinds of annotation, fpdf_annot.h. */
const ANNOT = { text: 1, freeText: 3, caret: 14, file: 17, widget: 20, redact: 28 } as const;
/** Highlight, underline, squiggly, strikeout; sound, movie, 3D, rich media. */
const [MARKS, ACTIVE] = [
  [9, 10, 11, 12],
  [18, 19, 25, 26],
];
const MOST_ANNOTATIONS = 2_000;
/** Bytes copied at once. */
const PIECE = 4 * 1024 * 1024;

/** What stands on one page. */
export interface PdfPage {
  readonly text: string;
  /** Texts of fields and free notes, which the page's text does not hold. */
  readonly fields: readonly string[];
  readonly comments: number;
  readonly files: number;
  /** Marked to be blacked out, and still there underneath. */
  readonly redactions: number;
  /** Annotations that start a program, or play what can run. */
  readonly active: number;
  /** True when it shows a picture, or drawings and no text at all. */
  readonly pictured: boolean;
}

/** Dots of four bytes: red, green, blue, and one unused. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rgbx: Uint8Array;
}

export interface Pdf {
  readonly pages: number;
  readonly encrypted: boolean;
  readonly xfa: boolean;
  readonly scripts: number;
  /** Names of the files inside. */
  readonly attachments: readonly string[];
  /** @param index from 0 @throws Unreadable when the page cannot be read */
  page(index: number, mostChars: number): PdfPage;
  /** Draws a page on white; the height follows from the width, and stays within reason. */
  draw(index: number, width: number): Bitmap;
}

/**
 * Opens a PDF with PDFium. One for each process: it is never closed.
 * @throws Unreadable when it is locked or no PDF
 */
export async function openPdf(source: Source): Promise<Pdf> {
  const raw = await loadPdfium();
  const at = raw.wasmExports.malloc(source.size);
  if (at === 0) throw new Unreadable('terlalu-besar');
  for (let done = 0; done < source.size; done += PIECE) raw.HEAPU8.set(source.read(done, PIECE), at + done);
  const doc = raw._FPDF_LoadMemDocument(at, source.size, 0);
  if (doc === 0)
    throw new Unreadable(LOCKED.includes(raw._FPDF_GetLastError()) ? 'terkunci' : 'tidak-terbaca');
  const pages = raw._FPDF_GetPageCount(doc);
  if (pages < 1) throw new Unreadable('tidak-terbaca');
  const files = Math.min(raw._FPDFDoc_GetAttachmentCount(doc), 100);
  const form = formOf(raw, doc);
  return {
    pages,
    encrypted: raw._FPDF_GetSecurityHandlerRevision(doc) >= 0,
    // FORMTYPE_XFA_FULL and FORMTYPE_XFA_FOREGROUND of fpdf_formfill.h.
    xfa: [2, 3].includes(raw._FPDF_GetFormType(doc)),
    scripts: Math.max(0, raw._FPDFDoc_GetJavaScriptActionCount(doc)),
    attachments: Array.from({ length: Math.max(0, files) }, (_, index) =>
      wide(raw, (buffer, most) =>
        raw._FPDFAttachment_GetName(raw._FPDFDoc_GetAttachment(doc, index), buffer, most),
      ),
    ),
    page(index, mostChars) {
      const page = raw._FPDF_LoadPage(doc, index);
      if (page === 0) throw new Unreadable('tidak-terbaca');
      try {
        return {
          text: textOf(raw, page, mostChars),
          pictured: isPictured(raw, page),
          ...annotationsOf(raw, page),
        };
      } finally {
        raw._FPDF_ClosePage(page);
      }
    },
    draw(index, width) {
      const page = raw._FPDF_LoadPage(doc, index);
      if (page === 0) throw new Unreadable('tidak-terbaca');
      try {
        return drawn(raw, { page, form }, width);
      } finally {
        raw._FPDF_ClosePage(page);
      }
    },
  };
}

function textOf(raw: Raw, page: number, most: number): string {
  const text = raw._FPDFText_LoadPage(page);
  if (text === 0) return '';
  const count = Math.min(raw._FPDFText_CountChars(text), most);
  let words = '';
  if (count > 0) {
    const buffer = raw.wasmExports.malloc(count * 2 + 2);
    if (buffer !== 0) {
      const got = raw._FPDFText_GetText(text, 0, count, buffer);
      const end = buffer + Math.max(0, got - 1) * 2;
      words = new TextDecoder('utf-16le').decode(raw.HEAPU8.slice(buffer, end));
      raw.wasmExports.free(buffer);
    }
  }
  raw._FPDFText_ClosePage(text);
  return words.replace(/\r\n?/g, '\n').replaceAll('\u0000', '');
}

/** Kinds of object, fpdf_edit.h: text; image and form, which may hold an image. */
const [TEXT_OBJECT, PICTURES] = [1, [3, 5]];
const MOST_OBJECTS = 1_000;

function isPictured(raw: Raw, page: number): boolean {
  const count = Math.min(raw._FPDFPage_CountObjects(page), MOST_OBJECTS);
  const kinds = Array.from({ length: Math.max(0, count) }, (_, index) =>
    raw._FPDFPageObj_GetType(raw._FPDFPage_GetObject(page, index)),
  );
  return kinds.some((kind) => PICTURES.includes(kind)) || (count > 0 && !kinds.includes(TEXT_OBJECT));
}

function annotationsOf(raw: Raw, page: number): Omit<PdfPage, 'text' | 'pictured'> {
  const fields: string[] = [];
  let [comments, files, redactions, active] = [0, 0, 0, 0];
  const key = (name: string) => {
    const at = raw.wasmExports.malloc(name.length + 1);
    raw.HEAPU8.set(Buffer.from(`${name}\0`, 'latin1'), at);
    return at;
  };
  const count = Math.min(raw._FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS);
  const [contents, value] = count > 0 ? [key('Contents'), key('V')] : [0, 0];
  for (let index = 0; index < count; index += 1) {
    const annot = raw._FPDFPage_GetAnnot(page, index);
    if (annot === 0) continue;
    const kind = raw._FPDFAnnot_GetSubtype(annot);
    const say = (name: number) =>
      wide(raw, (buffer, most) => raw._FPDFAnnot_GetStringValue(annot, name, buffer, most));
    if (kind === ANNOT.text) comments += 1;
    else if (kind === ANNOT.caret || (MARKS.includes(kind) && say(contents) !== '')) comments += 1;
    else if (kind === ANNOT.freeText) fields.push(say(contents));
    else if (kind === ANNOT.widget) fields.push(say(value));
    else if (kind === ANNOT.file) files += 1;
    else if (kind === ANNOT.redact) redactions += 1;
    else if (ACTIVE.includes(kind)) active += 1;
    const link = raw._FPDFAnnot_GetLink(annot);
    const action = link === 0 ? 0 : raw._FPDFLink_GetAction(link);
    if (action !== 0 && raw._FPDFAction_GetType(action) === ACTION_LAUNCH) active += 1;
    raw._FPDFPage_CloseAnnot(annot);
  }
  if (contents !== 0) raw.wasmExports.free(contents);
  if (value !== 0) raw.wasmExports.free(value);
  return { fields: fields.filter((text) => text !== ''), comments, files, redactions, active };
}

/** What draws the fields of a form; 0 when the file has none. */
function formOf(raw: Raw, doc: number): number {
  if (raw._FPDF_GetFormType(doc) !== 1) return 0;
  const INFO_BYTES = 256;
  const info = raw.wasmExports.malloc(INFO_BYTES);
  if (info === 0) return 0;
  raw.HEAPU8.fill(0, info, info + INFO_BYTES);
  // FPDF_FORMFILLINFO begins with its version; no function of ours is given.
  raw.HEAPU8[info] = 2;
  return raw._FPDFDOC_InitFormFillEnvironment(doc, info);
}

function drawn(raw: Raw, { page, form }: { page: number; form: number }, wanted: number): Bitmap {
  const [across, down] = [raw._FPDF_GetPageWidthF(page), raw._FPDF_GetPageHeightF(page)];
  const shape = across > 0 && down > 0 ? Math.min(Math.max(down / across, 0.05), 5) : Math.SQRT2;
  const width = wanted;
  const height = Math.max(1, Math.round(wanted * shape));
  const bytes = width * height * FOUR_BYTES;
  const buffer = raw.wasmExports.malloc(bytes);
  if (buffer === 0) throw new Unreadable('terlalu-besar');
  const bitmap = raw._FPDFBitmap_CreateEx(width, height, FOUR_BYTES, buffer, width * FOUR_BYTES);
  raw._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  raw._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | RGB_ORDER);
  if (form !== 0) raw._FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, RGB_ORDER);
  raw._FPDFBitmap_Destroy(bitmap);
  const rgbx = raw.HEAPU8.slice(buffer, buffer + bytes);
  raw.wasmExports.free(buffer);
  return { width, height, rgbx };
}
