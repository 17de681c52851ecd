import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { assert as check, pre, property } from 'fast-check';
import { Invalid } from '../../../../base/errors.ts';
import { programFile } from '../../../../base/paths.ts';
import { readSheet } from '../../../../sop/sheet/read-sheet.ts';
import type { Sheet } from '../../../../sop/sheet/sheet.ts';
import { arbitrarySheet } from '../../../../sop/sheet/testing.ts';
import { keyed } from '../../../../sop/version/new-sheet.ts';
import { sheetFrom } from './check.ts';
import { type Move, moved } from './moves.ts';
import type { TypedSheet, TypedStep } from './typed.ts';
import { typedFrom } from './typed-from.ts';

const read = async (name: string) => keyed(readSheet(await readFile(programFile('sop', name), 'utf8')));
const serang = await read('kpu-kota-serang-03-2025.yaml');
const tangerang = await read('kpu-kota-tangerang-19-2025.yaml');
const form = (sheet: Sheet) => typedFrom(sheet, 1);
const press = (typed: TypedSheet, move: Move, at = 0, used: readonly string[] = []) =>
  moved(typed, { move, at }, new Set(used));
const keys = (typed: TypedSheet) => typed.steps.map(({ kunci }) => kunci);

/** The form with something else typed in one of its steps, counted from 1. */
function typing(typed: TypedSheet, n: number, other: Partial<TypedStep>): TypedSheet {
  return { ...typed, steps: typed.steps.with(n - 1, { ...(typed.steps[n - 1] as TypedStep), ...other }) };
}

function faultsOf(typed: TypedSheet): string[] {
  try {
    sheetFrom(typed, 'sop-uji');
    return [];
  } catch (error) {
    assert.ok(error instanceof Invalid, String(error));
    return error.faults.map(({ field }) => field);
  }
}

describe('a sheet as a form', () => {
  test('a form that nobody touched is the very sheet it was made from', () => {
    for (const sheet of [serang, tangerang]) assert.deepEqual(sheetFrom(form(sheet), sheet.slug), sheet);
  });

  test('that holds for any sheet; only line breaks inside a text, and the order of what is presumed, are the form’s own', () => {
    const ordered = (sheet: Sheet) => ({ ...sheet, dugaan: sheet.dugaan.map(({ di }) => di).sort() });
    check(
      property(arbitrarySheet, (sheet) => {
        pre(!/\\[nru]/.test(JSON.stringify(sheet)));
        const whole = keyed(sheet);
        assert.deepEqual(ordered(sheetFrom(form(whole), whole.slug)), ordered(whole));
      }),
      { numRuns: 100 },
    );
  });

  test('what must not be blank says so at its own field, all at once', () => {
    const typed = form(serang);
    const emptied = typing(
      {
        ...typed,
        head: { ...typed.head, nama: '', jumlahPelaksanaMinimal: 'dua', batal: '9', olehJabatan: '' },
        roles: typed.roles.with(1, { id: 'desk', label: '', fungsi: [], urutan: '' }),
      },
      3,
      { uraian: '', angka: '0', satuan: 'jam' },
    );
    assert.deepEqual(faultsOf(emptied), [
      'nama',
      'olehJabatan',
      'jumlahPelaksanaMinimal',
      'batal',
      'p2-label',
      'l3-uraian',
      'l3-angka',
    ]);
  });

  test('a number without a unit and a count of units that is none are faults', () => {
    assert.deepEqual(faultsOf(typing(form(serang), 5, { angka: '3' })), ['l5-satuan']);
    assert.deepEqual(faultsOf(typing(form(serang), 1, { cukup: 'semua' })), ['l1-cukup']);
  });

  test('a time keeps how the source writes it only while it is the same time', () => {
    const waktu = (typed: TypedSheet) => sheetFrom(typed, 'sop-uji').langkah[0]?.waktu;
    assert.deepEqual(waktu(form(tangerang)), { angka: 1, satuan: 'jam', tertulis: '1 Jam' });
    assert.deepEqual(waktu(typing(form(tangerang), 1, { angka: '1,5' })), { angka: 1.5, satuan: 'jam' });
    assert.equal(waktu(typing(form(tangerang), 1, { angka: '', satuan: 'tentatif' })), 'Tentatif');
    assert.equal(waktu(typing(form(tangerang), 1, { angka: '', satuan: '' })), null);
  });

  test('a mark that somebody chooses is no longer presumed; one that is left alone still is', () => {
    const marks = (typed: TypedSheet) => sheetFrom(typed, 'sop-uji').langkah[0]?.pelaksana;
    const typed = form(tangerang);
    assert.deepEqual(typed.steps[0]?.marks, ['', 'terminator?', '']);
    assert.deepEqual(marks(typing(typed, 1, { marks: ['', 'process', ''] })), [
      { peran: 'petugas_dokumentasi', tanda: 'process', dugaan: false },
    ]);
    assert.deepEqual(marks(typing(typed, 1, { marks: ['', '', 'tak-terbaca'] })), [
      { peran: 'atasan_ppid', tanda: null, dugaan: false },
    ]);
  });

  test('a role that was added gets a name of its own', () => {
    const typed = press(form(serang), 'peran-tambah');
    const named = {
      ...typed,
      roles: typed.roles.with(4, { id: '', label: 'PPID', fungsi: ['atasan_ppid'], urutan: '' }),
    };
    assert.deepEqual(sheetFrom(named, 'sop-uji').peran[4], {
      id: 'ppid_2',
      label: 'PPID',
      fungsi: ['atasan_ppid'],
    });
  });

  test('a step done by each unit is so without any other word about how it is carried out', () => {
    const plain = { ...serang, langkah: serang.langkah.map(({ jalankan: _, ...step }) => step) };
    const [step] = sheetFrom(typing(form(plain), 1, { perUnit: true, cukup: '2' }), 'sop-uji').langkah;
    assert.deepEqual(step?.jalankan, {
      perUnit: true,
      cukup: 2,
      serentak: true,
      hasil: [{ keluaran: 'l1', peran: 'penyedia' }],
      ditutupOleh: ['l1'],
    });
    const again = form({ ...plain, langkah: plain.langkah.with(0, step as Sheet['langkah'][number]) });
    assert.deepEqual(
      [again.steps[0]?.perUnit, again.steps[0]?.cukup, again.steps[0]?.jalankan],
      [true, '2', ''],
    );
  });

  test('a hidden field that was tampered with does not end the page', () => {
    const typed = typing({ ...form(serang), gabungan: '{"x":' }, 1, { jalankan: '[1,2' });
    assert.deepEqual(sheetFrom(typed, 'sop-uji').gabungan, []);
    assert.deepEqual(
      faultsOf(typing(form(serang), 1, { jalankan: '{"hasil":[{"keluaran":7}],"ditutupOleh":[]}' })),
      [],
    );
    assert.deepEqual(faultsOf(typing(form(serang), 1, { kunci: 'L 1' })), ['simpan']);
  });
});

