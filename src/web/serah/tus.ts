import { Invalid, NotFound, Refused } from '../../base/errors.ts';
import type { Both } from '../../base/text.ts';
import { fileName } from '../../custody/softcopy/file-name.ts';
import { handIn, LARGEST_SOFTCOPY } from '../../custody/softcopy/hand-in.ts';
import { type HandInLink, LINK } from '../../custody/softcopy/hand-in-link.ts';
import type { HandInPlace } from '../../custody/softcopy/hand-in-place.ts';
import { softcopyById } from '../../custody/softcopy/softcopy.ts';
import {
  forgetUpload,
  placeOf,
  startUpload,
  type Upload,
  uploadById,
  uploadReasons,
} from '../../custody/softcopy/upload.ts';
import {
  appendPart,
  createPart,
  durableSize,
  hasRoom,
  partSize,
  removePart,
  wholePart,
} from '../../custody/softcopy/upload-part.ts';
import { ACCEPTED_EXTENSIONS, mediaType } from '../../custody/store/media-type.ts';
import type { Actor } from '../../journal/actor.ts';
import type { Ctx, Handler, Site } from '../context.ts';
import { text } from './text.ts';
import { type Answering, answering, bytesIn, metadata, Stop, VERSION } from './tus-answer.ts';
import { alone } from './upload-lock.ts';

/** Who uploads, and where their files go. */
export interface Giver {
  /** Whose deed it is. */
  readonly by: Actor;
  readonly link: HandInLink | null;
  /** Address below which this giver's uploads lie. */
  readonly base: string;
  /** Where a new upload is handed in, by what the sender said of it. */
  place(said: ReadonlyMap<string, string>): HandInPlace;
}

/** Finds out who uploads, before a byte of the body is read. @throws NotFound, or Stop when they may no longer */
export type WhoGives = (c: Ctx) => Promise<Giver>;

function expiry(c: Ctx, upload: Upload): void {
  c.header('upload-expires', upload.expiresAt.toUTCString());
}

/** The sender's own upload. @throws NotFound for anybody else's, Stop when its time is over or it may not go on */
async function ownUpload(c: Ctx, site: Site, { by, link }: Giver): Promise<Upload> {
  const upload = await uploadById(site.db, by.office, c.req.param('upload') ?? '');
  const own = link ? upload.link === link.id : upload.link === null && upload.person === by.person;
  if (!own) throw new NotFound('upload');
  if (upload.softcopy !== null) return upload;
  if (upload.expiresAt <= site.clock.now()) {
    await discard(site, upload);
    throw new Stop(410, text.expired);
  }
  const reasons = await uploadReasons(site, by, placeOf(upload));
  if (reasons.length > 0) throw new Refused(reasons);
  return upload;
}

async function discard(site: Site, upload: Upload): Promise<void> {
  await removePart(site.store, upload.id);
  await forgetUpload(site.db, upload);
}

/** Hands the whole file in, once, and tells what it became; a link's sender learns nothing of other files. */
async function finish(c: Ctx, site: Site, { by, link }: Giver, upload: Upload): Promise<void> {
  const tell = (id: string, sha256: string, note: Both | null) => {
    c.header('upload-sha256', sha256);
    // The id of a record tells when it was made, and by it whether somebody gave the same bytes before.
    if (link) return;
    c.header('upload-softcopy', id);
    if (note) c.header('upload-note', encodeURIComponent(note[c.get('lang')]));
  };
  if (upload.softcopy !== null) {
    const { id, sha256 } = await softcopyById(site.db, by.office, upload.softcopy);
    await removePart(site.store, upload.id);
    return tell(id, sha256, null);
  }
  const spooled = await wholePart(site.store, upload.id, upload.size);
  const place = { ...placeOf(upload), name: upload.name, upload: upload.id };
  const received = await handIn(site, by, spooled, place);
  await removePart(site.store, upload.id);
  tell(received.id, received.sha256, received.already);
}

/** How much of an upload is there. @throws NotFound when its file is gone; then it must begin anew */
async function there(site: Site, upload: Upload, sizeOf: typeof partSize): Promise<number> {
  if (upload.softcopy !== null) return upload.size;
  const size = await sizeOf(site.store, upload.id);
  if (size !== null) return size;
  await forgetUpload(site.db, upload);
  throw new NotFound('upload');
}

