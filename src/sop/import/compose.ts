import { placeName } from '../sheet/place-names.ts';
import { inSentence, type Sheet } from '../sheet/sheet.ts';
import { rolesNamed, slugOf } from '../version/new-sheet.ts';
import { type Imported, type Question, UNREAD } from './imported.ts';
import { postsNamed } from './posts.ts';
import { inOrder, questionsOfBlanks, questionsOfDoubts, tandaChoices } from './questions.ts';
import { type Reading, type ReadStep, readBack } from './reading.ts';
import { ask, blank, refusals } from './text.ts';
import { readWaktu } from './waktu.ts';

function rolesOf(reading: Reading): Sheet['peran'] {
  return rolesNamed(reading.peran).map(({ id, label }) => ({ id, label, fungsi: postsNamed(label) }));
}

/** One mark a role and step; the first one counts. */
function marksOf(step: ReadStep, peran: Sheet['peran']): Sheet['langkah'][number]['pelaksana'] {
  const marks = new Map<string, Sheet['langkah'][number]['pelaksana'][number]>();
  for (const { role, tanda, floating = false } of step.marks) {
    const id = peran[role]?.id;
    if (id !== undefined && !marks.has(id)) marks.set(id, { peran: id, tanda, dugaan: floating });
  }
  return [...marks.values()];
}

/** What reading the steps leaves to ask: marks with something else in them, floating drawings, times that are none. */
function stepQuestions(reading: Reading, peran: Sheet['peran']): Question[] {
  return reading.langkah.flatMap((step, index) => {
    const at = `langkah.${index + 1}`;
    const marks = step.marks.flatMap(({ role, read, floating }): Question[] => {
      const found = peran[role];
      if (!found || !(read || floating)) return [];
      const label = inSentence(found.label);
      const what = floating ? ask.floating(index + 1, label) : ask.symbol(index + 1, label, read);
      return [{ di: `${at}.pelaksana.${found.id}`, what, choices: tandaChoices }];
    });
    if (readWaktu(step.waktu) !== undefined) return marks;
    const what = ask.waktuUnclear(index + 1, step.waktu ?? '');
    return [...marks, { di: `${at}.waktu`, what, choices: [blank] }];
  });
}

/** At least how many people, of "Minimal 2 Orang"; null when nothing is said, undefined when it is no number. */
function fewest(written: string | null): number | null | undefined {
  if (written === null) return null;
  const found = /^(?:minimal|min\.?|paling sedikit)? ?(\d{1,3})(?: \([^)]*\))?(?: orang)?$/i.exec(
    written.trim(),
  );
  return found && Number(found[1]) > 0 ? Number(found[1]) : undefined;
}

/** Says which steps show no performer, unless the source's own notes speak of it. */
function unreadMarks({ langkah, tidakJelas }: Reading): string[] {
  const lost = langkah.flatMap(({ marks }, index) => (marks.length === 0 ? [index + 1] : []));
  const said = tidakJelas.some(
    (note) => /tanda pelaksana|simbol/i.test(note) && !/sama bentuknya/.test(note),
  );
  return lost.length === 0 || said
    ? []
    : [`Tanda pelaksana langkah ${lost.join(', ')} tidak terbaca dalam naskah.`];
}

/** What stands in the source where it can be taken for no value: kept in its own words. */
function unreadValues({ langkah, jumlahPelaksana }: Reading, peran: Sheet['peran']): string[] {
  const steps = langkah.flatMap(({ marks, waktu }, index) => [
    ...marks.flatMap(({ role, read }) =>
      read ? [`Tanda ${inSentence(peran[role]?.label ?? '')} langkah ${index + 1} tertulis "${read}".`] : [],
    ),
    ...(readWaktu(waktu) === undefined ? [`Waktu langkah ${index + 1} tertulis "${waktu}".`] : []),
  ]);
  return fewest(jumlahPelaksana) === undefined
    ? [...steps, `Jumlah pelaksana tertulis "${jumlahPelaksana}".`]
    : steps;
}

/** Places where the form needs a text and the source shows none; they are presumed until somebody answers. */
function unreadPlaces(sheet: Sheet): Sheet['dugaan'] {
  const alasan = 'Tidak terbaca dalam naskah; belum diisi.';
  const identity = (['badan', 'nama'] as const).filter((key) => sheet.identitas[key] === UNREAD);
  const steps = sheet.langkah.filter((step) => step.uraian === UNREAD);
  return [
    ...identity.map((key) => ({ di: `identitas.${key}`, alasan })),
    ...steps.map(({ no }) => ({ di: `langkah.${no}.uraian`, alasan })),
  ];
}

