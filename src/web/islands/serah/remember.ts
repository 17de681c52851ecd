/** Days after which the server has forgotten an upload too. */
const DAYS = 7;

/** An upload that this browser left unfinished. */
export interface Left {
  readonly key: string;
  readonly name: string;
  readonly url: string;
}

interface Entry {
  /** Empty once it is handed in: the name of a finished file need not stay in a browser. */
  readonly name: string;
  readonly url: string;
  readonly at: number;
}

/** 53 bits of a text (cyrb53, public domain), so that a key names no file. */
function digest(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
    b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** What the browser remembers of unfinished uploads; a browser that keeps nothing just begins anew. */
export interface Memory {
  keyOf(file: File): string;
  urlOf(file: File): string | null;
  /** Where a file's upload lies; null forgets it. */
  set(file: File, url: string | null): void;
  /** The upload is handed in: chosen again, the file is known to be there and not sent again. */
  finish(file: File): void;
  left(): Left[];
  forget(key: string): void;
}

/** The uploads of one person at one unit and run, or of one link. */
export function memoryOf(scope: string): Memory {
  const prefix = `terang-serah ${scope} `;
  const keyOf = (file: File) =>
    `${prefix}${file.size} ${digest(`${file.name} ${file.lastModified} ${file.type}`)}`;
  const read = (key: string): Entry | null => {
    try {
      const entry = JSON.parse(localStorage.getItem(key) ?? 'null') as Entry | null;
      return entry && typeof entry.url === 'string' ? entry : null;
    } catch {
      return null;
    }
  };
  const write = (change: () => void) => {
    try {
      change();
    } catch {
      // Full, or switched off.
    }
  };
  const left = () => {
    const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '');
    return keys
      .filter((key) => key.startsWith(prefix))
      .flatMap((key): Left[] => {
        const entry = read(key);
        if (entry && Date.now() - entry.at < DAYS * 86_400_000)
          return entry.name === '' ? [] : [{ key, ...entry }];
        localStorage.removeItem(key);
        return [];
      });
  };
  return {
    keyOf,
    urlOf: (file) => read(keyOf(file))?.url ?? null,
    set: (file, url) =>
      write(() => {
        if (url === null) localStorage.removeItem(keyOf(file));
        else localStorage.setItem(keyOf(file), JSON.stringify({ name: file.name, url, at: Date.now() }));
      }),
    finish: (file) => {
      const entry = read(keyOf(file));
      if (entry) write(() => localStorage.setItem(keyOf(file), JSON.stringify({ ...entry, name: '' })));
    },
    left: () => {
      try {
        return left();
      } catch {
        return [];
      }
    },
    forget: (key) => write(() => localStorage.removeItem(key)),
  };
}
