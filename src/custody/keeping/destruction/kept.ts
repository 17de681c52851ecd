import type { Reason } from '../../../base/errors.ts';
import type { Tanggal } from '../../../base/tanggal.ts';
import { type Both, both } from '../../../base/text.ts';
import type { Reader } from '../../../db/db.ts';
import { struckReasons } from '../../coret/text.ts';
import { type Dokumen, dokumenOf } from '../../dokumen/dokumen.ts';
import { type KlasifikasiArsip, klasifikasiArsipOf } from '../klasifikasi-arsip.ts';
import { type Penilaian, penilaianOf } from '../penilaian/penilaian.ts';
import { type Retensi, retensiOf } from '../retensi.ts';
import { whyKept } from './text.ts';

/** Everything that decides whether a document may be destroyed. */
export interface Kept {
  readonly dokumen: Dokumen;
  readonly klasifikasi: KlasifikasiArsip | null;
  readonly retensi: Retensi;
  readonly penilaian: Penilaian | null;
  /** Case numbers of the holds that stand; empty text for a hold without one. */
  readonly penahanan: readonly string[];
  /** Who has papers of it on loan. */
  readonly peminjam: readonly string[];
  /** Number of the run in which it was recorded, while that is still open. */
  readonly proses: string | null;
  /** The proposal of destruction in which it stands. */
  readonly usul: string | null;
  /** What else needs the bytes of its files, other softcopies left out: with those the bytes simply stay. */
  readonly pemakai: readonly string[];
  /** Files and papers that are still there. */
  readonly softcopy: number;
  readonly hardcopy: number;
}

type Found = Pick<
  Kept,
  'penahanan' | 'peminjam' | 'proses' | 'usul' | 'pemakai' | 'softcopy' | 'hardcopy'
> & {
  readonly id: string;
};

/** The uses are gathered once for all documents: asked for each, every use of the office would be read each time. */
const found = (reader: Reader, office: string, ids: readonly string[]) => reader<Found[]>`
  with used as materialized (
    select distinct s.dokumen, u.oleh from softcopy s join blob_use u on (u.office, u.sha256) = (s.office, s.sha256)
    where s.office = ${office} and s.dokumen = any(${ids}::uuid[]) and u.oleh <> 'softcopy')
  select d.id,
    array(select distinct h.nomor_perkara from hold h
      where (h.office, h.dokumen) = (d.office, d.id) and h.dicabut_at is null order by 1) as penahanan,
    array(select distinct l.peminjam from loan l join hardcopy p on (p.office, p.id) = (l.office, l.hardcopy)
      where (p.office, p.dokumen) = (d.office, d.id) and l.kembali_at is null order by 1) as peminjam,
    (select r.nomor from run r where (r.office, r.id) = (d.office, d.run) and r.closed_at is null) as proses,
    (select l.destruction from destruction_line l
      where (l.office, l.dokumen) = (d.office, d.id) and l.ditarik_at is null) as usul,
    array(select u.oleh from used u where u.dokumen = d.id order by 1) as pemakai,
    (select count(*)::int from softcopy s where (s.office, s.dokumen) = (d.office, d.id)) as softcopy,
    (select count(*)::int from hardcopy p where (p.office, p.dokumen) = (d.office, d.id)) as hardcopy
  from dokumen d where d.office = ${office} and d.id = any(${ids}::uuid[])`;

/** What keeps each of these documents, or does not; in the order of their numbers. Unknown ones are left out. */
export async function keptOf(reader: Reader, office: string, ids: readonly string[]): Promise<Kept[]> {
  if (ids.length === 0) return [];
  const [documents, codes, appraisals, facts] = await Promise.all([
    dokumenOf(reader, office, { ids }, ids.length),
    klasifikasiArsipOf(reader, office),
    penilaianOf(reader, office, ids),
    found(reader, office, ids),
  ]);
  return documents.flatMap((dokumen) => {
    const fact = facts.find((one) => one.id === dokumen.id);
    if (!fact) return [];
    const klasifikasi = codes.find((one) => one.kode === dokumen.kodeArsip) ?? null;
    const penilaian = appraisals.find((one) => one.dokumen === dokumen.id) ?? null;
    const retensi = retensiOf(dokumen, klasifikasi, penilaian);
    const { id: _, ...rest } = fact;
    return [{ ...rest, dokumen, klasifikasi, retensi, penilaian }];
  });
}

const USERS: Readonly<Record<string, Both>> = {
  entry: both('draf daftar informasi', 'a draft list'),
  berita_acara: both('berita acara rapat pleno', 'minutes of a plenary'),
  statement: both('pernyataan sebuah langkah SOP', 'a statement of a step'),
  naskah_sop: both('naskah SOP', 'an SOP'),
  tanda_terima: both('tanda terima', 'a receipt'),
  pemusnahan: both('berita acara pemusnahan', 'minutes of a destruction'),
  rekap: both('rekapitulasi', 'a recapitulation'),
};

function usedBy(pemakai: readonly string[]): Both {
  const words = pemakai.map((one) => USERS[one] ?? both(one, one));
  return both(words.map(({ id }) => id).join(', '), words.map(({ en }) => en).join(', '));
}

/** Why its retention forbids it on this day. */
function retensiReasons({ dokumen, klasifikasi, retensi, penilaian }: Kept, today: Tanggal): Reason[] {
  if (penilaian?.hasil === 'permanen') return [whyKept.permanent()];
  if (retensi.kurang === 'kode') return [whyKept.noKode()];
  if (retensi.kurang === 'retensi') return [whyKept.noRetensi(klasifikasi?.kode ?? dokumen.kodeArsip ?? '')];
  if (retensi.nasib === 'permanen') return [whyKept.permanent()];
  if (retensi.nasib === 'dinilai_kembali') return [whyKept.appraise()];
  if (retensi.musnahMulai === null) return [whyKept.notClosed()];
  return retensi.musnahMulai <= today ? [] : [whyKept.notOver(retensi.musnahMulai)];
}

/**
 * Every reason why a document may not be destroyed on this day.
 * @param own the proposal that is looked at, which does not stand in its own way
 */
export function whyNotDestroyed(kept: Kept, today: Tanggal, own: string | null = null): Reason[] {
  if (kept.dokumen.dimusnahkanAt) return [whyKept.destroyed()];
  if (kept.dokumen.dicoretAt) return struckReasons(kept.dokumen);
  return [
    ...retensiReasons(kept, today),
    ...kept.penahanan.map((perkara) => whyKept.held(perkara)),
    ...kept.peminjam.map((peminjam) => whyKept.lent(peminjam)),
    ...(kept.proses === null ? [] : [whyKept.running(kept.proses)]),
    ...(kept.usul !== null && kept.usul !== own ? [whyKept.proposed()] : []),
    ...(kept.pemakai.length > 0 ? [whyKept.used(usedBy(kept.pemakai))] : []),
  ];
}
