import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import { entriesAbout } from '../../journal/history.ts';
import { refusedFor } from '../../people/testing.ts';
import type { Sheet } from '../../sop/sheet/sheet.ts';
import { openSheetDraft } from '../../sop/version/open-draft.ts';
import { stateOf } from '../../sop/version/sheet-version.ts';
import { appoint, lanesOf, openRunOf, runNow, state } from '../testing-sheets.ts';
import { ratifySheet } from './ratify-sheet.ts';
import { AmendingOffice, sheetOf } from './testing-office.ts';

describe('a draft ratified while runs are open', () => {
  let at: AmendingOffice;
  before(async () => {
    at = await AmendingOffice.open();
  });
  after(() => at.database.drop());

  test('a kahar revision moves an open run: what is finished stays, the rest is the new version’s', async () => {
    const run = await openRunOf(at.deps, at.pengelola, sheetOf('kahar'));
    await state(at.deps, at.desk, run, 'a');
    await state(at.deps, at.ppid, run, 'b');
    const draft = await at.draftOf('kahar', ({ langkah }) => {
      (langkah[0] as { uraian: string }).uraian = 'Tidak berlaku lagi';
      const added = structuredClone(langkah[2]) as (typeof langkah)[number];
      Object.assign(added, { kunci: 'l4', uraian: 'Mengamankan arsip' });
      added.jalankan = {
        perUnit: false,
        serentak: false,
        hasil: [{ keluaran: 'x', peran: 'desk' }],
        ditutupOleh: ['x'],
      };
      langkah.splice(2, 0, added);
      for (const [index, step] of langkah.entries()) step.no = index + 1;
    });
    const before = await at.proposal(draft);
    const id = await at.ratify(draft);
    const now = await runNow(at.deps, at.ppid, run);
    const [outcome] = before.outcomes;
    assert.deepEqual(now.sheet, outcome?.effective);
    assert.equal(now.sheetId, id);
    assert.equal(now.sheet.langkah[0]?.uraian, 'Mengerjakan langkah 1');
    assert.equal(lanesOf(now), 'd n f f');
    assert.deepEqual(await at.tasks(run), ['c']);
    assert.deepEqual(
      outcome?.skipped.map((one) => one.id),
      ['Langkah 1 sudah selesai; perubahannya tidak berlaku bagi proses ini.'],
    );
    for (const [by, output] of [
      [at.ppid, 'c'],
      [at.desk, 'x'],
      [at.desk, 'd'],
    ] as const)
      await state(at.deps, by, run, output);
    assert.ok((await runNow(at.deps, at.ppid, run)).closedAt);
    const [version, old] = await at.versionsOf('kahar');
    assert.deepEqual(
      [version?.kind, version?.approver, version?.berlakuSejak],
      ['kahar', at.sekretaris.jabatanName, '2026-11-23'],
    );
    const versions = await at.versionsOf('kahar');
    assert.equal(old && stateOf(old, versions, '2026-11-23'), 'diganti');
    const [entry] = await entriesAbout(at.deps.db, at.pengelola.office, `sop:${id}`);
    assert.deepEqual(entry?.detail?.['runs'], [{ run, outcome: 'pindah', keptSteps: 1, dropped: [] }]);
  });

  test('a part that no longer fits stays on record and never counts again, also when its name comes back', async () => {
    const run = await openRunOf(at.deps, at.pengelola, sheetOf('nama'));
    await state(at.deps, at.desk, run, 'a');
    await state(at.deps, at.ppid, run, 'b');
    const withoutB = await at.draftOf('nama', ({ langkah }) => {
      const { jalankan } = langkah[1] as { jalankan: { hasil: unknown[]; ditutupOleh: string[] } };
      jalankan.hasil.shift();
      jalankan.ditutupOleh.shift();
    });
    await at.ratify(withoutB);
    assert.deepEqual(
      (await runNow(at.deps, at.ppid, run)).parts.map((part) => part.output),
      ['a'],
    );
    const again = await at.draftOf('nama', ({ langkah }) => {
      langkah[1] = sheetOf('nama').langkah[1] as (typeof langkah)[number];
      (langkah[1] as { kunci?: string }).kunci = 'l2';
    });
    await at.ratify(again);
    const now = await runNow(at.deps, at.ppid, run);
    assert.deepEqual(
      [lanesOf(now), now.parts.map((part) => part.output), await at.tasks(run)],
      ['d n f', ['a'], ['b']],
    );
    await state(at.deps, at.ppid, run, 'b');
    const rows = await at.deps.db`select 1 from step_part where run = ${run} and output = 'b'`;
    assert.equal(rows.length, 2);
  });

  test('who ratifies is the post on the form, an acting officer too, and nobody who wrote the draft', async () => {
    const run = await openRunOf(at.deps, at.pengelola, sheetOf('siapa'));
    const change = ({ langkah }: Sheet) => {
      (langkah[2] as { uraian: string }).uraian = 'Mengunggah';
    };
    const draft = await at.draftOf('siapa', change, at.sekretaris);
    assert.deepEqual(await refusedFor(at.ratify(draft, {}, at.ppid)), ['hanya-yang-mengesahkan']);
    assert.deepEqual(await refusedFor(at.ratify(draft)), ['penyusun-mengesahkan-sendiri']);
    const acting = await appoint(at.deps, at.pengelola, 'sekretaris', {
      kind: 'plh',
      validUntil: '2026-12-31',
    });
    await at.ratify(draft, {}, acting);
    const [version] = await at.versionsOf('siapa');
    assert.match(version?.approver ?? '', /^Plh\. /);
    assert.equal((await runNow(at.deps, at.ppid, run)).sheet.langkah[2]?.uraian, 'Mengunggah');
    assert.deepEqual(await refusedFor(perform(at.deps, acting, ratifySheet, await at.looked(draft))), [
      'draf-sudah-ditutup',
    ]);
  });

  test('what was seen must still be so: the draft as it was read, and the runs as they were rehearsed', async () => {
    const run = await openRunOf(at.deps, at.pengelola, sheetOf('lihat'));
    const draft = await at.draftOf('lihat', ({ langkah }) => {
      (langkah[2] as { uraian: string }).uraian = 'Mengunggah';
    });
    const seen = await at.looked(draft);
    await state(at.deps, at.desk, run, 'a');
    assert.deepEqual(await refusedFor(perform(at.deps, at.sekretaris, ratifySheet, seen)), [
      'proses-sudah-bergerak',
    ]);
    assert.deepEqual(await refusedFor(at.ratify(draft, { version: 1 })), ['draf-sudah-berubah']);
    assert.deepEqual(await refusedFor(at.ratify(draft, { alasan: ' ' })), ['alasan-kosong']);
    await at.ratify(draft);
  });

  test('without the clause a kahar revision is refused, and an ordinary one leaves open runs as they are', async () => {
    const pengesahan = { tempat: null, tanggal: null, klausul: [], aturan: {} };
    const run = await openRunOf(at.deps, at.pengelola, sheetOf('biasa', { pengesahan }));
    const unchanged = await at.draftOf('biasa', () => {});
    assert.deepEqual(await refusedFor(at.ratify(unchanged)), ['tidak-ada-perubahan', 'tanpa-klausul-kahar']);
    await at.deps.db`update sop_draft set closed_at = now() where id = ${unchanged}`;
    const draft = await at.draftOf('biasa', (sheet) => {
      sheet.identitas.nama = 'SOP lain';
      sheet.identitas.nomor = 'kahar/1';
      sheet.identitas.tanggalEfektif = '1 Desember 2026';
      (sheet.langkah[0] as { pelaksana: unknown[] }).pelaksana = [];
      delete (sheet.langkah[0] as { jalankan?: unknown }).jalankan;
    });
    const codes = await refusedFor(at.ratify(draft, { kind: 'biasa', alasan: '' }));
    assert.deepEqual(codes, ['naskah-belum-lengkap', 'nomor-sudah-dipakai']);
    await at.rewrite(draft, (sheet) => {
      sheet.langkah = sheetOf('biasa').langkah;
      sheet.identitas.nomor = null;
    });
    assert.deepEqual(await refusedFor(at.ratify(draft, { kind: 'biasa' })), ['nomor-kosong']);
    await at.rewrite(draft, ({ identitas }) => {
      identitas.nomor = 'biasa/1';
    });
    await at.ratify(draft, { kind: 'biasa', alasan: '' });
    const now = await runNow(at.deps, at.ppid, run);
    assert.deepEqual([now.batalAt, now.sheet.identitas.nama], [null, 'SOP biasa']);
    const versions = await at.versionsOf('biasa');
    assert.deepEqual(
      versions.map((one) => stateOf(one, versions, '2026-11-23')),
      ['disahkan', 'berlaku'],
    );
    assert.equal(versions[0]?.berlakuSejak, '2026-12-01');
  });

  test('an office’s first version of an SOP is ratified the same way', async () => {
    const sheet = sheetOf('pertama');
    const draft = await perform(at.deps, at.pengelola, openSheetDraft, {
      id: newId(),
      from: { kind: 'import', sheet },
    });
    await at.ratify(draft, { kind: 'biasa', alasan: '' });
    assert.deepEqual(
      (await at.versionsOf('pertama')).map(({ version, nomor }) => [version, nomor]),
      [[1, 'pertama/1']],
    );
  });
});
