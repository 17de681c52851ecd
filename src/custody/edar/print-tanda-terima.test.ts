import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { steppingClock } from '../../base/clock.ts';
import { sha256 } from '../../base/hash.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { type Deps, perform } from '../../journal/act.ts';
import { pdfText } from '../../print/pdf-text.ts';
import { shownCode } from '../code.ts';
import type { Hardcopy } from '../hardcopy/hardcopy.ts';
import { receiveBlob } from '../store/receive-blob.ts';
import { drawUpTandaTerima } from './draw-up-tanda-terima.ts';
import { giveLoan } from './give-loan.ts';
import { keyInTandaTerima } from './key-in-tanda-terima.ts';
import { PPID, unitSide } from './pihak.ts';
import { printTandaTerima } from './print-tanda-terima.ts';
import { signTandaTerima } from './sign-tanda-terima.ts';
import { tandaTerimaById } from './tanda-terima.ts';
import { somePaper } from './testing.ts';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
let paper: Hardcopy;
let unit: string;

before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: steppingClock('2026-11-23T02:00:00Z', 60) };
  at = await openTestOffice(deps);
  unit = at.units[0]?.id ?? '';
  paper = await somePaper(deps, at.actors.penghubung1, unit, 'Laporan Kinerja Tahun 2025 #1 [akhir]');
});
after(() => database.drop());

async function printed(id: string): Promise<{ text: string; pages: readonly string[] }> {
  const receipt = await tandaTerimaById(deps.db, at.office.id, id);
  const pdf = await printTandaTerima({ db: deps.db, folders: { templates: '/nowhere' } }, receipt);
  const pages = pdfText(pdf);
  return { text: pages.join(''), pages };
}

const holds = (text: string, ...words: string[]) => {
  for (const one of words) assert.ok(text.includes(one.replace(/\s/g, '')), `${one} in ${text}`);
};

test('the printed receipt shows number, sides, codes, titles, states and who signed in which post', async () => {
  const id = newId();
  const hash = sha256('the file');
  await perform(deps, at.actors.desk, receiveBlob, { sha256: hash, size: 412_000, jenis: 'application/pdf' });
  const file = newId();
  await deps.db`
    insert into softcopy (office, id, sha256, name, unit, dokumen, via, at)
    values (${at.office.id}, ${file}, ${hash}, 'lkjip-2025.pdf', ${unit}, ${paper.dokumen}, 'formulir', now())`;
  const lines = [
    { hardcopy: paper.id, keadaan: 'baik, sampul pudar' },
    { softcopy: file, keadaan: '' },
  ];
  const input = { id, dari: unitSide(unit), kepada: PPID, lines, catatan: 'Diserahkan di ruang layanan.' };
  const nomor = await perform(deps, at.actors.penghubung1, drawUpTandaTerima, input);
  await perform(deps, at.actors.kepala1, signTandaTerima, { id, sisi: 'dari' });
  const { text, pages } = await printed(id);
  assert.equal(pages.length, 1);
  holds(
    text,
    'TANDA TERIMA PENYERAHAN',
    `NOMOR ${nomor}`,
    'Senin, 23 November 2026',
    'KOMISI PEMILIHAN UMUM',
  );
  holds(text, 'Subbagian Keuangan, Umum, dan Logistik menyerahkan kepada PPID KPU Kota Contoh');
  holds(
    text,
    '1 (satu) hardcopy dan 1 (satu) softcopy',
    shownCode(paper.code),
    paper.judul,
    'baik, sampul pudar',
  );
  holds(text, 'Hardcopy asli 3 lembar', 'lkjip-2025.pdf', 'Softcopy 412 KB', hash);
  holds(text, 'Siti Contoh', at.actors.kepala1.jabatanName, 'Ditandatangani dalam sistem 23 November 2026');
  holds(text, 'Nama jelas', 'Diserahkan di ruang layanan.', 'Halaman 1 dari 1');
});

test('the receipt of a loan says what for and until when; the same record gives the same bytes', async () => {
  const id = newId();
  await perform(deps, at.actors.desk, giveLoan, {
    ...{ tandaTerima: id, keperluan: 'Sidang ajudikasi.', jatuhTempo: '2026-12-04' },
    papers: [{ id: newId(), hardcopy: paper.id, keadaan: 'baik' }],
    peminjam: { pihak: 'luar', unit: null, nama: 'Budi Contoh, Komisi Informasi Contoh' },
  });
  const { text } = await printed(id);
  holds(
    text,
    'meminjamkan kepada Budi Contoh',
    'Dipinjam untuk: Sidang ajudikasi. Dikembalikan',
    '4 Desember 2026',
  );
  const receipt = await tandaTerimaById(deps.db, at.office.id, id);
  const [one, two] = await Promise.all(
    [1, 2].map(() => printTandaTerima({ db: deps.db, folders: { templates: '/nowhere' } }, receipt)),
  );
  assert.ok(one && two && Buffer.compare(one, two) === 0);
});

test('a receipt keyed in says so, and that the signatures stand on the paper', async () => {
  const id = newId();
  const other = await somePaper(deps, at.actors.penghubung1, unit, 'Rencana Strategis');
  await perform(deps, at.actors.desk, keyInTandaTerima, {
    ...{ id, kepada: PPID, dari: { ...unitSide(unit), orang: 'Joko Contoh' } },
    lines: [{ hardcopy: other.id, keadaan: '' }],
    kertas: { tanggal: '2026-03-02', nomor: '07/TT' },
  });
  const { text } = await printed(id);
  holds(text, 'ditulis di kertas dengan nomor 07/TT pada Senin, 2 Maret 2026', 'Joko Contoh');
  holds(text, 'Tanda tangan ada pada kertasnya');
});

test('five hundred lines are set over several pages, each with the number of the receipt', async () => {
  const receipt = await tandaTerimaById(
    deps.db,
    at.office.id,
    (await deps.db<{ id: string }[]>`select id from tanda_terima limit 1`)[0]?.id ?? '',
  );
  await deps.db`
    insert into tanda_terima_line (office, tanda_terima, position, hardcopy, keadaan)
    select ${at.office.id}, ${receipt.id}, n, ${paper.id}, 'baik' from generate_series(3, 500) n`;
  const { pages } = await printed(receipt.id);
  assert.ok(pages.length > 5);
  for (const page of pages) assert.ok(page.includes(receipt.nomor));
});
