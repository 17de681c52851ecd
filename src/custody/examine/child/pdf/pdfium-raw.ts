import { PDFiumModule } from '@hyzyla/pdfium';

/**
 * The functions of PDFium (BSD-3-Clause, https://pdfium.googlesource.com/pdfium) that we call, as WebAssembly exports
 * them. Handles and addresses are numbers; 0 is none.
 */
export interface Raw {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(bytes: number): number; free(at: number): void };
  _FPDF_InitLibrary(): void;
  _FPDF_LoadMemDocument(at: number, bytes: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(doc: number): number;
  _FPDF_GetSecurityHandlerRevision(doc: number): number;
  _FPDF_GetFormType(doc: number): number;
  _FPDFDoc_GetJavaScriptActionCount(doc: number): number;
  _FPDFDoc_GetAttachmentCount(doc: number): number;
  _FPDFDoc_GetAttachment(doc: number, index: number): number;
  _FPDFAttachment_GetName(attachment: number, buffer: number, bytes: number): number;
  _FPDF_LoadPage(doc: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetText(text: number, start: number, count: number, buffer: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPage_GetAnnot(page: number, index: number): number;
  _FPDFPage_CloseAnnot(annot: number): void;
  _FPDFAnnot_GetSubtype(annot: number): number;
  _FPDFAnnot_GetStringValue(annot: number, key: number, buffer: number, bytes: number): number;
  _FPDFAnnot_GetLink(annot: number): number;
  _FPDFLink_GetAction(link: number): number;
  _FPDFAction_GetType(action: number): number;
  _FPDFDOC_InitFormFillEnvironment(doc: number, info: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, at: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, x: number, y: number, w: number, h: number, color: number): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(...of: readonly number[]): void;
  _FPDF_FFLDraw(...of: readonly number[]): void;
}

/** Starts PDFium; its remarks about a file are not listened to. */
export async function loadPdfium(): Promise<Raw> {
  const quiet = { print: () => {}, printErr: () => {} };
  const raw = (await PDFiumModule(quiet as object)) as unknown as Raw;
  raw._FPDF_InitLibrary();
  return raw;
}

/** A string that a function writes as UTF-16 into a buffer, telling how many bytes it needs. */
export function wide(raw: Raw, write: (buffer: number, bytes: number) => number, most = 20_000): string {
  const bytes = Math.min(write(0, 0), most);
  if (bytes <= 2) return '';
  const buffer = raw.wasmExports.malloc(bytes);
  if (buffer === 0) return '';
  write(buffer, bytes);
  const text = new TextDecoder('utf-16le').decode(raw.HEAPU8.slice(buffer, buffer + bytes - 2));
  raw.wasmExports.free(buffer);
  return text;
}
