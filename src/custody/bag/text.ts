import { type Fault, fault, type Reason, reason } from '../../base/errors.ts';
import { number } from '../../base/tanggal.ts';

const KEEPING = 'UU 43/2009 Pasal 40';
const EXCLUDED = 'UU 14/2008 Pasal 17 dan 19';

/** Why a package cannot be made or taken in. */
export const why = {
  notYours: (n: number): Reason =>
    reason(
      'bukan-unit-anda',
      KEEPING,
      `${number(n)} dokumen dikuasai unit lain. Paketnya dibuat unit itu atau petugas PPID.`,
      `${number(n, 'en')} documents are held by another unit. That unit or the PPID’s clerks make their package.`,
    ),
  excluded: (n: number): Reason =>
    reason(
      'usul-dikecualikan',
      EXCLUDED,
      `${number(n)} dokumen diusulkan dikecualikan. Hanya PPID dan petugasnya yang dapat memaketkannya.`,
      `${number(n, 'en')} documents are proposed for exclusion. Only the PPID and its clerks can pack them.`,
    ),
  nothing: (): Reason =>
    reason(
      'tidak-ada-berkas',
      KEEPING,
      'Belum ada softcopy yang dapat dipaketkan. Serahkan berkasnya dahulu dan tunggu pemeriksaannya.',
      'There is no softcopy to pack yet. Hand the file in first and wait until it is examined.',
    ),
  unitNotYours: (): Reason =>
    reason(
      'bukan-unit-anda',
      KEEPING,
      'Paket diterima oleh unit yang akan menguasainya atau oleh petugas PPID.',
      'A package is taken in by the unit that will hold it or by the PPID’s clerks.',
    ),
  already: (): Reason =>
    reason(
      'paket-sudah-diterima',
      KEEPING,
      'Paket ini sudah pernah diterima kantor ini.',
      'This office has taken in this package before.',
    ),
  noUnit: (codes: readonly string[]): Reason =>
    reason(
      'unit-tidak-ada',
      KEEPING,
      `Kantor ini tidak punya unit ${codes.join(', ')}. Sebutkan unit penerimanya.`,
      `This office has no unit ${codes.join(', ')}. Name the unit that receives the package.`,
    ),
};

/** What is wrong with a bag; each keeps it out as a whole. */
export function bagFault(code: string, id: string, en: string): Fault {
  return fault('paket', code, id, en);
}

/** Text from a bag made safe to be shown: control and direction characters become question marks. */
export function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?').slice(0, 200);
}

/** The first three names and how many more there are. */
export function some(names: readonly string[]): string {
  const first = names.slice(0, 3).map(shown).join(', ');
  return names.length > 3 ? `${first} (+${names.length - 3})` : first;
}
