import assert from 'node:assert/strict';
import { newId } from '../../base/id.ts';
import type { Tanggal } from '../../base/tanggal.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import type { Custody } from '../custody.ts';
import { dokumenById } from '../dokumen/dokumen.ts';
import { recordDokumen } from '../dokumen/record-dokumen.ts';
import { attachSoftcopy } from '../softcopy/attach-softcopy.ts';
import { handInStream } from '../softcopy/hand-in.ts';
import { assignRetensi } from './assign-retensi.ts';
import { approveDestruction } from './destruction/approve-destruction.ts';
import { carryOut } from './destruction/carry-out.ts';
import { proposeDestruction } from './destruction/propose-destruction.ts';
import { klasifikasiArsipByKode, type Nasib, shippedKlasifikasi } from './klasifikasi-arsip.ts';
import { loadKlasifikasi } from './load-klasifikasi.ts';
import { appraiseDokumen } from './penilaian/appraise-dokumen.ts';
import type { Hasil } from './penilaian/penilaian.ts';
import { placeHold } from './place-hold.ts';
import { setRetensi } from './set-retensi.ts';
import type { Surat } from './surat.ts';

/** Loads the shipped codes and sets the retention of one of them. */
export async function policy(
  custody: Custody,
  by: Actor,
  kode: string,
  [aktifTahun, inaktifTahun, nasib]: readonly [number, number, Nasib],
): Promise<void> {
  const [any] = await custody.db`select 1 from klasifikasi_arsip where office = ${by.office} limit 1`;
  if (!any) await perform(custody, by, loadKlasifikasi, await shippedKlasifikasi());
  const { version } = await klasifikasiArsipByKode(custody.db, by.office, kode);
  const dasar = 'PKPU 17/2023, lampiran contoh';
  const wanted = { kode, version, aktifTahun, inaktifTahun, nasib, dasar, keterangan: '' };
  await perform(custody, by, setRetensi, wanted);
}

/** Records a document of a unit, of the year in which its file was closed, with a code where these are given. */
export async function closed(
  custody: Custody,
  by: Actor,
  unit: string,
  {
    judul = 'Agenda surat masuk',
    kode = null as string | null,
    pada = null as Tanggal | null,
    run = null as string | null,
  } = {},
): Promise<string> {
  const id = newId();
  const tahun = pada === null ? 2020 : Number(pada.slice(0, 4));
  await perform(custody, by, recordDokumen, { id, judul, unit, tahun, run });
  const { version } = await dokumenById(custody.db, by.office, id);
  if (kode) await perform(custody, by, assignRetensi, { dokumen: id, version, kode, ditutupPada: pada });
  return id;
}

/** Bytes that begin as a PDF does and say this. */
export async function* pdf(words: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`);
}

/** Hands in a PDF that says these words, as a file of the document; returns its hash. */
export async function file(custody: Custody, by: Actor, dokumen: string, words: string): Promise<string> {
  const { unit } = await dokumenById(custody.db, by.office, dokumen);
  const place = { unit, run: null, via: 'formulir', name: `${words}.pdf` } as const;
  const { id, sha256, already } = await handInStream(custody, by, pdf(words), place);
  assert.equal(already, null);
  const rows = [{ softcopy: id, was: null, to: { dokumen } }];
  await perform(custody, by, attachSoftcopy, { unit, run: null, rows });
  return sha256;
}

/** The words of a proposal for these documents. */
export const proposal = (dokumen: readonly string[]) => ({
  id: newId(),
  dokumen,
  alasan: 'Retensi habis dan tidak bernilai guna lagi.',
  cara: 'Dicacah dengan mesin pencacah',
  pertimbangan: { nomor: '1/PPA/2026', tanggal: '2026-11-02' },
  persetujuan: { nomor: 'B-KN.02/1/2026', tanggal: '2026-11-09' },
});

/** The decision that follows on them. */
export const PENETAPAN = { nomor: '12/PR.07/2026', tanggal: '2026-11-16' } as const;

export const WITNESSES = {
  tempat: 'Halaman kantor',
  saksi: [
    { nama: 'Ani Contoh', jabatan: 'Kepala Subbagian Hukum', unsur: 'hukum' },
    { nama: 'Budi Contoh', jabatan: 'Pengawas Internal', unsur: 'pengawasan' },
  ],
} as const;

/** Proposes, approves and carries out the destruction of documents whose retention is over. */
export async function destroy(
  custody: Custody,
  { desk, ppid }: { readonly desk: Actor; readonly ppid: Actor },
  dokumen: readonly string[],
): Promise<{ id: string; nomor: string; beritaAcara: string }> {
  const wanted = proposal(dokumen);
  await perform(custody, desk, proposeDestruction, wanted);
  await perform(custody, ppid, approveDestruction, { id: wanted.id, penetapan: PENETAPAN });
  const { nomor, beritaAcara } = await carryOut(custody, desk, { id: wanted.id, ...WITNESSES });
  return { id: wanted.id, nomor, beritaAcara };
}

/** Records what the appraisal panel found of a document. */
export const appraise = (custody: Custody, by: Actor, dokumen: string, hasil: Hasil) =>
  perform(custody, by, appraiseDokumen, {
    ...{ dokumen, hasil, alasan: 'Dinilai panitia' },
    pertimbangan: { nomor: '3/PPA/2026', tanggal: '2026-11-03' },
  });

/** The few verbs of a destruction, as the desk and the PPID of a test's office do them. */
export function keeping(
  custody: Custody,
  { desk, ppid }: { readonly desk: Actor; readonly ppid: Actor },
  unit: string,
) {
  const propose = (dokumen: readonly string[], by = desk) =>
    perform(custody, by, proposeDestruction, proposal(dokumen));
  const approve = (id: string, by = ppid, penetapan: Surat = PENETAPAN) =>
    perform(custody, by, approveDestruction, { id, penetapan });
  return {
    /** A document closed so long ago that it may go. */
    over: (judul = 'Agenda surat masuk', pada = '2020-01-03', kode = 'TU.01.1') =>
      closed(custody, desk, unit, { judul, kode, pada }),
    propose,
    approve,
    /** Proposed and approved. */
    approved: async (...dokumen: string[]) => {
      const id = await propose(dokumen);
      await approve(id);
      return id;
    },
    carry: (id: string, more: Partial<typeof WITNESSES> = {}, by = desk) =>
      carryOut(custody, by, { id, ...WITNESSES, ...more }),
    hold: (dokumen: string, nomorPerkara = '') =>
      perform(custody, ppid, placeHold, { id: newId(), dokumen, alasan: 'Sengketa', nomorPerkara }),
    /** In which of the two stores the bytes lie. */
    lies: (sha256: string) =>
      Promise.all(
        [custody.store, custody.secondStore].map(
          async (one) => one !== null && (await one.sizeOf(sha256)) !== null,
        ),
      ),
  };
}
