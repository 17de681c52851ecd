/** Bytes of one request: small enough for a weak signal, large enough for a good one. */
const CHUNK = 5_000_000;
/** A request whose bytes stand still for so long has lost its signal, in milliseconds. */
const SILENCE = 60_000;

/** What came of one attempt to send a file. */
export type Outcome =
  | { readonly kind: 'done'; readonly note: string }
  /** The server says no; trying again makes sense only after something has changed. */
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'signed-out' }
  /** No signal, or a server that is busy: goes on by itself. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'stopped' };

export interface Transfer {
  readonly file: File;
  readonly endpoint: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** Where this file's upload was left; null begins one. */
  readonly url: string | null;
  /** Told where the upload lies, or that it lies nowhere any more. */
  remember(url: string | null): void;
  /** Told how many bytes are on their way. */
  sent(bytes: number): void;
  /** Told once the last byte left and the server looks at the whole file. */
  checking(): void;
  readonly signal: AbortSignal;
}

interface Answer {
  readonly status: number;
  header(name: string): string;
}

interface Sending {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Blob;
  readonly sent?: (bytes: number) => void;
  readonly left?: () => void;
}

/** One request; status 0 when no answer came. */
function send(method: string, url: string, signal: AbortSignal, sending: Sending): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const none: Answer = { status: 0, header: () => '' };
    let timer = 0;
    const waiting = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => request.abort(), SILENCE);
    };
    const stop = () => request.abort();
    const end = (answer: Answer) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(answer);
    };
    request.open(method, url);
    request.setRequestHeader('Tus-Resumable', '1.0.0');
    for (const [name, value] of Object.entries(sending.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      waiting();
      sending.sent?.(event.loaded);
    };
    // From here on the server is at work, however long that takes.
    request.upload.onload = () => {
      clearTimeout(timer);
      sending.left?.();
    };
    request.onload = () =>
      end({ status: request.status, header: (name) => request.getResponseHeader(name) ?? '' });
    request.onerror = () => end(none);
    request.onabort = () => end(none);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) {
      end(none);
      return;
    }
    if (sending.body) waiting();
    request.send(sending.body ?? null);
  });
}

function encoded(metadata: Readonly<Record<string, string>>): string {
  const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  return Object.entries(metadata)
    .map(([key, value]) => `${key} ${base64(value)}`)
    .join(',');
}

const told = (answer: Answer, header: string) => decodeURIComponent(answer.header(header));

/** What an answer other than the hoped-for one means. */
function problem(answer: Answer, { signal, remember }: Transfer): Outcome {
  if (signal.aborted) return { kind: 'stopped' };
  // Not taken as it is: the server keeps nothing of it.
  if (answer.status === 422) remember(null);
  if (answer.status === 401) return { kind: 'signed-out' };
  const words = told(answer, 'Upload-Problem');
  const busy = answer.status === 0 || (answer.status >= 500 && words === '') || answer.status === 423;
  return busy ? { kind: 'lost' } : { kind: 'refused', words };
}

const ended = (answer: Answer): Outcome => ({ kind: 'done', note: told(answer, 'Upload-Note') });

async function create(transfer: Transfer): Promise<string | Outcome> {
  const { file, endpoint, metadata, signal } = transfer;
  const headers = {
    'Upload-Length': String(file.size),
    'Upload-Metadata': encoded({ filename: file.name, ...metadata }),
  };
  const answer = await send('POST', endpoint, signal, { headers });
  const url = answer.header('Location');
  if (answer.status !== 201 || url === '') return problem(answer, transfer);
  transfer.remember(url);
  return url;
}

/** True while the file can be read; one on a stick that was pulled out, or changed since, cannot. */
async function readable(chunk: Blob): Promise<boolean> {
  return chunk
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}

/** Sends what is missing of a file, chunk by chunk, until it is handed in or cannot go on (tus 1.0). */
export async function transferFile(transfer: Transfer): Promise<Outcome> {
  const { file, signal } = transfer;
  let url = transfer.url;
  let offset = 0;
  if (url !== null) {
    const answer = await send('HEAD', url, signal, { headers: {} });
    if (answer.status === 404 || answer.status === 410) {
      transfer.remember(null);
      url = null;
    } else if (answer.status !== 200) return problem(answer, transfer);
    else {
      offset = Number(answer.header('Upload-Offset'));
      if (offset === file.size) return ended(answer);
    }
  }
  if (url === null) {
    const created = await create(transfer);
    if (typeof created !== 'string') return created;
    url = created;
  }
  for (;;) {
    const from = offset;
    const body = file.slice(from, from + CHUNK);
    if (!(await readable(body))) return { kind: 'unreadable' };
    const last = from + body.size === file.size;
    const answer = await send('PATCH', url, signal, {
      headers: { 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream' },
      body,
      sent: (bytes) => transfer.sent(from + bytes),
      left: () => {
        if (last) transfer.checking();
      },
    });
    if (answer.status === 409) return { kind: 'lost' };
    if (answer.status !== 204) return problem(answer, transfer);
    offset = Number(answer.header('Upload-Offset'));
    transfer.sent(offset);
    if (offset === file.size) return ended(answer);
  }
}
