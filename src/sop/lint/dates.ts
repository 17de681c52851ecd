import { longDay, type Tanggal } from '../../base/tanggal.ts';
import { type Both, both } from '../../base/text.ts';
import { placeName } from '../sheet/place-names.ts';
import { readDay, weekday } from '../sheet/read-day.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { type Finding, finding } from './finding.ts';
import { signed } from './identity.ts';

const DATES = [
  ...(['tanggalPembuatan', 'tanggalRevisi', 'tanggalPengesahan', 'tanggalEfektif'] as const),
  'pengesahan',
] as const;
type DateKey = (typeof DATES)[number];

/** A stroke says that there is none. */
const NONE = /^[-–—]+$/;

function writtenDates({ identitas, pengesahan }: Sheet): { key: DateKey; di: string; text: string }[] {
  return DATES.flatMap((key) => {
    const text = key === 'pengesahan' ? pengesahan.tanggal : identitas[key];
    const di = key === 'pengesahan' ? 'pengesahan.tanggal' : `identitas.${key}`;
    return text === null || NONE.test(text) ? [] : [{ key, di, text }];
  });
}

function daysOf(sheet: Sheet): Partial<Record<DateKey, Tanggal>> {
  return Object.fromEntries(
    writtenDates(sheet).flatMap(({ key, text }) => {
      const { day } = readDay(text);
      return day === null ? [] : [[key, day]];
    }),
  );
}

/** Every date can be read and is a day that there was; on Saturdays and Sundays offices are closed. */
export function dates(sheet: Sheet): Finding[] {
  return writtenDates(sheet).flatMap(({ key, di, text }) => {
    const written = readDay(text);
    if (written.day === null) {
      const impossible = written.fault === 'mustahil';
      return [
        finding(
          impossible ? 'tanggal-mustahil' : 'tanggal-tidak-terbaca',
          impossible ? 'berat' : 'sedang',
          di,
          impossible
            ? both(`Tidak ada tanggal ${text}.`, `There is no such day as ${text}.`)
            : both(`"${text}" tidak terbaca sebagai tanggal.`, `"${text}" cannot be read as a date.`),
          both('Tulis seperti 6 Januari 2025.', 'Write it as in 6 Januari 2025.'),
        ),
      ];
    }
    // The place and date under the clauses often repeat the header's; one remark is enough.
    if (![0, 6].includes(weekday(written.day)) || (key === 'pengesahan' && sheet.identitas.tanggalPengesahan))
      return [];
    return [
      finding(
        'tanggal-hari-libur',
        'ringan',
        di,
        both(
          `${placeName(di).id} jatuh pada hari ${longDay(written.day, 'id', true)}.`,
          `${placeName(di).en}: ${longDay(written.day, 'en', true)}.`,
        ),
        both(
          'Periksa tanggalnya; kantor tutup pada hari Sabtu dan Minggu.',
          'Check the date; offices are closed on Saturdays and Sundays.',
        ),
        'Perpres 21/2023',
      ),
    ];
  });
}

/** Made, then revised or approved, then in force. */
export function dateOrder(sheet: Sheet): Finding[] {
  const days = daysOf(sheet);
  const approved = days.tanggalPengesahan ?? days.pengesahan;
  const approvedAt = days.tanggalPengesahan ? 'identitas.tanggalPengesahan' : 'pengesahan.tanggal';
  const later = (
    early: Tanggal | undefined,
    late: Tanggal | undefined,
    di: string,
    code: string,
    what: (early: string, late: string) => Both,
  ) => (early && late && late < early ? [{ di, code, what: what(longDay(early), longDay(late)) }] : []);
  const { tanggalPembuatan: made, tanggalRevisi: revised, tanggalEfektif: effective } = days;
  return [
    ...later(made, revised, 'identitas.tanggalRevisi', 'revisi-sebelum-dibuat', (a, b) =>
      both(`Direvisi ${b}, sebelum dibuat ${a}.`, `Revised on ${b}, before it was made on ${a}.`),
    ),
    ...later(made, approved, approvedAt, 'disahkan-sebelum-dibuat', (a, b) =>
      both(`Disahkan ${b}, sebelum dibuat ${a}.`, `Approved on ${b}, before it was made on ${a}.`),
    ),
    ...later(approved ?? made, effective, 'identitas.tanggalEfektif', 'efektif-sebelum-disahkan', (a, b) =>
      approved
        ? both(`Efektif ${b}, sebelum disahkan ${a}.`, `In force on ${b}, before it was approved on ${a}.`)
        : both(`Efektif ${b}, sebelum dibuat ${a}.`, `In force on ${b}, before it was made on ${a}.`),
    ),
  ].map(({ di, code, what }) =>
    finding(
      code,
      'berat',
      di,
      what,
      both(
        'Cocokkan kedua tanggal dengan naskah yang ditandatangani.',
        'Check both dates against the signed paper.',
      ),
    ),
  );
}

/** Dates that the form has and the source leaves blank. */
export function blankDates(sheet: Sheet): Finding[] {
  const { tanggalRevisi, tanggalEfektif, tanggalPengesahan } = sheet.identitas;
  if (!signed(sheet)) return [];
  const effect = tanggalPengesahan
    ? both(
        'Tanggal efektif tidak ada; naskah hanya memuat tanggal pengesahan.',
        'There is no date of effect; the sheet has only a date of approval.',
      )
    : both('Tanggal efektif kosong.', 'The date of effect is blank.');
  return [
    ...(tanggalEfektif === null
      ? [
          finding(
            'tanggal-efektif-kosong',
            'sedang',
            'identitas.tanggalEfektif',
            effect,
            both('Tulis sejak kapan SOP ini berlaku.', 'Write from when this SOP holds.'),
          ),
        ]
      : []),
    ...(tanggalRevisi === null
      ? [
          finding(
            'tanggal-revisi-kosong',
            'ringan',
            'identitas.tanggalRevisi',
            both('Tanggal revisi kosong.', 'The date of revision is blank.'),
            both('Tulis "-" bila SOP ini belum pernah direvisi.', 'Write "-" if this SOP was never revised.'),
          ),
        ]
      : []),
  ];
}
