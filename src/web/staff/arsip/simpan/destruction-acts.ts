import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { NotFound, Refused } from '../../../../base/errors.ts';
import { approveDestruction } from '../../../../custody/keeping/destruction/approve-destruction.ts';
import { carryOut } from '../../../../custody/keeping/destruction/carry-out.ts';
import { destructionById } from '../../../../custody/keeping/destruction/destruction.ts';
import { withdrawDestruction } from '../../../../custody/keeping/destruction/withdraw-destruction.ts';
import { perform } from '../../../../journal/act.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { disposition, safeName } from '../../daftar/berkas.ts';
import { attempt } from '../../frame.tsx';
import { withFields } from '../edar/fields.ts';
import { arsip } from '../links.ts';
import { type Again, showDestruction } from './destruction.tsx';

export function destructionPage(site: Site): Handler {
  return (c) => showDestruction(c, site, null);
}

const FIELDS: Readonly<Record<string, string>> = {
  'alasan-wajib': 'alasan',
  'tempat-pemusnahan': 'tempat',
  'dua-saksi': 'saksi-1',
};

/** The reason that a press made twice meets, by its act. */
const ALREADY = {
  setujui: 'sudah-disetujui',
  tarik: 'sudah-ditarik',
  laksanakan: 'sudah-dilaksanakan',
} as const;

/** One of the page's forms: does its deed, or shows the page again with every reason and what was typed. */
function act(
  site: Site,
  which: Again['act'],
  done: string,
  work: (id: string, c: Ctx, form: Form) => Promise<unknown>,
) {
  const handler: Handler = async (c) => {
    const form = await readForm(c);
    const { id } = await destructionById(site.db, visitorOf(c).by.office, c.req.param('id') ?? '');
    const to = `${arsip.pemusnahanSatu(id)}?selesai=${done}`;
    const once = () =>
      withFields(FIELDS, async () => {
        try {
          await work(id, c, form);
        } catch (error) {
          const again =
            error instanceof Refused && error.reasons.every(({ code }) => code === ALREADY[which]);
          if (!again) throw error;
        }
        return to;
      });
    return attempt(c, once, (trouble) => showDestruction(c, site, { form, trouble, act: which }));
  };
  return handler;
}

export function postApprove(site: Site): Handler {
  return act(site, 'setujui', 'pemusnahan-disetujui', (id, c) =>
    perform(site, visitorOf(c).by, approveDestruction, id),
  );
}

export function postWithdraw(site: Site): Handler {
  return act(site, 'tarik', 'pemusnahan-ditarik', (id, c, form) =>
    perform(site, visitorOf(c).by, withdrawDestruction, { id, alasan: form.text('alasan') }),
  );
}

export function postCarryOut(site: Site): Handler {
  return act(site, 'laksanakan', 'pemusnahan-dilaksanakan', (id, c, form) => {
    const saksi = [1, 2].map((n) => ({
      nama: form.text(`saksi-${n}`),
      jabatan: form.text(`saksi-${n}-jabatan`),
    }));
    return carryOut(site, visitorOf(c).by, { id, tempat: form.text('tempat'), saksi });
  });
}

/** The berita acara, as it was printed when the deed was done. */
export function paperFile(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const { nomor, beritaAcara } = await destructionById(site.db, by.office, c.req.param('id') ?? '');
    if (!beritaAcara) throw new NotFound('berita acara');
    const bytes = Readable.toWeb(await site.store.read(beritaAcara)) as ReadableStream<Uint8Array>;
    return c.body(bytes as never, 200, {
      'content-type': 'application/pdf',
      'content-disposition': disposition('attachment', safeName(`${nomor}.pdf`, 'application/pdf')),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  };
}
