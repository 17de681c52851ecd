import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { shownCode } from '../../../../custody/code.ts';
import type { Env } from '../../../context.ts';
import { type TestServer, testServer } from '../../daftar/testing.ts';
import { arsip } from '../links.ts';
import { arsipRoutes } from '../routes.ts';
import { mixedArchive, OWN, SECRET, type Seen, type Things, walk } from './testing.ts';

let server: TestServer;
let things: Things;
/** What each of them saw at every address, and what was recorded before and after. */
let seen: { readonly unit: readonly Seen[]; readonly desk: readonly Seen[]; readonly ketua: readonly Seen[] };
let recorded: readonly Record<string, string>[];
before(async () => {
  server = await testServer();
  const { penghubung1, desk, ketua } = server.actors;
  const { db } = server.site;
  things = await mixedArchive(server, () => db`update examination set done_at = now(), hasil = 'bersih'`);
  const others = db`dokumen in (select id from dokumen where unit = ${server.units[1]?.id ?? ''})`;
  await db`update hardcopy set keterangan = ${SECRET} where dimusnahkan_at is null and ${others}`;
  const starts = [...addresses(), ...asked()];
  const before = await fingerprint();
  seen = {
    unit: await walk(server.site, penghubung1, starts),
    desk: await walk(server.site, desk, starts),
    ketua: await walk(server.site, ketua, starts, starts.length),
  };
  recorded = [before, await fingerprint()];
});
after(() => server.drop());

/** Every address at which the archive answers GET, with each thing in its place. */
function addresses(): string[] {
  const hono = new Hono<Env>();
  arsipRoutes(hono, server.site);
  const paths = hono.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  return [...new Set(paths)].flatMap((path) => {
    const parts = path.split('/').slice(1);
    return parts.reduce<string[]>(
      (made, part, index) => {
        const before = parts[index - 1] ?? '';
        const choice = /^:\w+\{(.+)\}$/.exec(part)?.[1];
        const values = !part.startsWith(':')
          ? [part]
          : (things[before] ?? (choice && !choice.includes('[') ? choice.split('|') : []));
        assert.ok(values.length > 0, `${path}: name a thing for ${part} in mixedArchive`);
        return made.flatMap((start) => values.map((value) => `${start}/${value}`));
      },
      [''],
    );
  });
}

/** Addresses that only forms lead to. */
function asked(): string[] {
  const [, other = ''] = things['unit'] ?? [];
  const kode = things['kode'] ?? [];
  const [box = ''] = things['tempat']?.slice(2) ?? [];
  const at = '/kerja/arsip';
  return [
    ...['rencana', 'peminjam', 'DOK-2026-002', 'TT-2026-001', ...kode].map((kata) => `${at}?cari=${kata}`),
    ...['', '/daftar.csv', '/daftar.xlsx'].map((file) => `${at}/dokumen${file}?unit=${other}`),
    ...['hardcopy', 'tempat', 'hilang', 'kode'].map((kurang) => `${at}/dokumen?kurang=${kurang}`),
    ...['serah', 'foto', 'cocokkan'].map((page) => `${at}/${page}?unit=${other}`),
    ...['label', 'label/label.pdf'].flatMap((page) => [
      `${at}/${page}?tempat=${box}`,
      `${at}/${page}?dokumen=${things['dokumen']?.[1]}`,
      `${at}/${page}?${kode.map((code) => `kode=${code}`).join('&')}`,
    ]),
    ...kode.map((code) => `${at}/pindahkan?kode=${code}`),
    ...kode.map((code) => `${at}/tanda-terima/baru?naskah=${code}`),
  ];
}

/** Everything that is recorded, as one fingerprint of each table; being signed in is nobody's deed. */
async function fingerprint(): Promise<Record<string, string>> {
  const { db } = server.site;
  const tables = await db<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'session'`;
  const sums = tables.map(async ({ name }) => {
    const [row] = await db<{ sum: string }[]>`
      select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as sum from ${db(name)} t`;
    return [name, row?.sum ?? ''] as const;
  });
  return Object.fromEntries(await Promise.all(sums));
}

const told = (pages: readonly Seen[], word: string) => pages.filter(({ words }) => words.includes(word));

/** An address as every thing of its kind has it: `hardcopy/:/kembali`. */
const kindOf = ({ path }: Seen) =>
  path
    .replace('/kerja/arsip', '')
    .replace(/\?.*$/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, ':')
    .slice(1);
const kinds = (pages: readonly Seen[]) => [...new Set(pages.map(kindOf))].sort();

test('every address of the archive answers', () => {
  for (const pages of Object.values(seen))
    assert.deepEqual(kinds(pages.filter(({ status }) => status >= 500)), []);
});

test('nowhere in the archive does a unit read what another unit’s papers and files are about', () => {
  assert.ok(told(seen.unit, OWN).length > 20, 'they read their own');
  assert.deepEqual(kinds(told(seen.unit, SECRET)), []);
});

test('whoever reads everything reads both, at the same addresses', () => {
  for (const pages of [seen.desk, seen.ketua]) {
    const read = kinds(told(pages, SECRET));
    for (const kind of [
      'tempat/:',
      'hardcopy/:',
      'hardcopy/:/pindah',
      'label',
      'label/label.pdf',
      'dokumen/:',
    ])
      assert.ok(read.includes(kind), `${kind} among ${read.join(' ')}`);
  }
});

test('another unit’s paper is known by its code and its unit, and by where it belongs', () => {
  const [, still = ''] = things['hardcopy'] ?? [];
  const [, code = ''] = things['kode'] ?? [];
  const said = (address: string) => seen.unit.find(({ path }) => path === address)?.words ?? '';
  const page = said(arsip.hardcopy(still));
  assert.match(page, /Naskah milik Teknis dan Hubmas/);
  assert.match(page, /Boks 01/);
  assert.ok(page.includes(shownCode(code)));
  const [, , box = ''] = things['tempat'] ?? [];
  const shelf = said(arsip.tempatSatu(box));
  for (const one of things['kode']?.slice(1, 7) ?? []) assert.ok(shelf.includes(shownCode(one)), one);
  assert.match(said(arsip.cari(code)), /Ini label naskah milik unit lain\./);
  assert.match(said(`${arsip.label}?tempat=${box}`), /Enam naskah milik unit lain tidak ikut\./);
});

test('looking changes nothing: no address that is only read writes anything, to the journal or elsewhere', () => {
  const [before, after] = recorded;
  assert.deepEqual(after, before);
});
