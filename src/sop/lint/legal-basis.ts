import { longDay } from '../../base/tanggal.ts';
import { type Both, both } from '../../base/text.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { type Citation, citationsIn, shortName } from './citation.ts';
import { type Finding, finding, type LintContext } from './finding.ts';
import { type Change, holdsOn, type Regulation, regulations } from './regulations.ts';
import { tellingWords, within } from './words.ts';

/** The first laws of the Republic are of this year. */
const FIRST_YEAR = 1945;

/** A citation with the place where it stands. */
interface Cited {
  readonly di: string;
  readonly citation: Citation;
}

/** Regulations cited as legal bases, and, apart, those that other parts of the sheet name. */
function cited(sheet: Sheet): { bases: Cited[]; elsewhere: Cited[] } {
  const at = (di: string, text: string | null) =>
    citationsIn(text ?? '').map((citation) => ({ di, citation }));
  return {
    bases: sheet.dasarHukum.flatMap((text, index) => at(`dasarHukum.${index + 1}`, text)),
    elsewhere: [
      ...sheet.kualifikasiPelaksana.flatMap((text, index) => at(`kualifikasiPelaksana.${index + 1}`, text)),
      ...sheet.langkah.flatMap((step) => [
        ...at(`langkah.${step.no}.kelengkapan`, step.kelengkapan),
        ...at(`langkah.${step.no}.keterangan`, step.keterangan),
      ]),
    ],
  };
}

function since({ sejak }: Change): Both {
  return sejak ? both(` sejak ${longDay(sejak)}`, ` with effect from ${longDay(sejak, 'en')}`) : both('', '');
}

/** A regulation that another one has repealed. */
export function repealed(sheet: Sheet, { today }: LintContext): Finding[] {
  const { bases, elsewhere } = cited(sheet);
  return [...bases, ...elsewhere]
    .filter(({ citation }) => !citation.dalamJudul)
    .flatMap(({ di, citation }) => {
      const known = regulations().get(shortName(citation));
      if (!known?.dicabut || !holdsOn(known.dicabut, today)) return [];
      const by = shortName(known.dicabut.oleh);
      const from = since(known.dicabut);
      return [
        finding(
          'dasar-hukum-dicabut',
          'berat',
          di,
          both(
            `${shortName(known)} sudah dicabut dengan ${by}${from.id}.`,
            `${shortName(known)} was repealed by ${by}${from.en}.`,
          ),
          both(
            `Hapus, lalu sebut ${by}, dan periksa apakah langkah SOP masih sesuai dengannya.`,
            `Remove it, cite ${by}, and check whether the steps still agree with that.`,
          ),
          known.sumber,
        ),
      ];
    });
}

/** The regulation itself, or the one that it amends. */
function amendedBy(citation: Citation): Regulation | null {
  const own = regulations().get(shortName(citation));
  if (own && own.diubah.length > 0) return own;
  const name = shortName(citation);
  return (
    [...regulations().values()].find((one) => one.diubah.some(({ oleh }) => shortName(oleh) === name)) ?? null
  );
}

/** A regulation amended since, where none of its later amendments is cited as well. */
export function amended(sheet: Sheet, { today }: LintContext): Finding[] {
  const { bases } = cited(sheet);
  const names = new Set(bases.map(({ citation }) => shortName(citation)));
  const seen = new Set<Regulation>();
  // The regulation itself is the place to say it; its amendment only where it stands alone.
  const ordered = [...bases.filter(({ citation }) => !citation.dalamJudul)].sort(
    (a, b) => Number(isBase(b.citation)) - Number(isBase(a.citation)),
  );
  const found = ordered.flatMap(({ di, citation }) => {
    const base = amendedBy(citation);
    if (!base || seen.has(base) || (base.dicabut && holdsOn(base.dicabut, today))) return [];
    seen.add(base);
    const now = base.diubah.filter((change) => holdsOn(change, today));
    const missing = now.slice(now.findLastIndex(({ oleh }) => names.has(shortName(oleh))) + 1);
    const newest = missing.at(-1);
    if (!newest) return [];
    const list = missing.map(({ oleh }) => shortName(oleh));
    const from = since(newest);
    return [
      finding(
        'dasar-hukum-diubah',
        'sedang',
        di,
        both(
          `${shortName(base)} telah diubah dengan ${list.join(' dan ')}${from.id}, dan naskah ini belum menyebutnya.`,
          `${shortName(base)} was amended by ${list.join(' and ')}${from.en}, which this sheet does not cite.`,
        ),
        both(
          `Tambahkan ${list.join(' dan ')} pada dasar hukum, dan periksa apakah langkah SOP masih sesuai dengannya.`,
          `Add ${list.join(' and ')} to the legal bases, and check whether the steps still agree.`,
        ),
        base.sumber,
      ),
    ];
  });
  return found.sort((a, b) => place(a) - place(b));
}

