import { fault, Invalid, NotFound, Refused } from '../../../../../base/errors.ts';
import { newId } from '../../../../../base/id.ts';
import { approveDestruction } from '../../../../../custody/keeping/destruction/approve-destruction.ts';
import {
  attachSignedMinutes,
  signedMinutesReasons,
} from '../../../../../custody/keeping/destruction/attach-signed-minutes.ts';
import { carryOut } from '../../../../../custody/keeping/destruction/carry-out.ts';
import { destructionById, type Unsur } from '../../../../../custody/keeping/destruction/destruction.ts';
import { withdrawDestruction } from '../../../../../custody/keeping/destruction/withdraw-destruction.ts';
import { blobOf, takeIn } from '../../../../../custody/store/blob.ts';
import { readsOnly } from '../../../../../custody/who.ts';
import { perform } from '../../../../../journal/act.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { Form, readForm, readUpload } from '../../../../form.ts';
import { storedFile } from '../../../../stored-file.ts';
import { disposition, safeName } from '../../../daftar/berkas.ts';
import { attempt } from '../../../frame.tsx';
import { withFields } from '../../form-faults.ts';
import { arsip } from '../../links.ts';
import { readSurat, suratFieldsOf } from '../surat-fields.tsx';
import { type Again, showDestruction } from './page.tsx';
import { say } from './text.ts';

export function destructionPage(site: Site): Handler {
  return (c) => showDestruction(c, site, null);
}

const FIELDS: Readonly<Record<string, string>> = {
  'alasan-wajib': 'alasan',
  'tempat-pemusnahan': 'tempat',
  'dua-saksi': 'saksi-1',
  'jenis-pindaian': 'berkas',
  'belum-bertanda-tangan': 'berkas',
  ...suratFieldsOf('penetapan'),
  'penetapan-mendahului': 'penetapan-tanggal',
};

/** The reason that a press made twice meets, by its act. */
const ALREADY = {
  setujui: 'sudah-disetujui',
  tarik: 'sudah-ditarik',
  laksanakan: 'sudah-dilaksanakan',
  lampirkan: 'pindaian-sama',
} as const;

/** Does the deed of one of the page's forms; a press made twice counts as done. */
function once(which: Again['act'], work: () => Promise<unknown>): Promise<void> {
  return withFields(FIELDS, async () => {
    try {
      await work();
    } catch (error) {
      const again = error instanceof Refused && error.reasons.every(({ code }) => code === ALREADY[which]);
      if (!again) throw error;
    }
  });
}

/** One of the page's forms: does its deed, or shows the page again with every reason and what was typed. */
function act(
  site: Site,
  which: 'setujui' | 'tarik' | 'laksanakan',
  done: string,
  work: (id: string, c: Ctx, form: Form) => Promise<unknown>,
) {
  const handler: Handler = async (c) => {
    const form = await readForm(c);
    const { id } = await destructionById(site.db, visitorOf(c).by.office, c.req.param('id') ?? '');
    const all = async () => {
      await once(which, () => work(id, c, form));
      return `${arsip.pemusnahanSatu(id)}?selesai=${done}`;
    };
    return attempt(c, all, (trouble) => showDestruction(c, site, { form, trouble, act: which }));
  };
  return handler;
}

export function postApprove(site: Site): Handler {
  return act(site, 'setujui', 'pemusnahan-disetujui', (id, c, form) =>
    perform(site, visitorOf(c).by, approveDestruction, { id, penetapan: readSurat(form, 'penetapan') }),
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
      unsur: form.text(`saksi-${n}-unsur`) as Unsur,
    }));
    return carryOut(site, visitorOf(c).by, { id, tempat: form.text('tempat'), saksi });
  });
}

const NOTHING = new Form(new Map());

/**
 * Takes the scan of the signed berita acara and attaches it. It is refused before a byte of it is kept, but for a form
 * that was written before another scan came: that may be the very same, sent twice.
 */
export function postSigned(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const destruction = await destructionById(site.db, by.office, c.req.param('id') ?? '');
    const seen = destruction.pindaian?.sha256 ?? '';
    let typed = NOTHING;
    const work = async () => {
      await once('lampirkan', async () => {
        const { form, files } = await readUpload(c, async (file, before) => {
          typed = before;
          const alasan = before.text('sebelumnya') === seen ? before.text('alasan') : '-';
          const reasons = signedMinutesReasons(destruction, by, alasan);
          if (reasons.length > 0) throw new Refused(reasons);
          return takeIn(site, by, file);
        });
        typed = form;
        const [scan] = files;
        if (!scan) throw new Invalid([fault('berkas', 'wajib-diisi', say.chooseScan.id, say.chooseScan.en)]);
        const wanted = { destruction: destruction.id, sha256: scan.sha256, alasan: form.text('alasan') };
        await perform(site, by, attachSignedMinutes, { id: newId(), ...wanted });
      });
      return `${arsip.pemusnahanSatu(destruction.id)}?selesai=pemusnahan-dipindai`;
    };
    return attempt(c, work, (trouble) =>
      showDestruction(c, site, { form: typed, trouble, act: 'lampirkan' }),
    );
  };
}

/** A paper of a destruction, to be kept by whoever asks and run by nobody. */
function download(c: Ctx, site: Site, sha256: string, name: string, mediaType: string): Promise<Response> {
  return storedFile(c, site, sha256, {
    'content-type': mediaType,
    'content-disposition': disposition('attachment', safeName(name, mediaType)),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
}

/** The berita acara, as it was printed when the deed was done. */
export function paperFile(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    // It names the documents of every unit.
    if (readsOnly(by) !== null) throw new NotFound('berita acara');
    const { nomor, beritaAcara } = await destructionById(site.db, office.id, c.req.param('id') ?? '');
    if (!beritaAcara) throw new NotFound('berita acara');
    return download(c, site, beritaAcara, `${nomor}.pdf`, 'application/pdf');
  };
}

/** The newest scan of it with its signatures. */
export function scanFile(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    if (readsOnly(by) !== null) throw new NotFound('pindaian');
    const { nomor, pindaian } = await destructionById(site.db, office.id, c.req.param('id') ?? '');
    if (!pindaian) throw new NotFound('pindaian');
    const { mediaType } = await blobOf(site.db, office.id, pindaian.sha256);
    return download(c, site, pindaian.sha256, `${nomor}-bertanda-tangan`, mediaType);
  };
}
