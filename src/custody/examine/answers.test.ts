import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { docx, xlsx } from '../../../seeds/files/office.ts';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import type { Refused } from '../../base/errors.ts';
import { type Deps, perform } from '../../journal/act.ts';
import { type Actor, machine } from '../../journal/actor.ts';
import { refusedFor } from '../../people/testing.ts';
import { type TestCustody, testCustody } from '../softcopy/testing.ts';
import { takeIn } from '../store/blob.ts';
import { answerFinding } from './answer-finding.ts';
import { examineAll } from './examine-next.ts';
import { answersOf, fileState, mayOpen, openFilesAmong } from './file-state.ts';
import { fileReasons, unfitFiles } from './fit.ts';
import { recordExamination } from './record-examination.ts';
import { releaseQuarantine } from './release-quarantine.ts';

describe('a file with findings', () => {
  let at: TestCustody;
  let office: TestOffice;
  let deps: Deps;
  before(async () => {
    at = await testCustody();
    deps = at.custody;
    office = await openTestOffice(at.custody);
  });
  after(() => at.drop());

  let n = 0;
  async function give(by: Actor, content: Buffer, name = 'a.docx'): Promise<string> {
    const bytes = (async function* () {
      yield content;
    })();
    const { sha256 } = await takeIn(at.custody, by, { name, bytes });
    return sha256;
  }
  const withNik = (by: Actor) => {
    n += 1;
    return give(by, docx([`Siti Contoh ${n}`, 'NIK 3673015708900003']));
  };
  const withMacro = (by: Actor) => {
    n += 1;
    return give(by, xlsx([{ name: `a${n}`, rows: [['x']] }], { 'xl/vbaProject.bin': 'x' }), 'a.xlsx');
  };
  const reasons = async (hash: string) =>
    (await fileReasons(at.custody.db, office.office.id, [hash])).map(({ code }) => code);
  const opens = async (by: Actor, hash: string) =>
    mayOpen(at.custody.db, by, await fileState(at.custody.db, office.office.id, hash));

  test('is opened by its giver alone while it waits, and by everybody once it is examined', async () => {
    const { penghubung1, desk, ppid } = office.actors;
    const hash = await withNik(penghubung1);
    assert.deepEqual([await opens(penghubung1, hash), await opens(desk, hash)], [true, false]);
    await examineAll(at.custody);
    assert.deepEqual(
      [await opens(penghubung1, hash), await opens(desk, hash), await opens(ppid, hash)],
      [true, true, true],
    );
  });

  test('may leave once a named person has answered each finding with a reason', async () => {
    const { penghubung1 } = office.actors;
    const hash = await withNik(penghubung1);
    await examineAll(at.custody);
    const answer = {
      ...{ sha256: hash, code: 'nik', putusan: 'boleh' as const, tadi: 0 },
      alasan: 'Naskah contoh; bukan nomor siapa pun.',
    };
    const open = async () => (await openFilesAmong(at.custody.db, office.office.id, [hash])).size;
    assert.equal(await open(), 1);
    assert.deepEqual(
      await refusedFor(perform(deps, penghubung1, answerFinding, { ...answer, alasan: ' ' })),
      ['alasan-kosong'],
    );
    assert.deepEqual(await refusedFor(perform(deps, penghubung1, answerFinding, { ...answer, code: 'kk' })), [
      'temuan-tidak-ada',
    ]);
    await perform(deps, penghubung1, answerFinding, answer);
    assert.deepEqual(await reasons(hash), []);
    assert.equal(await open(), 0);
    assert.deepEqual(await refusedFor(perform(deps, penghubung1, answerFinding, answer)), [
      'temuan-sudah-dijawab',
    ]);
  });

  test('whose finding is true stays readable inside and is never fit to leave, until an answer with a reason', async () => {
    const { penghubung1, desk, ketua } = office.actors;
    const hash = await withNik(penghubung1);
    await examineAll(at.custody);
    const answer = { sha256: hash, code: 'nik', putusan: 'jangan_terbit' as const, alasan: '', tadi: 0 };
    await perform(deps, penghubung1, answerFinding, answer);
    assert.deepEqual(await reasons(hash), ['berkas-jangan-diterbitkan']);
    assert.deepEqual(await unfitFiles(at.custody.db, office.office.id, [hash]), [hash]);
    assert.deepEqual([await opens(penghubung1, hash), await opens(ketua, hash)], [true, true]);
    assert.equal((await openFilesAmong(at.custody.db, office.office.id, [hash])).size, 0);

    const changed = { ...answer, putusan: 'boleh' as const, tadi: 1 };
    assert.deepEqual(await refusedFor(perform(deps, desk, answerFinding, changed)), ['alasan-kosong']);
    await perform(deps, desk, answerFinding, { ...changed, alasan: 'Nomor contoh dari buku panduan.' });
    assert.deepEqual(await reasons(hash), []);
    const back = { ...answer, tadi: 2 };
    assert.deepEqual(await refusedFor(perform(deps, desk, answerFinding, back)), ['alasan-kosong']);
    await perform(deps, desk, answerFinding, { ...back, alasan: 'Ternyata nomor warga.' });
    assert.deepEqual(await reasons(hash), ['berkas-jangan-diterbitkan']);
    const kept = answersOf(await fileState(at.custody.db, office.office.id, hash), 'nik');
    assert.deepEqual(
      kept.map(({ position, putusan, alasan }) => [position, putusan, alasan]),
      [
        [1, 'jangan_terbit', ''],
        [2, 'boleh', 'Nomor contoh dari buku panduan.'],
        [3, 'jangan_terbit', 'Ternyata nomor warga.'],
      ],
    );
  });

  test('is not answered with words that repeat the personal data, whatever the answer', async () => {
    const { penghubung1 } = office.actors;
    const hash = await withNik(penghubung1);
    await examineAll(at.custody);
    const told = async (alasan: string, putusan: 'boleh' | 'jangan_terbit') => {
      const answer = { sha256: hash, code: 'nik', putusan, alasan, tadi: 0 };
      return refusedFor(perform(deps, penghubung1, answerFinding, answer));
    };
    for (const words of [
      'NIK 3673015708900003 itu contoh',
      'Telepon 0812-3456-7890 milik kantor',
      'Rekening BRI 1234-01-000123-30-5 sudah ditutup',
      'Tanya siti@contoh.example',
    ])
      for (const putusan of ['boleh', 'jangan_terbit'] as const)
        assert.deepEqual(await told(words, putusan), ['alasan-memuat-data-pribadi'], words);
    const reason = await perform(deps, penghubung1, answerFinding, {
      ...{ sha256: hash, code: 'nik', putusan: 'boleh' as const, tadi: 0 },
      alasan: 'NIK 3673015708900003',
    }).catch((error: Refused) => error.reasons[0]);
    assert.match(reason?.id ?? '', /Tulisan Anda tampaknya memuat NIK;/);
    assert.doesNotMatch(reason?.id ?? '', /3673/);
  });

  test('is answered for by who gave it or by the PPID’s side, not by another unit', async () => {
    const { penghubung1, penghubung2, desk } = office.actors;
    const hash = await withNik(penghubung1);
    await examineAll(at.custody);
    const answer = { sha256: hash, code: 'nik', putusan: 'boleh' as const, alasan: 'Contoh.', tadi: 0 };
    assert.deepEqual(await refusedFor(perform(deps, penghubung2, answerFinding, answer)), [
      'bukan-unit-anda',
    ]);
    await perform(deps, desk, answerFinding, answer);
  });

  test('is not answered for while its scans are still being read, because more may be found', async () => {
    const { penghubung1, desk } = office.actors;
    const hash = await withNik(penghubung1);
    await at.custody.db`update examination set ocr_perlu = '{1,2}' where sha256 = ${hash}`;
    const found = {
      tahap: 'isi' as const,
      findings: [{ code: 'nik' as const, jumlah: 1, di: [{ halaman: 1 }] }],
    };
    await perform(deps, machine(office.office.id), recordExamination, {
      ...{
        ...found,
        sha256: hash,
        jenis: 'application/pdf',
        halaman: 2,
        bergambar: 0,
        ocrPerlu: [1, 2],
        pemeriksa: '',
      },
    });
    const answer = { sha256: hash, code: 'nik', putusan: 'boleh' as const, alasan: 'Contoh.', tadi: 0 };
    assert.deepEqual(await refusedFor(perform(deps, desk, answerFinding, answer)), ['pindaian-masih-dibaca']);
    await at.custody.db`update examination set lanjut_at = now() where sha256 = ${hash}`;
    await perform(deps, desk, answerFinding, answer);
  });

  test('in quarantine goes to nobody until the PPID, being another than its giver, releases it with a reason', async () => {
    const { penghubung1, desk, ppid } = office.actors;
    const hash = await withMacro(penghubung1);
    await examineAll(at.custody);
    assert.deepEqual([await opens(penghubung1, hash), await opens(ppid, hash)], [false, false]);
    const release = { sha256: hash, alasan: 'Makro penjumlah buatan kantor, sudah dibaca.' };
    assert.deepEqual(await refusedFor(perform(deps, desk, releaseQuarantine, release)), ['hanya-ppid']);
    assert.deepEqual(await refusedFor(perform(deps, ppid, releaseQuarantine, { ...release, alasan: '' })), [
      'alasan-kosong',
    ]);
    await perform(deps, ppid, releaseQuarantine, release);
    assert.equal(await opens(desk, hash), true);
    assert.deepEqual(await reasons(hash), []);
    assert.deepEqual(await refusedFor(perform(deps, ppid, releaseQuarantine, release)), [
      'tidak-dikarantina',
    ]);

    const own = await withMacro(ppid);
    await examineAll(at.custody);
    assert.deepEqual(await refusedFor(perform(deps, ppid, releaseQuarantine, { ...release, sha256: own })), [
      'orang-kedua',
    ]);
  });

  test('with a virus is never released', async () => {
    const { penghubung1, ppid } = office.actors;
    const hash = await withMacro(penghubung1);
    await perform(deps, machine(office.office.id), recordExamination, {
      ...{ sha256: hash, tahap: 'isi' as const, findings: [{ code: 'virus' as const, jumlah: 1, di: [] }] },
      ...{ jenis: null, halaman: null, bergambar: 0, ocrPerlu: [], pemeriksa: '' },
    });
    const release = { sha256: hash, alasan: 'Perlu.' };
    assert.deepEqual(await refusedFor(perform(deps, ppid, releaseQuarantine, release)), [
      'virus-tetap-dikarantina',
    ]);
  });
});