function isBase(citation: Citation): boolean {
  return (regulations().get(shortName(citation))?.diubah.length ?? 0) > 0;
}

function place({ di }: Finding): number {
  return Number(di.split('.')[1]);
}

/** A year that no regulation can have, such as "Tahun 201"; what the table knows is no such year. */
export function brokenYears(sheet: Sheet, { today }: LintContext): Finding[] {
  const { bases, elsewhere } = cited(sheet);
  return [...bases, ...elsewhere].flatMap(({ di, citation }) => {
    const { jenis, nomor, tahun, tentang } = citation;
    if (regulations().has(shortName(citation))) return [];
    if (tahun !== null && tahun >= FIRST_YEAR && tahun <= Number(today.slice(0, 4))) return [];
    const said = tellingWords(tentang ?? '');
    const meant = [...regulations().values()].filter(
      (one) => one.jenis === jenis && one.nomor === nomor && similar(said, tellingWords(one.tentang)),
    );
    const hint = meant.map(shortName);
    return [
      finding(
        'dasar-hukum-tahun',
        'sedang',
        di,
        tahun === null
          ? both(`${jenis} ${nomor} disebut tanpa tahun.`, `${jenis} ${nomor} is cited without a year.`)
          : both(
              `Tahun ${tahun} pada ${jenis} Nomor ${nomor} tidak mungkin.`,
              `The year ${tahun} of ${jenis} number ${nomor} is not possible.`,
            ),
        hint.length > 0
          ? both(
              `Periksa tahunnya; mungkin maksudnya ${hint.join(' atau ')}.`,
              `Check the year; ${hint.join(' or ')} may be meant.`,
            )
          : both('Periksa tahunnya pada naskah aslinya.', 'Check the year in the source.'),
      ),
    ];
  });
}

/** A letter where a digit belongs: scanners read "No. 1" as "No. I". */
export function misreadNumbers(sheet: Sheet): Finding[] {
  const { bases, elsewhere } = cited(sheet);
  return [...bases, ...elsewhere].flatMap(({ di, citation }) =>
    citation.salahBaca === null
      ? []
      : [
          finding(
            'dasar-hukum-nomor',
            'sedang',
            di,
            both(
              `Tertulis "${citation.salahBaca}" dengan huruf, padahal seharusnya angka.`,
              `"${citation.salahBaca}" is written with a letter where digits belong.`,
            ),
            both(
              `Tulis dengan angka; dibaca sebagai ${shortName(citation)}.`,
              `Write it in digits; it is read as ${shortName(citation)}.`,
            ),
            regulations().get(shortName(citation))?.sumber,
          ),
        ],
  );
}

/** A title that the regulation of that number does not have. */
export function wrongTitles(sheet: Sheet): Finding[] {
  return cited(sheet).bases.flatMap(({ di, citation }) => {
    const known = regulations().get(shortName(citation));
    if (!citation.tentang || !known || citation.dalamJudul) return [];
    const said = tellingWords(citation.tentang);
    if (within(said, tellingWords(known.tentang))) return [];
    const other = [...regulations().values()].find(
      (one) => one !== known && one.jenis === known.jenis && similar(said, tellingWords(one.tentang)),
    );
    return [
      finding(
        'dasar-hukum-judul',
        'sedang',
        di,
        both(
          `${shortName(known)} berjudul "${known.tentang}", bukan "${citation.tentang}".`,
          `${shortName(known)} is titled "${known.tentang}", not "${citation.tentang}".`,
        ),
        other
          ? both(
              `Perbaiki nomor atau judulnya; judul itu milik ${shortName(other)}.`,
              `Correct the number or the title; that title belongs to ${shortName(other)}.`,
            )
          : both('Perbaiki nomor atau judulnya.', 'Correct the number or the title.'),
        known.sumber,
      ),
    ];
  });
}

/** Four words in five are the other title's. */
function similar(said: readonly string[], title: readonly string[]): boolean {
  return said.filter((word) => title.includes(word)).length >= said.length * 0.8;
}

/** No legal basis at all on a sheet that someone has signed. */
export function noBasis(sheet: Sheet): Finding[] {
  if (sheet.dasarHukum.length > 0 || !sheet.identitas.disahkanOleh) return [];
  return [
    finding(
      'dasar-hukum-kosong',
      'sedang',
      'dasarHukum',
      both('SOP ini sudah disahkan tanpa dasar hukum.', 'This SOP was approved without a legal basis.'),
      both('Tulis peraturan yang menjadi dasarnya.', 'Name the regulations it rests on.'),
    ),
  ];
}
