import assert from 'node:assert/strict';
import { isId } from '../../../../base/id.ts';

import { type Answer, type TestServer, testServer } from '../../daftar/testing.ts';
import { tempat } from './links.ts';

/** What a page says, without its markup. */
export function wordsOf({ body }: Answer): string {
  return body
    .replace(/<(script|style|head|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** Where an answer leads, on our own side. */
export function leadsTo({ headers, status }: Answer): string {
  assert.equal(status, 303);
  return headers.get('location') ?? '';
}

/** The id at the end of an address, or before the act. */
export function idIn(address: string): string {
  const found = address.split(/[/?]/).find(isId);
  assert.ok(found, `no id in ${address}`);
  return found;
}

/** A server whose office has a room with rack B: four shelves of six boxes. */
export async function shelvedServer(): Promise<TestServer & { readonly room: string }> {
  const server = await testServer();
  const desk = await server.as(server.actors.desk);
  const added = await desk.post(tempat.baru, {
    ...{ nama: 'Ruang Arsip lantai 1', rak: 'Rak B', baris: '4', boks: '6', adaBoks: 'ya' },
  });
  return { ...server, room: idIn(leadsTo(added)) };
}

/** The id of the place with this path, as the office's list has it. */
export async function placeCalled({ site, office }: TestServer, ...path: readonly string[]): Promise<string> {
  let parent: string | null = null;
  for (const name of path) {
    const [row]: { id: string }[] = await site.db<{ id: string }[]>`
      select id from place where office = ${office.id} and name = ${name} and closed_at is null
        and parent is not distinct from ${parent}::uuid`;
    assert.ok(row, `no place ${name}`);
    parent = row.id;
  }
  return parent ?? '';
}
