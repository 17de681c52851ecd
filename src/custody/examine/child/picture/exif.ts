/** What the camera wrote into a picture besides the picture (Exif 3.0, in TIFF 6.0 form). */
export interface Exif {
  /** True when it says where the picture was taken. */
  readonly gps: boolean;
  /** True when it holds the serial number of the camera or lens, or the owner's name. */
  readonly serial: boolean;
  /** Degrees by which to turn it clockwise so that it stands upright: 0, 90, 180, 270. */
  readonly turn: number;
}

const NOTHING: Exif = { gps: false, serial: false, turn: 0 };

const MOST_ENTRIES = 500;
const TAG = {
  orientation: 0x0112,
  exif: 0x8769,
  gps: 0x8825,
  owner: 0xa430,
  serial: 0xa431,
  lensSerial: 0xa435,
  oldSerial: 0xc62f,
};
const [LATITUDE, LONGITUDE] = [2, 4];

/** Reads a TIFF block within its own bounds; whatever in it cannot be read is as if absent. */
export function readExif(tiff: Buffer): Exif {
  const order = tiff.subarray(0, 2).toString('latin1');
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return NOTHING;
  const little = order === 'II';
  const u16 = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const u32 = (at: number) =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  /** Tags of one directory with their values; a short value stands in the first two bytes of its place. */
  const directory = (at: number): Map<number, number> => {
    if (at < 8 || at + 2 > tiff.length) return new Map();
    const count = Math.min(u16(at), MOST_ENTRIES);
    return new Map(
      Array.from({ length: count }, (_, index): [number, number] => {
        const entry = at + 2 + index * 12;
        const short = u16(entry + 2) === 3;
        return [u16(entry), short ? u16(entry + 8) : u32(entry + 8)];
      }),
    );
  };
  const main = directory(u32(4));
  const inner = directory(main.get(TAG.exif) ?? 0);
  const gps = directory(main.get(TAG.gps) ?? 0);
  const serial = [TAG.owner, TAG.serial, TAG.lensSerial, TAG.oldSerial];
  return {
    gps: gps.has(LATITUDE) && gps.has(LONGITUDE),
    serial: serial.some((tag) => inner.has(tag) || main.has(tag)),
    turn: { 3: 180, 6: 90, 8: 270 }[main.get(TAG.orientation) ?? 1] ?? 0,
  };
}
