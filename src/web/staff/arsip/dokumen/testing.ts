import { PDFiumLibrary } from '@hyzyla/pdfium';
import { strFromU8, unzipSync } from 'fflate';
import { newId } from '../../../../base/id.ts';
import { checkTwin } from '../../../../custody/count/check-twin.ts';
import { closeCount } from '../../../../custody/count/close-count.ts';
import { openCount } from '../../../../custody/count/open-count.ts';
import { sendScans } from '../../../../custody/count/record-scans.ts';
import { drawUpTandaTerima } from '../../../../custody/edar/draw-up-tanda-terima.ts';
import { giveLoan } from '../../../../custody/edar/give-loan.ts';
import { PPID, unitSide } from '../../../../custody/edar/pihak.ts';
import type { Hardcopy } from '../../../../custody/hardcopy/hardcopy.ts';
import { moveHardcopies } from '../../../../custody/hardcopy/move-hardcopies.ts';
import { lend, papers, place } from '../../../../custody/hardcopy/testing.ts';
import { closed, destroy, file, keeping, policy } from '../../../../custody/keeping/testing.ts';
import { makeHandInLink } from '../../../../custody/softcopy/make-hand-in-link.ts';
import { perform } from '../../../../journal/act.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { openSession } from '../../../../people/sign-in.ts';
import { app } from '../../../app.ts';
import type { Site } from '../../../context.ts';
import type { TestServer } from '../../daftar/testing.ts';

/** Stands in every title, note, name and reason of the second unit, and nowhere else. */
export const SECRET = 'Zwarakala';
/** Stands in the title of the first unit's document. */
export const OWN = 'Alfamilik';

const KODE = 'TU.01.1';

/** Ids of what lies in the archive, by the word before them in an address. */
export type Things = Readonly<Record<string, readonly string[]>>;

/**
 * An archive in which papers of two units share a box: the second unit's lie in their place, are lent, astray, missing,
 * compared, counted, held, proposed for destruction and destroyed, and stand on receipts alone and with the first unit's.
 * @param examined lets every file there is count as examined
 */
