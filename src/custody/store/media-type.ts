import { fault, Invalid } from '../../base/errors.ts';

/** Types that may be kept and shown, with their extension and how their bytes begin. Never HTML, SVG or macros. */
const ACCEPTED = [
  { jenis: 'application/pdf', extension: 'pdf', magic: '255044462d' },
  { jenis: 'image/png', extension: 'png', magic: '89504e470d0a1a0a' },
  { jenis: 'image/jpeg', extension: 'jpg', magic: 'ffd8ff' },
  { jenis: 'image/jpeg', extension: 'jpeg', magic: 'ffd8ff' },
  {
    jenis: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    magic: '504b0304',
  },
  {
    jenis: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    magic: '504b0304',
  },
  { jenis: 'application/vnd.oasis.opendocument.text', extension: 'odt', magic: '504b0304' },
  { jenis: 'application/vnd.oasis.opendocument.spreadsheet', extension: 'ods', magic: '504b0304' },
] as const;

export const ACCEPTED_EXTENSIONS = [...new Set(ACCEPTED.map((type) => `.${type.extension}`))];

/**
 * The media type of a file by extension and content, which must agree; what a browser claims is not asked.
 * @param head the file's first bytes, at least 8
 * @throws Invalid when it is not an accepted type
 */
export function mediaType(name: string, head: Uint8Array): string {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const start = Buffer.from(head.subarray(0, 16)).toString('hex');
  const type = ACCEPTED.find((one) => one.extension === extension);
  if (type && start.startsWith(type.magic)) return type.jenis;
  const list = ACCEPTED_EXTENSIONS.join(', ');
  throw new Invalid([
    type
      ? fault(
          'berkas',
          'isi-bukan-jenisnya',
          `Isi berkas ini bukan .${extension}. Buka berkasnya, simpan ulang sebagai .${extension}, lalu unggah lagi.`,
          `This file does not hold what .${extension} should. Open it, save it again as .${extension} and upload it.`,
        )
      : fault(
          'berkas',
          'jenis-berkas',
          `Berkas harus salah satu dari ${list}.`,
          `The file must be one of ${list}.`,
        ),
  ]);
}
