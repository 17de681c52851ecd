/** Kinds of regulation that are written short, as the statutes write them out. */
const JENIS: Readonly<Record<string, string>> = {
  uu: 'Undang-Undang',
  pp: 'Peraturan Pemerintah',
  perpres: 'Peraturan Presiden',
  pkpu: 'Peraturan KPU',
};

const PARTS = /^(\S.*?)\s+(?:nomor|no)\b\s*[.,:]*\s*(\d\S*|[Il])(?:\s+(.+))?$/i;

/**
 * A legal basis as the minutes cite it: kind, number and year, "Undang-Undang Nomor 14 Tahun 2008". Its title stands
 * in the SOP, whose own text keeps every spelling ("No,", "No. I" for 1). What cannot be read stays as it is.
 */
export function sitasi(dasar: string): string {
  const [first = dasar] = dasar.trim().split(/\s+tentang\s/i);
  const short = (/\d/.test(first) ? first : dasar).trim().replace(/\.$/, '');
  const [, jenis, typed, rest = ''] = PARTS.exec(short) ?? [];
  if (!jenis || !typed) return short;
  const tahun = /^tahun\s+(\d{4})$/i.exec(rest)?.[1];
  // "156/Kpts/KPU/Tahun 2015": the year belongs to the number.
  const whole = rest === '' || tahun !== undefined || (typed.includes('/') && /^\d{4}$/.test(rest));
  if (!whole) return short;
  const nomor = /^[Il]$/.test(typed) ? '1' : typed;
  const year = tahun ? ` Tahun ${tahun}` : rest && ` ${rest}`;
  return `${JENIS[jenis.toLowerCase()] ?? jenis} Nomor ${nomor}${year}`;
}