export async function mixedArchive(
  { site, actors, units }: TestServer,
  examined: () => Promise<unknown>,
): Promise<Things> {
  const { desk, ppid, penghubung1, penghubung2 } = actors;
  const [a, b] = units.map(({ id }) => id) as [string, string];
  const deps = { db: site.db, clock: site.clock };
  await policy(site, desk, KODE, [1, 1, 'musnah']);

  const room = await place(deps, desk, 'ruang', 'Ruang Arsip');
  const rack = await place(deps, desk, 'rak', 'Rak A', { parent: room });
  const box = await place(deps, desk, 'boks', 'Boks 01', { parent: rack });
  const other = await place(deps, desk, 'boks', 'Boks 02', { parent: rack });

  const own = await closed(site, penghubung1, a, { judul: `${OWN} laporan` });
  await file(site, penghubung1, own, `${OWN} berkas`);
  const [mine] = (await papers(deps, penghubung1, own, 1, box)) as [Hardcopy];

  const of = await closed(site, penghubung2, b, { judul: `${SECRET} rencana`, kode: KODE });
  await file(site, penghubung2, of, `${SECRET} rencana`);
  const [still, lent, both, astray, missing, late] = (await papers(deps, penghubung2, of, 6, box)) as [
    ...[Hardcopy, Hardcopy, Hardcopy, Hardcopy, Hardcopy, Hardcopy],
  ];
  await papers(deps, penghubung2, of, 1);
  await examined();
  const alasan = `${SECRET} ditata ulang`;
  for (const into of [other, box])
    await perform(deps, penghubung2, moveHardcopies, { codes: [still.code], place: into.id, alasan });
  await lend(deps, penghubung2, lent, `${SECRET} peminjam`);
  const kebersamaan = { id: newId(), keperluan: 'Pemeriksaan bersama', jatuhTempo: '2026-11-30' };
  await perform(deps, desk, giveLoan, {
    ...{ keperluan: kebersamaan.keperluan, jatuhTempo: kebersamaan.jatuhTempo },
    tandaTerima: kebersamaan.id,
    papers: [mine, both].map(({ id }) => ({ id: newId(), hardcopy: id, keadaan: '' })),
    peminjam: { pihak: 'luar', unit: null, nama: 'Pemeriksa Contoh' },
  });
  const [scan] = await site.db<{ id: string }[]>`select id from softcopy where dokumen = ${of}`;
  const twin = { hardcopy: still.id, softcopy: scan?.id ?? '', lembar: 1, cocok: false };
  await perform(deps, penghubung2, checkTwin, { ...twin, id: newId(), catatan: `${SECRET} beda` });
  const receipt = newId();
  await perform(deps, penghubung2, drawUpTandaTerima, {
    ...{ id: receipt, kind: 'penyerahan', dari: unitSide(b), kepada: PPID, catatan: SECRET },
    lines: [{ hardcopy: still.id, keadaan: SECRET }],
  });

  const count = async (root: string, seen: readonly (readonly [Hardcopy, string])[], close: boolean) => {
    const id = newId();
    await perform(deps, desk, openCount, { id, place: root });
    const scans = seen.map(([{ code }, at]) => ({
      ...{ id: newId(), code, place: at, scannedAt: site.clock.now() },
    }));
    await sendScans(deps, desk, { count: id, scans });
    if (close) await perform(deps, desk, closeCount, { count: id, scans: scans.length, batal: null });
    return id;
  };
  const seen = [still, late].map((one) => [one, box.id] as const);
  const done = await count(rack.id, [...seen, [astray, other.id]], true);
  const open = await count(box.id, [[still, box.id]], false);

  const gone = await closed(site, desk, b, { judul: `${SECRET} lama`, kode: KODE, pada: '2020-01-03' });
  await papers(deps, desk, gone, 1, box);
  const destroyed = await destroy(site, { desk, ppid }, [gone]);
  const verbs = keeping(site, { desk, ppid }, b);
  const proposed = await verbs.propose([await verbs.over(`${SECRET} usulan`)]);
  await verbs.over(`${SECRET} jatuh tempo`);
  const held = await closed(site, penghubung2, b, { judul: `${SECRET} ditahan` });
  await verbs.hold(held, `${SECRET}/2026`);
  const link = { id: newId(), unit: b, run: null, untuk: SECRET, days: 3, tokenSha256: '0'.repeat(64) };
  await perform(deps, penghubung2, makeHandInLink, link);

  const foreign = [still, lent, both, astray, missing, late];
  return {
    dokumen: [own, of, gone, held],
    hardcopy: [mine, ...foreign].map(({ id }) => id),
    softcopy: (await site.db<{ id: string }[]>`select id from softcopy`).map(({ id }) => id),
    berkas: (await site.db<{ sha256: string }[]>`select sha256 from softcopy`).map(({ sha256 }) => sha256),
    tempat: [room, rack, box, other].map(({ id }) => id),
    hitung: [done, open],
    'tanda-terima': [receipt, kebersamaan.id],
    pinjaman: (await site.db<{ id: string }[]>`select id from loan`).map(({ id }) => id),
    pemusnahan: [destroyed.id, proposed],
    tautan: [link.id],
    unggah: [newId()],
    retensi: [KODE],
    kode: [...[mine, ...foreign].map(({ code }) => code), box.code],
    K: [still.code],
    k: [still.code],
    halaman: ['1.png'],
    unit: [a, b],
  };
}

/** What an answer says, taken out of PDF and XLSX. */
async function wordsIn(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (type.includes('spreadsheetml'))
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  if (type !== 'application/pdf') return new TextDecoder().decode(bytes);
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const words = [...document.pages()].map((page) => page.getText()).join('\n');
  document.destroy();
  library.destroy();
  return words;
}

/** What came at an address. */
export interface Seen {
  readonly path: string;
  readonly status: number;
  readonly words: string;
}

/** Asks at these addresses and wherever their pages lead within the archive, each address once. */
export async function walk(site: Site, actor: Actor, starts: readonly string[], most = 600): Promise<Seen[]> {
  const { office, person, mandate } = actor;
  const token = await openSession(site, { office, person, mandate, shared: false });
  const server = app(site, null);
  const headers = { cookie: `sesi=${token}`, host: 'localhost', 'sec-fetch-site': 'same-origin' };
  const seen: Seen[] = [];
  const queue = [...new Set(starts)];
  for (let at = 0; at < queue.length && at < most; at += 1) {
    const path = queue[at] ?? '';
    const response = await server.request(`http://localhost${path}`, { headers }, {});
    const words = await wordsIn(response);
    seen.push({ path, status: response.status, words });
    const next = [response.headers.get('location') ?? '', ...hrefs(words)].map(
      (to) => to.split('#')[0] ?? '',
    );
    for (const to of next) if (/^\/kerja\/arsip|^\/K\//.test(to) && !queue.includes(to)) queue.push(to);
  }
  return seen;
}

const hrefs = (html: string) =>
  [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, to = '']) => to.replaceAll('&amp;', '&'))
    .filter((to) => !/[?&]bahasa=/.test(to));