/**
 * Makes a sheet of what was read, and questions of what was not.
 * @throws Invalid when there is no step, or more text than a sheet may hold
 */
export function compose(reading: Reading): Imported {
  if (reading.langkah.length === 0) throw refusals.noSteps('langkah');
  const noRoles = reading.peran.length === 0;
  const peran = noRoles ? [{ id: 'pelaksana', label: 'Pelaksana', fungsi: [] }] : rolesOf(reading);
  const jumlah = fewest(reading.jumlahPelaksana);
  const { disahkanOleh = null, ...identitas } = reading.identitas;
  const badan = identitas.badan ?? UNREAD;
  const nama = identitas.nama ?? UNREAD;
  const langkah = reading.langkah.map((step, index): Sheet['langkah'][number] => ({
    no: index + 1,
    uraian: step.uraian ?? UNREAD,
    asal: 'asli',
    pelaksana: noRoles ? [] : marksOf(step, peran),
    kelengkapan: step.kelengkapan,
    waktu: readWaktu(step.waktu) ?? null,
    output: step.output,
    keterangan: step.keterangan,
  }));
  const sheet: Sheet = {
    format: 'terang-sop/1',
    slug: slugOf(reading.id ?? [identitas.badan, identitas.nama].filter(Boolean).join(' ')),
    sumber: reading.sumber,
    identitas: {
      badan,
      unit: identitas.unit ?? null,
      nama,
      nomor: identitas.nomor ?? null,
      tanggalPembuatan: identitas.tanggalPembuatan ?? null,
      tanggalRevisi: identitas.tanggalRevisi ?? null,
      tanggalPengesahan: identitas.tanggalPengesahan ?? null,
      tanggalEfektif: identitas.tanggalEfektif ?? null,
      disahkanOleh,
      alamat: identitas.alamat ?? null,
    },
    dasarHukum: [...reading.dasarHukum],
    kualifikasiPelaksana: [...reading.kualifikasiPelaksana],
    jumlahPelaksanaMinimal: jumlah ?? null,
    keterkaitan: [...reading.keterkaitan],
    memulai: [],
    peralatan: [...reading.peralatan],
    peringatan: reading.peringatan,
    pencatatan: reading.pencatatan,
    kepalaKolom: {
      pelaksana: reading.kepalaKolom.pelaksana ?? null,
      pendukung: reading.kepalaKolom.pendukung ?? null,
      kelengkapan: reading.kepalaKolom.kelengkapan ?? 'Kelengkapan',
      waktu: reading.kepalaKolom.waktu ?? 'Waktu',
      output: reading.kepalaKolom.output ?? 'Output',
      keterangan: reading.kepalaKolom.keterangan ?? null,
    },
    peran,
    langkah,
    gabungan: [...reading.gabungan],
    pengesahan: { ...reading.pengesahan, klausul: [...reading.pengesahan.klausul], aturan: {} },
    dugaan: [],
    tidakJelas: [...reading.tidakJelas, ...unreadMarks(reading), ...unreadValues(reading, peran)],
  };
  const done = readBack({ ...sheet, dugaan: unreadPlaces(sheet) });
  const asked: Question[] = [
    ...(noRoles ? [{ di: 'peran', what: ask.roles() }] : []),
    ...(jumlah === undefined && reading.jumlahPelaksana !== null
      ? [{ di: 'jumlahPelaksanaMinimal', what: ask.jumlah(reading.jumlahPelaksana) }]
      : []),
    ...(disahkanOleh && disahkanOleh.nama === null
      ? [
          {
            di: 'identitas.disahkanOleh.nama',
            what: ask.missing(placeName('identitas.disahkanOleh.nama')),
            choices: [blank],
          },
        ]
      : []),
    ...stepQuestions(reading, peran),
  ];
  const blanks = questionsOfBlanks(done).filter(({ di }) => !(noRoles && di.startsWith('peran.')));
  const exists = ({ di }: Question) => Number(/^langkah\.(\d+)/.exec(di)?.[1] ?? 0) <= langkah.length;
  return {
    sheet: done,
    questions: inOrder(
      [...asked, ...questionsOfDoubts(done), ...reading.questions, ...blanks].filter(exists),
    ),
  };
}
