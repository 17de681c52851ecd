import { Refused } from '../base/errors.ts';
import { groups } from '../base/hash.ts';
import type { Json } from '../base/json.ts';
import { dayOf, longDay } from '../base/tanggal.ts';
import { shownCode } from '../custody/code.ts';
import type { Custody } from '../custody/custody.ts';
import type { KlasifikasiDokumen } from '../custody/dokumen/dokumen.ts';
import { type Place, placesOf } from '../custody/hardcopy/place.ts';
import { takeIn } from '../custody/store/blob.ts';
import { perform, reasonsAgainst } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { type Office, officeById } from '../people/office.ts';
import { unitsOf } from '../people/unit.ts';
import { letterheadData } from '../print/letterhead.ts';
import { renderPdf } from '../print/typst.ts';
import { runById } from '../procedure/read-run.ts';
import type { Run } from '../procedure/run.ts';
import { nomorOf, rekapOf } from './rekap.ts';
import { reportRekap } from './report-rekap.ts';
import type { Seen } from './seen.ts';
import { current, type Stack, stackOf, whereIs } from './stack.ts';

const KLASIFIKASI: Readonly<Record<KlasifikasiDokumen, string>> = {
  berkala: 'Berkala',
  serta_merta: 'Serta merta',
  setiap_saat: 'Setiap saat',
  usul_dikecualikan: 'Diusulkan dikecualikan',
  belum_diputuskan: 'Belum diputuskan',
};

interface RekapInput {
  readonly office: Office;
  readonly run: Run;
  readonly stack: Stack;
  readonly places: readonly Place[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly nomor: string;
  readonly isi: string;
  readonly reportedBy: string;
  readonly at: Date;
}

/** What `templates/rekap.typ` prints: every document of the run by unit, with its files and where its papers are. */
export function rekapData({
  office,
  run,
  stack,
  places,
  units,
  nomor,
  isi,
  reportedBy,
  at,
}: RekapInput): Json {
  const day = dayOf(at, office.zone);
  const files = current(stack.softcopies);
  return {
    kantor: letterheadData(office),
    nomor,
    proses: { nomor: run.nomor, nama: run.title, sop: run.sheet.identitas.nomor ?? run.sheet.identitas.nama },
    tanggal: longDay(day),
    pelapor: reportedBy,
    jumlah: {
      dokumen: stack.dokumen.length,
      softcopy: files.length,
      hardcopy: stack.hardcopies.length,
    },
    isi: groups(isi),
    unit: units.map(({ id, name }) => ({
      nama: name,
      dokumen: stack.dokumen
        .filter((one) => one.unit === id)
        .map((one) => ({
          nomor: one.nomor,
          judul: one.judul,
          tahun: one.tahun === null ? '' : String(one.tahun),
          klasifikasi: KLASIFIKASI[one.klasifikasi],
          kode: one.kodeArsip ?? '',
          softcopy: files
            .filter((file) => file.dokumen === one.id)
            .map((file) => ({ nama: file.name, sidik: file.sha256.slice(0, 8) })),
          hardcopy: stack.hardcopies
            .filter((paper) => paper.dokumen === one.id)
            .map((paper) => ({ kode: shownCode(paper.code), tempat: whereIs(places, paper, 'id') })),
        })),
    })),
  };
}

/**
 * Reports the recapitulation of a run: prints what its performer saw, takes the PDF into custody and records the deed.
 * Refused before anything is printed when it would be refused.
 * @returns the number of the recapitulation
 */
export async function printRekap(at: Custody, by: Actor, seen: Seen): Promise<string> {
  const reasons = await reasonsAgainst(at, by, reportRekap, { ...seen, pdf: '' });
  if (reasons.length > 0) throw new Refused(reasons);
  const now = at.clock.now();
  const [office, run, stack, places, units, [last]] = await Promise.all([
    officeById(at.db, by.office),
    runById(at.db, by.office, seen.run),
    stackOf(at.db, by.office, seen.run),
    placesOf(at.db, by.office),
    unitsOf(at.db, by.office),
    rekapOf(at.db, by.office, seen.run),
  ]);
  const nomor = nomorOf(run.nomor, (last?.ke ?? 0) + 1);
  const reportedBy = `${by.name}, ${by.jabatanName}`;
  const pdf = await renderPdf({
    template: 'rekap.typ',
    templateFolder: at.folders.templates,
    data: rekapData({ office, run, stack, places, units, nomor, isi: seen.seen, reportedBy, at: now }),
    title: `Rekap dokumentasi ${nomor}`,
    date: dayOf(now, office.zone),
  });
  const bytes = (async function* () {
    yield pdf;
  })();
  const { sha256 } = await takeIn(at, by, { name: 'rekap.pdf', bytes });
  return perform(at, by, reportRekap, { ...seen, pdf: sha256 });
}
