import { type Both, both } from '../../base/text.ts';
import { valueAt } from './place-names.ts';
import { running } from './running.ts';
import type { Sheet } from './sheet.ts';

/** A rule between parts of a sheet that is broken: where, and what to write instead. */
export interface CrossFault extends Both {
  readonly path: readonly (string | number)[];
}

function wrong(path: readonly (string | number)[], { id, en }: Both): CrossFault {
  return { path, id, en };
}

/** True for a value that stands earlier in the list as well. */
function repeated(values: readonly string[], index: number): boolean {
  return values.indexOf(values[index] as string) < index;
}

function roleFaults(sheet: Sheet): CrossFault[] {
  const ids = sheet.peran.map((role) => role.id);
  return ids.flatMap((id, index) =>
    repeated(ids, index)
      ? [
          wrong(
            ['peran', index, 'id'],
            both(
              `peran "${id}" sudah ada di atas; beri id lain atau hapus`,
              `the role "${id}" stands above already; give it another id or remove it`,
            ),
          ),
        ]
      : [],
  );
}

/** Numbers, names and roles of the steps. */
function stepFaults(sheet: Sheet): CrossFault[] {
  const roles = sheet.peran.map((role) => role.id);
  const { langkah } = running(sheet);
  const keys = langkah.map((step) => step.kunci);
  // Keys that a step does not name come from its number; with wrong numbers they say nothing.
  const misnumbered = langkah.some((step, index) => step.no !== index + 1);
  return langkah.flatMap((step, index) => {
    const at = ['langkah', index];
    const number = both(
      `nomor langkah harus ${index + 1}; urutkan ulang`,
      `the step number must be ${index + 1}; renumber`,
    );
    const key = both(
      `kunci "${step.kunci}" sudah dipakai langkah ${keys.indexOf(step.kunci) + 1}; beri kunci lain`,
      `the key "${step.kunci}" is used by step ${keys.indexOf(step.kunci) + 1} already; give it another`,
    );
    const cukup = both(
      '"cukup" hanya berlaku bersama perUnit: true; tambahkan perUnit atau hapus cukup',
      '"cukup" holds only with perUnit: true; add perUnit or remove cukup',
    );
    const named = sheet.langkah[index]?.jalankan?.hasil ?? [];
    return [
      ...(step.no === index + 1 ? [] : [wrong([...at, 'no'], number)]),
      ...(repeated(keys, index) && !misnumbered ? [wrong([...at, 'kunci'], key)] : []),
      ...step.pelaksana.flatMap(({ peran }, n) =>
        roles.includes(peran) ? [] : [wrong([...at, 'pelaksana', n, 'peran'], noRole(peran, roles))],
      ),
      ...named.flatMap(({ peran }, n) =>
        roles.includes(peran) ? [] : [wrong([...at, 'jalankan', 'hasil', n, 'peran'], noRole(peran, roles))],
      ),
      ...(step.jalankan.cukup === undefined || step.jalankan.perUnit
        ? []
        : [wrong([...at, 'jalankan', 'cukup'], cukup)]),
    ];
  });
}

function noRole(peran: string, roles: readonly string[]): Both {
  return both(
    `peran "${peran}" tidak ada; pakai salah satu: ${roles.join(', ')}`,
    `there is no role "${peran}"; use one of: ${roles.join(', ')}`,
  );
}

/** Every output has one name in the whole sheet, and a step is closed by its own outputs. */
function outputFaults(sheet: Sheet): CrossFault[] {
  const made = new Map<string, number>();
  return running(sheet).langkah.flatMap(({ no, jalankan }, index) => {
    const at = ['langkah', index, 'jalankan'];
    const own = jalankan.hasil.map((result) => result.keluaran);
    const twice = own.flatMap((keluaran) => {
      const earlier = made.get(keluaran);
      made.set(keluaran, no);
      if (earlier === undefined) return [];
      return [
        wrong(
          at,
          both(
            `keluaran "${keluaran}" sudah dihasilkan langkah ${earlier}; beri nama lain`,
            `the output "${keluaran}" is made by step ${earlier} already; give it another name`,
          ),
        ),
      ];
    });
    const foreign = jalankan.ditutupOleh
      .filter((closing) => !own.includes(closing))
      .map((closing) =>
        wrong(
          [...at, 'ditutupOleh'],
          both(
            `"${closing}" bukan hasil langkah ini; tulis salah satu hasilnya`,
            `"${closing}" is not an output of this step; write one of its outputs`,
          ),
        ),
      );
    return [...twice, ...foreign];
  });
}

