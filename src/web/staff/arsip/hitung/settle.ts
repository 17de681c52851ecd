import { fault, Invalid, type Reason, Refused } from '../../../../base/errors.ts';
import { recordSearch } from '../../../../custody/count/record-search.ts';
import { countById, linesOf } from '../../../../custody/count/shelf-count.ts';
import { hardcopiesOf } from '../../../../custody/hardcopy/hardcopy.ts';
import { moveAndTell } from '../../../../custody/hardcopy/move-hardcopies.ts';
import { perform } from '../../../../journal/act.ts';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { attempt } from '../../frame.tsx';
import { withFields } from '../form-faults.ts';
import { arsip } from '../links.ts';
import { formId, onceDone } from '../sent-twice.ts';
import { showClosed } from './count.tsx';
import { text } from './text.ts';

/** Most papers of one form; a page shows fewer. */
const MOST = 500;

/** Reasons that a field answers, by their codes. */
const FIELDS: Readonly<Record<string, string>> = {
  'tidak-ada-yang-dicari': 'naskah',
  'catatan-pencarian-kosong': 'catatan',
  'teks-terlalu-panjang': 'catatan',
};

/**
 * Settles what a closed count found: moves the record to where a paper was seen, or notes that it is back where the
 * record has it, or that it was looked for in vain. Each place is a deed of its own, so what one place refuses does not hold up the others.
 */
export function postSettle(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const count = await countById(site.db, office.id, c.req.param('hitungan') ?? '');
    const form = await readForm(c);
    const chosen = new Set(form.all('naskah').slice(0, MOST));
    const searched = onceDone(
      'sudah-dicari',
      async () => {
        const input = { id: formId(site, form), count: count.id, codes: [...chosen] };
        await withFields(FIELDS, () =>
          perform(site, by, recordSearch, { ...input, catatan: form.text('catatan') }),
        );
        return `${arsip.hitungSatu(count.id)}?selesai=sudah-dicari`;
      },
      () => `${arsip.hitungSatu(count.id)}?selesai=sudah-dicari`,
    );
    const settle = async () => {
      const lines = (await linesOf(site.db, office.id, count.id)).filter(({ code }) => chosen.has(code));
      const papers = await hardcopiesOf(site.db, office.id, { codes: lines.map(({ code }) => code) });
      const recorded = new Map(papers.map(({ code, place }) => [code, place]));
      const back = form.text('aksi') !== 'pindah';
      const goal = (line: (typeof lines)[number]) => (back ? recorded.get(line.code) : line.place) ?? '';
      const groups = [...Map.groupBy(lines, goal)].filter(([place]) => place !== '');
      if (groups.length === 0)
        throw new Invalid([fault('naskah', 'naskah-kosong', text.chooseSome.id, text.chooseSome.en)]);
      const alasan = text.moveReason(count.nomor).id;
      const stayed: Reason[] = [];
      for (const [place, some] of groups) {
        const moved = await moveAndTell(site, by, { codes: some.map(({ code }) => code), place, alasan });
        stayed.push(...moved.flatMap(({ alasan }) => alasan ?? []));
      }
      if (stayed.length > 0) throw new Refused([...new Map(stayed.map((one) => [one.id, one])).values()]);
      return `${arsip.hitungSatu(count.id)}?selesai=hitungan-dibereskan`;
    };
    const work = form.text('aksi') === 'dicari' ? searched : settle;
    return attempt(c, work, (trouble) => showClosed(c, site, count, trouble, form));
  };
}