describe('moving steps', () => {
  test('a step goes up and down with everything typed in it, and keeps its key', () => {
    const typed = typing(form(serang), 3, { uraian: 'Diketik', angka: 'salah', satuan: 'jam' });
    const up = press(typed, 'naik', 3);
    assert.deepEqual(keys(up), ['l1', 'l3', 'l2', 'l4', 'l5', 'l6']);
    assert.deepEqual(up.steps[1], typed.steps[2]);
    assert.deepEqual(press(up, 'turun', 2), typed);
  });

  test('the first step goes no higher and the last no lower; a press on nothing changes nothing', () => {
    const typed = form(serang);
    for (const [move, at] of [
      ['naik', 1],
      ['turun', 6],
      ['hapus', 7],
      ['tambah', 9],
      ['peran-hapus', 5],
      ['urungkan', 0],
    ] as const)
      assert.deepEqual(press(typed, move, at), typed);
  });

  test('a new step takes a key that no step of the procedure ever had', () => {
    const added = press(form(serang), 'tambah', 2, ['l9']);
    assert.deepEqual(keys(added), ['l1', 'l2', 'l10', 'l3', 'l4', 'l5', 'l6']);
    assert.deepEqual(faultsOf(added), ['l3-uraian']);
    assert.equal(sheetFrom(typing(added, 3, { uraian: 'Baru' }), 'sop-uji').langkah[3]?.no, 4);
  });

  test('a step with something in it is struck and can come back; a blank one goes at once', () => {
    const struck = press(form(serang), 'hapus', 2);
    assert.equal(struck.steps.length, 6);
    assert.deepEqual(
      sheetFrom(struck, 'sop-uji').langkah.map(({ kunci, no }) => [kunci, no]),
      [
        ['l1', 1],
        ['l3', 2],
        ['l4', 3],
        ['l5', 4],
        ['l6', 5],
      ],
    );
    assert.deepEqual(press(struck, 'urungkan', 2), form(serang));
    assert.deepEqual(press(press(form(serang), 'tambah', 0), 'hapus', 1), form(serang));
  });

  test('what is presumed of a step moves with it', () => {
    const dugaan = [{ di: 'langkah.2.output', alasan: 'terpotong' }];
    const moving = press(form({ ...serang, dugaan }), 'turun', 2);
    assert.deepEqual(sheetFrom(moving, 'sop-uji').dugaan, [{ di: 'langkah.3.output', alasan: 'terpotong' }]);
  });

  test('a merged cell stays while its steps stand side by side; dissolved, each step says what it said', () => {
    const merged: Sheet = {
      ...serang,
      langkah: serang.langkah.map((step) => ({ ...step, waktu: step.no === 1 ? 'Tentatif' : null })),
      gabungan: [{ kolom: 'waktu', dari: 1, sampai: 3 }],
    };
    const inside = sheetFrom(press(form(merged), 'turun', 1), 'sop-uji');
    assert.deepEqual(inside.gabungan, []);
    const below = sheetFrom(press(form(merged), 'turun', 5), 'sop-uji');
    assert.deepEqual(below.gabungan, merged.gabungan);
    const away = sheetFrom(press(form(merged), 'turun', 3), 'sop-uji');
    assert.deepEqual(away.gabungan, []);
    assert.deepEqual(
      away.langkah.map(({ waktu }) => waktu),
      ['Tentatif', 'Tentatif', null, 'Tentatif', null, null],
    );
  });

  test('removing a performer takes its marks along and asks who hands in what it handed in', () => {
    const without = press(form(serang), 'peran-hapus', 2);
    assert.deepEqual(
      without.roles.map(({ id }) => id),
      ['penyedia', 'ppid', 'pembina'],
    );
    assert.deepEqual(faultsOf(without), ['l3-h1', 'l6-h1']);
    const given = typing(typing(without, 3, { hasil: ['2'] }), 6, { hasil: ['2'] });
    assert.equal(sheetFrom(given, 'sop-uji').langkah[2]?.jalankan?.hasil[0]?.peran, 'ppid');
  });
});