/** Merged cells lie inside the table, cover at least two steps, and do not overlap within a column. */
function mergedFaults(sheet: Sheet): CrossFault[] {
  const last = sheet.langkah.length;
  return sheet.gabungan.flatMap(({ kolom, dari, sampai }, index) => {
    const at = ['gabungan', index];
    if (dari >= sampai) {
      const order = both(
        `"dari" (${dari}) harus lebih kecil daripada "sampai" (${sampai})`,
        `"dari" (${dari}) must be smaller than "sampai" (${sampai})`,
      );
      return [wrong([...at, 'dari'], order)];
    }
    if (sampai > last) {
      const outside = both(
        `langkah ${sampai} tidak ada; langkah terakhir adalah ${last}`,
        `there is no step ${sampai}; the last one is ${last}`,
      );
      return [wrong([...at, 'sampai'], outside)];
    }
    const before = sheet.gabungan
      .slice(0, index)
      .find((other) => other.kolom === kolom && other.dari <= sampai && dari <= other.sampai);
    const overlap = both(
      `sel gabungan kolom ${kolom} ini bertumpang tindih dengan langkah ${before?.dari}–${before?.sampai}; pisahkan`,
      `this merged cell of column ${kolom} overlaps steps ${before?.dari}–${before?.sampai}; separate them`,
    );
    const hidden = sheet.langkah.slice(dari, sampai).filter((step) => step[kolom] !== null);
    return [
      ...(before ? [wrong([...at, 'dari'], overlap)] : []),
      ...hidden.map(({ no }) =>
        wrong(
          ['langkah', no - 1, kolom],
          both(
            `sel ini bagian dari sel gabungan langkah ${dari}–${sampai}; tulis isinya pada langkah ${dari} dan null di sini`,
            `this cell is part of the merged cell of steps ${dari}–${sampai}; write its content at step ${dari} and null here`,
          ),
        ),
      ),
    ];
  });
}

/** A rule names a clause that the sheet has. */
function clauseFaults({ pengesahan: { aturan, klausul } }: Sheet): CrossFault[] {
  const has =
    klausul.length === 0
      ? both('naskah ini tidak mempunyai klausul', 'this sheet has no clauses')
      : both(`klausulnya 1 sampai ${klausul.length}`, `its clauses are 1 to ${klausul.length}`);
  return Object.entries(aturan).flatMap(([rule, number]) =>
    number === undefined || number <= klausul.length
      ? []
      : [
          wrong(
            ['pengesahan', 'aturan', rule],
            both(
              `klausul ${number} tidak ada: ${has.id}; perbaiki nomornya atau hapus`,
              `there is no clause ${number}: ${has.en}; correct the number or remove it`,
            ),
          ),
        ],
  );
}

function presumptionFaults(sheet: Sheet): CrossFault[] {
  return sheet.dugaan.flatMap(({ di }, index) =>
    valueAt(sheet, di) !== undefined
      ? []
      : [
          wrong(
            ['dugaan', index, 'di'],
            both(
              `tidak ada "${di}" dalam naskah ini; tulis tempatnya seperti identitas.nama atau langkah.1.output`,
              `there is no "${di}" in this sheet; name the place as in identitas.nama or langkah.1.output`,
            ),
          ),
        ],
  );
}

/**
 * Rules between the parts of a sheet that a schema cannot say; a sheet that breaks one cannot be run or printed.
 * @returns every broken rule; paths count list members from 0
 */
export function crossFaults(sheet: Sheet): CrossFault[] {
  return [
    ...roleFaults(sheet),
    ...stepFaults(sheet),
    ...outputFaults(sheet),
    ...mergedFaults(sheet),
    ...clauseFaults(sheet),
    ...presumptionFaults(sheet),
  ];
}
