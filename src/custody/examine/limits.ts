/** What one examination may cost. A file that needs more is not examined to its end, and says so. */
export const LIMITS = {
  /** Seconds of wall time, and of processor time, for one child. */
  seconds: 30,
  cpuSeconds: 60,
  /** Seconds after which the child itself stops reading further pages and tells how far it came. */
  softSeconds: 20,
  /** KiB of memory that the child may write to; WebAssembly's reserved but untouched space is not counted. */
  dataKib: 1_572_864,
  /** MiB of its own heap. */
  heapMib: 512,
  /** Bytes that it may answer with, in all and in one frame. */
  answerBytes: 256 * 1024 * 1024,
  frameBytes: 48 * 1024 * 1024,
  /** Bytes of a PDF or picture, and of a package, that are read whole. */
  wholeBytes: 512 * 1024 * 1024,
  packageBytes: 256 * 1024 * 1024,
  /** Parts of a package; bytes that they inflate to; how much denser than that is a trap. */
  zipEntries: 2_000,
  inflatedBytes: 200 * 1024 * 1024,
  ratio: 100,
  ratioFloor: 4 * 1024 * 1024,
  /** Dots of a picture. */
  pixels: 50_000_000,
  /** Characters of text kept of one page and of one file. */
  pageChars: 200_000,
  textChars: 4_000_000,
  /** Dots across a page image. */
  imageWidth: 1000,
  /** Pages of which images are made unasked. */
  firstPages: 50,
  /** Scanned pages of one file that are read by machine. */
  ocrPages: 300,
} as const;
