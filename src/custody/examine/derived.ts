import type { Store } from '../store/store.ts';
import { type PageText, readPageText, type TextPart } from './sandbox/read-answer.ts';

/** Names under which things made from an original stand beside it. */
const NAME = {
  text: 'teks.json',
  image: (page: number) => `halaman-${page}.png`,
  read: (page: number) => `baca-${page}.json`,
};

const json = (value: object) => Buffer.from(JSON.stringify(value));

export async function keepText(store: Store, sha256: string, parts: readonly TextPart[]): Promise<void> {
  await store.putDerived(sha256, NAME.text, json({ bagian: parts }));
}

/** The text of each page or sheet as the file itself holds it; empty when there is none. */
export async function textOf(store: Store, sha256: string): Promise<readonly TextPart[]> {
  const bytes = await store.readDerived(sha256, NAME.text);
  if (!bytes) return [];
  return (JSON.parse(Buffer.from(bytes).toString('utf8')) as { bagian: TextPart[] }).bagian;
}

export async function keepImage(store: Store, sha256: string, page: number, png: Uint8Array): Promise<void> {
  await store.putDerived(sha256, NAME.image(page), png);
}

export function imageOf(store: Store, sha256: string, page: number): Promise<Uint8Array | null> {
  return store.readDerived(sha256, NAME.image(page));
}

export async function keepRead(store: Store, sha256: string, page: number, read: PageText): Promise<void> {
  await store.putDerived(sha256, NAME.read(page), json(read));
}

/** What was read by machine on a scanned page; null when it was not read. */
export async function readOf(store: Store, sha256: string, page: number): Promise<PageText | null> {
  const bytes = await store.readDerived(sha256, NAME.read(page));
  return bytes ? readPageText(Buffer.from(bytes)) : null;
}
