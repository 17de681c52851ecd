import { Readable } from 'node:stream';
import busboy from 'busboy';
import { fault, Invalid } from '../base/errors.ts';
import { fileSize } from '../base/tanggal.ts';
import { LARGEST_FILE } from '../custody/store/spool.ts';
import type { Ctx } from './context.ts';

const LARGEST_FORM = 1_048_576;
const MOST_FIELDS = 1000;
const MOST_FILES = 20;

/** What a form sent: every field's last value, and all values of repeated ones. */
export class Form {
  readonly #fields: ReadonlyMap<string, readonly string[]>;
  constructor(fields: ReadonlyMap<string, readonly string[]>) {
    this.#fields = fields;
  }
  /** The value as typed, without the white space around it; empty when absent. */
  text(name: string): string {
    return (this.#fields.get(name)?.at(-1) ?? '').trim();
  }
  all(name: string): readonly string[] {
    return this.#fields.get(name) ?? [];
  }
  /** A whole number, or null when the field is empty or holds none. */
  number(name: string): number | null {
    const text = this.text(name);
    return /^-?\d{1,9}$/.test(text) ? Number(text) : null;
  }
  names(): string[] {
    return [...this.#fields.keys()];
  }
}

function tooLarge(): Invalid {
  return new Invalid([
    fault(
      '',
      'isian-terlalu-besar',
      'Isian ini terlalu besar. Kirim sebagian dahulu.',
      'This form is too large. Send a part of it first.',
    ),
  ]);
}

function tooManyFiles(most: number): Invalid {
  return new Invalid([
    fault(
      'berkas',
      'berkas-terlalu-banyak',
      `Unggah paling banyak ${most} berkas sekaligus.`,
      `Upload at most ${most} files at once.`,
    ),
  ]);
}

function broken(): Invalid {
  return new Invalid([
    fault(
      'berkas',
      'unggahan-rusak',
      'Unggahan ini tidak utuh. Pilih berkasnya, lalu unggah lagi.',
      'This upload is not whole. Choose the file and upload it again.',
    ),
  ]);
}

/** Line ends as one sign; other control characters and marks that turn a line round are gone: nobody types them. */
function plain(value: string): string {
  return value.replace(/\r\n?|[\v\f]/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '');
}

/** The last 200 letters of a file's own name, without folders, control characters and marks that turn it round. */
function ownName(sent: string): string {
  const name = sent.replace(/^.*[\\/]/s, '').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '');
  return name.slice(-200).replace(/^\p{Cs}/u, '') || 'berkas';
}

function collect(most = MOST_FIELDS): { add(name: string, value: string): void; form(): Form } {
  const fields = new Map<string, string[]>();
  let count = 0;
  let size = 0;
  return {
    add(name, value) {
      count += 1;
      size += name.length + value.length;
      if (count > most || size > LARGEST_FORM) throw tooLarge();
      const own = fields.get(name);
      if (own) own.push(plain(value));
      else fields.set(name, [plain(value)]);
    },
    form: () => new Form(fields),
  };
}

/**
 * Reads a posted form of at most 1 MiB and 1,000 fields, or as many as a page is known to send.
 * @throws Invalid when it is larger or not a form
 */
export async function readForm(c: Ctx, most = MOST_FIELDS): Promise<Form> {
  const body = c.req.raw.body;
  const fields = collect(most);
  if (!body) return fields.form();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of Readable.fromWeb(body as never) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_FORM) throw tooLarge();
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  for (const [name, value] of new URLSearchParams(text)) fields.add(name, value);
  return fields.form();
}

/** A file as it arrives: its bytes are read once, while they come in. */
export interface Incoming {
  readonly field: string;
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

function parserOf(type: string, limit: number, files: number): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      limits: { files, fields: MOST_FIELDS, fieldSize: LARGEST_FORM + 1, fileSize: limit + 1 },
    });
  } catch {
    // A content type without a boundary, or one that cannot be read.
    throw broken();
  }
}

/**
 * Reads a posted form with files, handing each file on as a stream while it arrives. A file field left empty is
 * passed over. Fields that stand before a file in the form are there when the file is handed on.
 * @throws Invalid when it is no such form, or larger than allowed; whatever `take` throws
 */
export async function readUpload<Taken>(
  c: Ctx,
  take: (file: Incoming, form: Form) => Promise<Taken>,
  limit: number = LARGEST_FILE,
  mostFiles: number = MOST_FILES,
): Promise<{ form: Form; files: Taken[] }> {
  const body = c.req.raw.body;
  const type = c.req.header('content-type') ?? '';
  if (!body || !type.startsWith('multipart/form-data')) {
    throw new Invalid([
      fault('berkas', 'bukan-unggahan', 'Pilih berkas yang akan diunggah.', 'Choose a file to upload.'),
    ]);
  }
  const fields = collect();
  const taken: Promise<Taken>[] = [];
  const parser = parserOf(type, limit, mostFiles);
  const source = Readable.fromWeb(body as never);
  await new Promise<void>((resolve, reject) => {
    const stop = (error: unknown) => {
      source.unpipe(parser);
      source.resume();
      reject(error);
    };
    parser.on('field', (name, value) => {
      try {
        fields.add(name ?? '', value);
      } catch (error) {
        stop(error);
      }
    });
    parser.on('file', (field, stream, info) => {
      // A form that breaks off fails this stream too. Its reader is told; unheard, the error would end the process.
      stream.on('error', () => {});
      if (!info.filename) {
        stream.resume();
        return;
      }
      const work = take({ field, name: ownName(info.filename), bytes: stream }, fields.form());
      work.catch((error: unknown) => {
        stream.resume();
        stop(error);
      });
      taken.push(work);
    });
    parser.on('filesLimit', () => stop(tooManyFiles(mostFiles)));
    parser.on('fieldsLimit', () => stop(tooLarge()));
    parser.on('error', () => stop(broken()));
    parser.on('close', resolve);
    // The sender is gone: whoever is reading a file must let go of it.
    source.on('error', () => parser.destroy(broken()));
    source.pipe(parser);
  });
  return { form: fields.form(), files: await Promise.all(taken) };
}

/** All bytes of a stream that must stay small. @throws Invalid above the limit */
export async function readAll(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) {
    throw new Invalid([
      fault(
        'berkas',
        'berkas-terlalu-besar',
        `Kiriman ini harus lebih kecil dari ${fileSize(limit, 'id')}; bagi menjadi beberapa.`,
        `This must be smaller than ${fileSize(limit, 'en')}; send it in parts.`,
      ),
    ]);
  }
  return Buffer.concat(chunks);
}
