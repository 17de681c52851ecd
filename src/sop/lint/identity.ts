import { both } from '../../base/text.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { type Finding, finding, type LintContext } from './finding.ts';
import { procedureName } from './words.ts';

/** True when somebody's signature stands under the sheet. */
export function signed({ identitas, pengesahan }: Sheet): boolean {
  return Boolean(identitas.disahkanOleh?.nama ?? identitas.tanggalPengesahan ?? pengesahan.tanggal);
}

/** Spaces, dots or strokes where a part of the number was to be filled in. */
const GAP = /\s{2,}|[-/.]\s*\/|\/\s*$|_{2,}|\.{3,}|…/u;

/** A signed sheet has its whole number. */
export function number(sheet: Sheet): Finding[] {
  const { nomor } = sheet.identitas;
  if (!signed(sheet) || (nomor !== null && !GAP.test(nomor))) return [];
  return [
    finding(
      'nomor-kosong',
      'berat',
      'identitas.nomor',
      nomor === null
        ? both('SOP ini sudah disahkan, tetapi nomornya kosong.', 'This SOP is approved, but has no number.')
        : both(
            `SOP ini sudah disahkan, tetapi nomornya belum lengkap: "${nomor.replace(/\s+/g, ' ')}".`,
            `This SOP is approved, but its number is not complete: "${nomor.replace(/\s+/g, ' ')}".`,
          ),
      both(
        'Lengkapi nomornya dari buku agenda naskah dinas.',
        'Complete the number from the register of letters.',
      ),
    ),
  ];
}

/** KPU's archive code for SOPs; another code in the number is worth a second look. */
export function archiveCode(sheet: Sheet): Finding[] {
  const code = /\b([A-Z]{2,3}\.\d{2})\b/.exec(sheet.identitas.nomor ?? '')?.[1];
  if (!code || code === 'ORT.06' || !/\bKPU\b|KOMISI PEMILIHAN UMUM/i.test(sheet.identitas.badan)) return [];
  return [
    finding(
      'nomor-kode-arsip',
      'ringan',
      'identitas.nomor',
      both(
        `Nomor memakai kode arsip ${code}, sedangkan SOP biasanya berkode ORT.06.`,
        `The number carries the archive code ${code}, while SOPs usually have ORT.06.`,
      ),
      both(
        'Cocokkan dengan Keputusan KPU 57/2022 saat SOP ini diterbitkan ulang.',
        'Check it against Keputusan KPU 57/2022 when this SOP is issued again.',
      ),
      'Keputusan KPU 57/2022',
    ),
  ];
}

/** A procedure is not related to itself, and what it is related to is there. */
export function relations(sheet: Sheet, { versions }: LintContext): Finding[] {
  const own = procedureName(sheet.identitas.nama);
  const known = versions?.map((one) => procedureName(one.sheet.identitas.nama));
  const slugs = versions?.map((one) => one.sheet.slug);
  const self = both(
    'SOP ini disebut terkait dengan dirinya sendiri.',
    'This SOP is said to be related to itself.',
  );
  const named = sheet.keterkaitan.flatMap((name, index) => {
    const di = `keterkaitan.${index + 1}`;
    const other = procedureName(name);
    if (other === own) {
      const remedy = both(
        'Sebut SOP lain yang terkait, atau hapus.',
        'Name the other SOP it relates to, or remove it.',
      );
      return [finding('keterkaitan-diri', 'sedang', di, self, remedy)];
    }
    if (!known || known.some((one) => other.includes(one) || one.includes(other))) return [];
    return [
      finding(
        'keterkaitan-belum-ada',
        'ringan',
        di,
        both(
          `Kantor ini belum mempunyai "${name}" di Terang.`,
          `This office does not have "${name}" in Terang.`,
        ),
        both(
          'Muat SOP itu agar keduanya dapat saling memulai.',
          'Load that SOP, so that one can start the other.',
        ),
      ),
    ];
  });
  const started = sheet.memulai.flatMap((slug, index) => {
    const di = `memulai.${index + 1}`;
    if (slug === sheet.slug) {
      const remedy = both(
        'Hapus; proses ini tidak akan pernah berhenti.',
        'Remove it; this run would never end.',
      );
      return [finding('keterkaitan-diri', 'berat', di, self, remedy)];
    }
    if (!slugs || slugs.includes(slug)) return [];
    return [
      finding(
        'memulai-belum-ada',
        'sedang',
        di,
        both(`Tidak ada SOP "${slug}" yang dapat dimulai.`, `There is no SOP "${slug}" to start.`),
        both('Muat SOP itu, atau hapus dari daftar ini.', 'Load that SOP, or remove it from this list.'),
      ),
    ];
  });
  return [...named, ...started];
}
