/** How a camera held a photograph: mirrored or not, then turned clockwise by so many degrees (Exif 2.32, tag 0x0112). */
export interface Turn {
  readonly degrees: 0 | 90 | 180 | 270;
  readonly mirrored: boolean;
}

const TURNS: readonly Turn[] = [
  { degrees: 0, mirrored: false },
  { degrees: 0, mirrored: true },
  { degrees: 180, mirrored: false },
  { degrees: 180, mirrored: true },
  { degrees: 270, mirrored: true },
  { degrees: 90, mirrored: false },
  { degrees: 90, mirrored: true },
  { degrees: 270, mirrored: false },
];
const UPRIGHT = TURNS[0] as Turn;

const ORIENTATION = 0x0112;

/** The orientation in an Exif segment's TIFF structure; 1 to 8, else null. */
function orientationIn(tiff: Buffer): number | null {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const directory = u32(4);
    for (let i = 0; i < u16(directory); i += 1) {
      const entry = directory + 2 + i * 12;
      if (u16(entry) === ORIENTATION) return u16(entry + 8);
    }
  } catch (error) {
    // A broken structure says nothing; the photograph itself may be whole.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

/** Segments that say where, when and with what a picture was taken: Exif and XMP, Photoshop, comments. */
const ABOUT = new Set([0xe1, 0xed, 0xfe]);

/** A photograph as it becomes a page. */
export interface Bare {
  readonly bytes: Buffer;
  readonly turn: Turn;
  /** Pixels, as stored; null when the bytes are no whole picture. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** A frame's header, whatever its coding; the other markers of that range define tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function barePng(bytes: Buffer): Bare {
  const size = bytes.length < 24 ? null : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return { bytes, turn: UPRIGHT, size };
}

/**
 * A photograph without what its camera wrote about place and person, its size, and how it must be turned to stand
 * upright. Takes JPEG (ITU-T T.81) and PNG.
 */
export function barePhoto(bytes: Buffer): Bare {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return barePng(bytes);
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let turn = UPRIGHT;
  let size: Bare['size'] = null;
  let at = 2;
  while (at + 10 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1] as number;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, Math.min(end, bytes.length));
    if (marker === 0xe1 && segment.toString('latin1', 4, 10) === 'Exif\0\0')
      turn = TURNS[(orientationIn(segment.subarray(10)) ?? 1) - 1] ?? UPRIGHT;
    if (isFrame(marker)) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    if (!ABOUT.has(marker)) kept.push(segment);
    at = end;
  }
  return { bytes: Buffer.concat([...kept, bytes.subarray(at)]), turn, size };
}
