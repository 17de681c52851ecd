import { Refused } from '../../../../base/errors.ts';
import { assignRetensi } from '../../../../custody/keeping/assign-retensi.ts';
import { appraiseDokumen } from '../../../../custody/keeping/penilaian/appraise-dokumen.ts';
import { type Hasil, penilaianOf } from '../../../../custody/keeping/penilaian/penilaian.ts';
import { keepsFor } from '../../../../custody/who.ts';
import { perform } from '../../../../journal/act.ts';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { attempt } from '../../frame.tsx';
import { withFields } from '../form-faults.ts';
import { arsip } from '../links.ts';
import { dokumenFor, showRetensi } from './dokumen-retensi.tsx';
import { readSurat, suratFieldsOf } from './surat-fields.tsx';

const FIELDS: Readonly<Record<string, string>> = {
  'kode-tidak-ada': 'kode',
  'tanggal-tidak-ada': 'ditutup',
  'ditutup-nanti': 'ditutup',
  'ditutup-sebelum-tahunnya': 'ditutup',
  'hasil-kosong': 'hasil',
  'alasan-wajib': 'alasan',
  'teks-terlalu-panjang': 'alasan',
  ...suratFieldsOf('pertimbangan'),
};

/** Gives a document its code and closing day. */
export function postDokumenRetensi(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    const dokumen = await dokumenFor(site.db, by, c.req.param('dokumen') ?? '');
    const done = `${arsip.dokumenAct(dokumen.id, 'retensi')}?selesai=retensi-dokumen`;
    const work = () =>
      withFields(FIELDS, async () => {
        const ditutup = form.text('ditutup');
        const wanted = { kode: form.text('kode') || null, ditutupPada: ditutup || null };
        const stored = wanted.kode === dokumen.kodeArsip && wanted.ditutupPada === dokumen.ditutupPada;
        if (stored && keepsFor(by, dokumen.unit)) return done;
        const version = form.number('versi') ?? 0;
        await perform(site, by, assignRetensi, { dokumen: dokumen.id, version, ...wanted });
        return done;
      });
    return attempt(c, work, (trouble) => showRetensi(c, site, dokumen.id, { form, trouble, act: 'retensi' }));
  };
}

/** Records the outcome of a document's appraisal. A repeated send of the same outcome counts as done. */
export function postAppraisal(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    const dokumen = await dokumenFor(site.db, by, c.req.param('dokumen') ?? '');
    const hasil = form.text('hasil') as Hasil;
    const wanted = { dokumen: dokumen.id, hasil, alasan: form.text('alasan') };
    const work = () =>
      withFields(FIELDS, async () => {
        const pertimbangan = readSurat(form, 'pertimbangan');
        await perform(site, by, appraiseDokumen, { ...wanted, pertimbangan }).catch(
          async (error: unknown) => {
            const [stored] = await penilaianOf(site.db, by.office, [dokumen.id]);
            const twice =
              error instanceof Refused && error.reasons.some(({ code }) => code === 'sudah-dinilai');
            if (!twice || stored?.hasil !== hasil) throw error;
          },
        );
        return `${arsip.dokumenAct(dokumen.id, 'retensi')}?selesai=dokumen-dinilai`;
      });
    return attempt(c, work, (trouble) => showRetensi(c, site, dokumen.id, { form, trouble, act: 'nilai' }));
  };
}
