import { Readable } from 'node:stream';
import { fault, Invalid, NotFound, Refused, reason } from '../../../../base/errors.ts';
import { treeOf } from '../../../../custody/count/branch.ts';
import { readBatch } from '../../../../custody/count/read-scans.ts';
import { sendScans } from '../../../../custody/count/record-scans.ts';
import { countById, scansOf } from '../../../../custody/count/shelf-count.ts';
import { verdictsOf } from '../../../../custody/count/verdict.ts';
import { keepsAny } from '../../../../custody/who.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readAll } from '../../../form.ts';
import { named } from './named.ts';
import { countedPlaces, countingOf } from './read.ts';
import { text } from './text.ts';

/** 500 scans are some 100 KB. */
const LARGEST = 262_144;

async function bodyOf(c: Ctx): Promise<string> {
  const body = c.req.raw.body;
  if (!body)
    throw new Invalid([fault('scans', 'kiriman-kosong', 'Tidak ada pindaian.', 'There are no scans.')]);
  return (await readAll(Readable.fromWeb(body as never) as AsyncIterable<Uint8Array>, LARGEST)).toString(
    'utf8',
  );
}

/**
 * Takes what a device has scanned, as JSON; sending the same again changes nothing. Answers what the scans came to,
 * and what others scanned since `sesudah` (milliseconds).
 */
export function postBatch(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const count = await countById(site.db, office.id, c.req.param('hitungan') ?? '');
    const now = site.clock.now();
    const { person, scans } = readBatch(await bodyOf(c), now);
    if (person !== by.person)
      throw new Refused([reason('bukan-orangnya', 'sesi', text.notYours.id, text.notYours.en)]);
    await sendScans(site, by, { count: count.id, scans });
    const asked = c.req.query('sesudah') ?? '';
    const after = /^\d{12,14}$/.test(asked) ? new Date(Number(asked)) : undefined;
    const [recorded, tree] = await Promise.all([
      scansOf(site.db, office.id, count.id),
      treeOf(site.db, office.id),
    ]);
    const byId = new Map(recorded.map((scan) => [scan.id, scan]));
    const own = scans.flatMap(({ id }) => byId.get(id) ?? []);
    const verdicts = await named(site.db, by, c.get('lang'), await verdictsOf(site.db, count, tree, own));
    const sent = new Set(own.map(({ id }) => id));
    const news = recorded.filter(({ id, at }) => !sent.has(id) && (!after || at > after));
    return c.json({
      at: now.getTime(),
      verdicts,
      others: news.map(({ id, code, place }) => ({ id, code, place })),
    });
  };
}

/**
 * What a device needs to count without network: places, and of every expected paper code, number and title. Nobody's
 * name is in it but the key of whoever asked.
 */
export function countJson(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const count = await countById(site.db, office.id, c.req.param('hitungan') ?? '');
    if (!keepsAny(by) || count.closedAt) throw new NotFound('open count');
    const at = site.clock.now();
    const counting = await countingOf(site.db, count);
    const scans = await scansOf(site.db, office.id, count.id);
    const papers = await named(site.db, by, c.get('lang'), counting.papers);
    return c.json({
      ...{ id: count.id, nomor: count.nomor, person: by.person, at: at.getTime() },
      places: countedPlaces(count.place, counting).map(({ id, parent, code, name }) => ({
        id,
        parent,
        code,
        name,
      })),
      papers: papers.map(({ code, nomor, judul, place, dipinjam, tunggal }) => ({
        code,
        nomor,
        judul,
        place,
        dipinjam,
        tunggal,
      })),
      scans: scans.map(({ id, code, place }) => ({ id, code, place })),
    });
  };
}
