/** The office as its letterhead shows it. */
export interface PrintedOffice {
  /** "Komisi Pemilihan Umum Kota Serang". */
  readonly name: string;
  /** "KPU Kota Serang". */
  readonly shortName: string;
  readonly address: string;
  /** City that stands before the date of a letter. */
  readonly city: string;
  /** A made-up office: every page says so. */
  readonly sample: boolean;
  /** F4 (215 × 330 mm) unless the office writes on A4. */
  readonly paper?: 'f4' | 'a4';
}

export type LetterheadData = {
  readonly nama: string;
  /** The name as the letterhead breaks it: the institution, then its region. */
  readonly baris: readonly string[];
  readonly singkat: string;
  readonly alamat: string;
  readonly kota: string;
  readonly contoh: boolean;
  readonly kertas: string;
};

/** What `naskah.typ` needs of an office. */
export function letterheadData(office: PrintedOffice): LetterheadData {
  const [, institution, region] = /^(komisi pemilihan umum)\s+(.+)$/i.exec(office.name.trim()) ?? [];
  return {
    nama: office.name,
    baris: institution && region ? [institution, region] : [office.name],
    singkat: office.shortName,
    alamat: office.address,
    kota: office.city,
    contoh: office.sample,
    kertas: office.paper ?? 'f4',
  };
}
