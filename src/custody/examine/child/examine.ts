import type { Account } from '../sandbox/read-answer.ts';
import { type Notes, notes, type Shape, Unreadable } from './notes.ts';
import type { Source } from './source.ts';

/**
 * Examines a file by its content alone; its name and what it was said to be are not asked. Never throws: what cannot be
 * read is a finding.
 * @param ready told when everything is loaded, right before the file is looked at
 */
export async function examine(source: Source, ready?: () => Promise<void>): Promise<Account> {
  const noted = notes();
  const [jenis, by] = await examinerOf(source.read(0, 16));
  await ready?.();
  let shape: Shape = { jenis, halaman: null, perluOcr: [], bergambar: 0 };
  try {
    shape = (await by?.(source, noted)) ?? shape;
  } catch (error) {
    noted.add(error instanceof Unreadable ? error.code : 'tidak-terbaca');
  }
  return { ...shape, findings: noted.findings(), teks: noted.teks() };
}

type Examiner = (source: Source, noted: Notes) => Shape | Promise<Shape>;

/**
 * Who reads a file that begins like this, and its type as far as the beginning tells. Each reader is loaded only when it
 * is needed, so that a child starts quickly.
 */
async function examinerOf(head: Buffer): Promise<[string | null, Examiner | null]> {
  const hex = head.toString('hex');
  if (hex.startsWith('255044462d')) return ['application/pdf', (await import('./pdf/pdf.ts')).examinePdf];
  if (hex.startsWith('89504e470d0a1a0a'))
    return ['image/png', (await import('./picture/picture.ts')).examinePng];
  if (hex.startsWith('ffd8ff')) return ['image/jpeg', (await import('./picture/picture.ts')).examineJpeg];
  if (hex.startsWith('504b0304')) return [null, (await import('./office/office.ts')).examineOffice];
  return [null, null];
}
