/** Kinds of regulation that are told apart; each has numbers of its own in every year. */
const KINDS = [
  ['Perppu', String.raw`Peraturan\s+Pemerintah\s+Pengganti\s+Undang[\s-]*Undang|Perpp?u`],
  ['UU', String.raw`Undang[\s-]*Undang|UU`],
  ['PP', String.raw`Peraturan\s+Pemerintah|PP`],
  ['Perpres', String.raw`Peraturan\s+Presiden|Perpres`],
  ['PKPU', String.raw`Peraturan\s+(?:Komisi\s+Pemilihan\s+Umum|KPU)|PKPU`],
  ['PerKI', String.raw`Peraturan\s+Komisi\s+Informasi(?:\s+Pusat)?|Perki|PKI`],
  ['Permendagri', String.raw`Peraturan\s+Menteri\s+Dalam\s+Negeri|Permendagri`],
  [
    'PermenPAN-RB',
    String.raw`Peraturan\s+Menteri\s+Pendayagunaan[\p{L}\s]{1,80}Birokrasi|Permen\s*PAN[\s-]*(?:dan|&)?\s*RB`,
  ],
  [
    'Keputusan Sekjen KPU',
    String.raw`Keputusan\s+(?:Sekretaris\s+Jenderal|Sekjen)\s+(?:Komisi\s+Pemilihan\s+Umum|KPU)`,
  ],
  ['Keputusan KPU', String.raw`Keputusan\s+(?:Komisi\s+Pemilihan\s+Umum|KPU)|Kpts?\.?\s+KPU`],
  ['Perbup', String.raw`Peraturan\s+Bupati(?:\s+\p{Lu}\p{L}+){0,2}|Perbup(?:\s+\p{Lu}\p{L}+){0,2}`],
] as const;
export type RegulationKind = (typeof KINDS)[number][0];
export const REGULATION_KINDS = KINDS.map(([kind]) => kind);

/** A digit, or a letter that scanners read in its place. */
const DIGIT = '[0-9IlO]';

const ANY = new RegExp(
  [
    String.raw`(?<![\p{L}\d])(?:${KINDS.map(([, form], n) => `(?<k${n}>${form})`).join('|')})`,
    String.raw`(?:\s+(?:Republik\s+Indonesia|RI))?[\s:,.]*`,
    String.raw`(?:(?:Nomor|No)(?!\p{L})[\s.,:]*(?<nomor>${DIGIT}{1,4})|(?<bare>\d{1,4}))(?![\p{L}\d])`,
    String.raw`(?<code>(?:\s*/\s*\p{L}[\p{L}.-]*)*)`,
    String.raw`(?:\s*/\s*|\s*,?\s*(?:Tahun|Th\.?|tahun)\s*/?\s*|(?<=/\s*Tahun)\s+)?(?<tahun>(?<=[\s/])${DIGIT}{1,5}(?![\p{L}\d]))?`,
  ].join(''),
  'giu',
);

/** Letters after a citation in which its title is sought; the longest titles of the KPU have some four hundred. */
const LONGEST_TITLE = 1_000;

/** A regulation as a text names it. */
export interface Citation {
  readonly jenis: RegulationKind;
  readonly nomor: number;
  /** Null where the text gives none. */
  readonly tahun: number | null;
  /** Number and year as they are written, where a letter stands for a digit ("No. I"); null where none does. */
  readonly salahBaca: string | null;
  /** What follows "tentang", without remarks on amendments; null where nothing does. */
  readonly tentang: string | null;
  /** True when it is named within the title of, or as an amendment to, the one before. */
  readonly dalamJudul: boolean;
}

function digits(written: string): number {
  return Number(written.replace(/[IlL]/gi, '1').replace(/O/gi, '0'));
}

/** The title after a citation, up to what no title holds. */
function titleAfter(rest: string): string | null {
  const said = /^[\s,]*tentang\s+([\s\S]+)$/iu.exec(rest)?.[1];
  const title = said?.split(
    /[;\n]|\s+sebagaimana\s+(?:telah\s+)?|\s+\(Lembaran|\s+\(Berita|\s+jo\.?\s+/iu,
  )[0];
  return title?.replace(/[\s.,:]+$/u, '') || null;
}

/** Every regulation that a text names, in order; what is not recognised is left out. */
export function citationsIn(text: string): Citation[] {
  let openTitle = false;
  let last = 0;
  return [...text.matchAll(ANY)].map((match) => {
    const groups = match.groups ?? {};
    const kind = KINDS.findIndex((_, n) => groups[`k${n}`] !== undefined);
    const jenis = KINDS[kind]?.[0] ?? 'UU';
    const [nomor, tahun] = [groups['nomor'] ?? groups['bare'] ?? '', groups['tahun'] ?? null];
    const between = text.slice(last, match.index);
    const dalamJudul = openTitle && !between.includes(';') && !/\n/.test(between);
    last = match.index + match[0].length;
    const tentang = titleAfter(text.slice(last, last + LONGEST_TITLE));
    openTitle = dalamJudul || tentang !== null || /^\s*(?:sebagaimana|jo\b)/i.test(text.slice(last));
    const secretary = jenis === 'Keputusan KPU' && /setjen/i.test(groups['code'] ?? '');
    return {
      jenis: secretary ? 'Keputusan Sekjen KPU' : jenis,
      nomor: digits(nomor),
      tahun: tahun === null ? null : digits(tahun),
      salahBaca: /\D/.test(`${nomor}${tahun ?? ''}`) ? (/\D/.test(nomor) ? nomor : (tahun as string)) : null,
      tentang,
      dalamJudul,
    };
  });
}

/** "PKPU 22/2023". */
export function shortName({
  jenis,
  nomor,
  tahun,
}: {
  readonly jenis: string;
  readonly nomor: number;
  readonly tahun: number | null;
}): string {
  return tahun === null ? `${jenis} ${nomor}` : `${jenis} ${nomor}/${tahun}`;
}