function create(site: Site, who: WhoGives): Answering {
  return async (c) => {
    const giver = await who(c);
    const size = bytesIn(c.req.header('upload-length'));
    if (size === null) throw new Stop(400, text.protocol);
    const most = giver.link ? LINK.file : LARGEST_SOFTCOPY;
    if (size === 0) throw new Stop(422, text.empty);
    if (size > most) throw new Stop(413, text.tooLarge(most));
    const said = metadata(c.req.header('upload-metadata') ?? '');
    const name = fileName(said.get('filename') ?? '');
    const extension = /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? '';
    if (!ACCEPTED_EXTENSIONS.includes(extension)) mediaType(name, new Uint8Array());
    if (!(await hasRoom(site.store, size))) throw new Stop(507, text.diskFull);
    const upload = await startUpload(site, giver.by, { name, size }, giver.place(said));
    await createPart(site.store, upload.id);
    c.header('location', `${giver.base}/${upload.id}`);
    expiry(c, upload);
    return c.body(null, 201);
  };
}

function probe(site: Site, who: WhoGives): Answering {
  return async (c) => {
    if (c.req.method !== 'HEAD') throw new NotFound('page');
    const giver = await who(c);
    const { id } = await ownUpload(c, site, giver);
    return alone(id, async () => {
      const upload = await uploadById(site.db, giver.by.office, id);
      const offset = await there(site, upload, durableSize);
      // Its last answer may have been lost, or the process ended before it was sent.
      if (offset === upload.size) await finish(c, site, giver, upload);
      c.header('upload-offset', String(offset));
      c.header('upload-length', String(upload.size));
      expiry(c, upload);
      return c.body(null, 200);
    });
  };
}

/**
 * Bytes of the request, as Node's own stream where there is one: the one made for the web copies every piece, which a
 * file of gigabytes pays for in memory.
 */
function bodyOf(c: Ctx): AsyncIterable<Uint8Array> {
  const { incoming } = (c.env ?? {}) as { incoming?: AsyncIterable<Uint8Array> };
  return incoming ?? (c.req.raw.body as unknown as AsyncIterable<Uint8Array> | null) ?? nothing();
}

async function* nothing(): AsyncIterable<Uint8Array> {}

function append(site: Site, who: WhoGives): Answering {
  return async (c) => {
    const giver = await who(c);
    const { id } = await ownUpload(c, site, giver);
    const from = bytesIn(c.req.header('upload-offset'));
    if (from === null) throw new Stop(400, text.protocol);
    if (c.req.header('content-type') !== 'application/offset+octet-stream')
      throw new Stop(415, text.protocol);
    return alone(id, async (signal) => {
      const upload = await uploadById(site.db, giver.by.office, id);
      const { size, name } = upload;
      const before = await there(site, upload, partSize);
      if (from !== before) throw new Stop(409, text.offset);
      if ((bytesIn(c.req.header('content-length')) ?? 0) > size - from) throw new Stop(413, text.tooMuch);
      const accept = (head: Uint8Array) => void mediaType(name, head);
      const appending = { size, accept, signal };
      try {
        const { offset } =
          from === size ? { offset: size } : await appendPart(site.store, id, from, bodyOf(c), appending);
        if (offset === size) await finish(c, site, giver, upload);
        c.header('upload-offset', String(offset));
        expiry(c, upload);
        return c.body(null, 204);
      } catch (error) {
        // Not what it says it is: nobody needs the rest of it.
        if (error instanceof Invalid) await discard(site, upload);
        throw error;
      }
    });
  };
}

function remove(site: Site, who: WhoGives): Answering {
  return async (c) => {
    const { id } = await ownUpload(c, site, await who(c));
    return alone(id, async () => {
      const upload = await uploadById(site.db, (await who(c)).by.office, id);
      if (upload.softcopy !== null) throw new Stop(410, text.finished);
      await discard(site, upload);
      return c.body(null, 204);
    });
  };
}

function options(most: number): Handler {
  return (c) => {
    c.header('tus-resumable', VERSION);
    c.header('tus-version', VERSION);
    c.header('tus-extension', 'creation,termination,expiration');
    c.header('tus-max-size', String(most));
    return c.body(null, 204);
  };
}

/**
 * Resumable uploads, tus 1.0 (https://tus.io/protocols/resumable-upload): core, creation, termination, expiration. The
 * handlers of one place to upload to; `upload` is the parameter that names one. A chunk is on disk before it is
 * acknowledged, a finished upload is finished again when its answer was lost, and time is our clock's: what a general
 * server of the protocol leaves to others.
 */
export function tus(site: Site, who: WhoGives, most: number = LARGEST_SOFTCOPY) {
  return {
    options: options(most),
    create: answering(create(site, who)),
    /** HEAD, which Hono routes as GET. */
    probe: answering(probe(site, who)),
    append: answering(append(site, who)),
    remove: answering(remove(site, who)),
  };
}
