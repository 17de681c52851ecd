import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDocumentation, testDocumentation } from '../../seeds/testing-documentation.ts';
import { newId } from '../base/id.ts';
import { strikeDokumen } from '../custody/coret/strike-dokumen.ts';
import { strikeHardcopy } from '../custody/coret/strike-hardcopy.ts';
import { strikeSoftcopy } from '../custody/coret/strike-softcopy.ts';
import { handInStream } from '../custody/softcopy/hand-in.ts';
import { incoming, pdf } from '../custody/softcopy/testing.ts';
import { perform } from '../journal/act.ts';
import { refusedFor } from '../people/testing.ts';
import { classStack } from './class-stack.ts';
import { keepBerkas } from './keep-berkas.ts';
import { recordStack } from './record-stack.ts';
import { stackOf } from './stack.ts';

let at: TestDocumentation;
before(async () => {
  at = await testDocumentation();
});
after(() => at.drop());

const office = () => at.world.office.id;
const unit = () => at.units[0] as string;
const clerk = () => at.actor('petugas_dokumentasi', 0);
const stack = () => stackOf(at.custody.db, office(), at.run, unit());
const sizes = async () => {
  const { dokumen, softcopies, hardcopies } = await stack();
  return [dokumen.length, softcopies.length, hardcopies.length];
};
const alasan = 'Baris judul ikut tertempel';

/** The last document of the stack, and its paper. */
async function last() {
  const { dokumen, hardcopies } = await stack();
  const one = dokumen.at(-1);
  assert.ok(one);
  return { dokumen: one, paper: hardcopies.find((paper) => paper.dokumen === one.id) };
}
const strike = async () => {
  const { id, version } = (await last()).dokumen;
  return perform(at.custody, clerk(), strikeDokumen, { id, version, alasan });
};

test('a pasted heading row leaves the month’s stack, its hash and what the table classes; its title may come again', async () => {
  await at.record(0, 2);
  assert.deepEqual(await sizes(), [2, 0, 2]);
  const seen = await at.seen(unit());
  const { dokumen } = await last();
  await strike();
  assert.deepEqual(await sizes(), [1, 0, 1]);
  assert.notEqual((await at.seen(unit())).seen, seen.seen);
  const late = perform(at.custody, clerk(), keepBerkas, { ...seen, nihil: false, alasan: '' });
  assert.deepEqual(await refusedFor(late), ['isi-berubah']);
  const row = { id: dokumen.id, version: dokumen.version + 1, klasifikasi: 'berkala' as const };
  const rows = [{ ...row, kode: null, ditutupPada: null }];
  const class_ = perform(at.custody, at.actor('petugas_ppid'), classStack, { run: at.run, rows, alasan: '' });
  assert.deepEqual(await refusedFor(class_), ['sudah-dicoret']);
  const line = { judul: dokumen.judul, tahun: 2026, lembar: 1 };
  const again = {
    id: newId(),
    run: at.run,
    unit: unit(),
    bentuk: 'asli' as const,
    place: null,
    lines: [line],
  };
  assert.equal(await perform(at.custody, clerk(), recordStack, again), 1);
});

test('a paper and a file of their own leave the stack as well', async () => {
  const { paper } = await last();
  const hardcopy = { id: paper?.id ?? '', version: paper?.version ?? 0, alasan };
  const place = { unit: unit(), run: at.run, via: 'unggahan' as const, name: 'pribadi.pdf' };
  const { id } = await handInStream(at.custody, clerk(), incoming(pdf('pribadi')), place);
  assert.deepEqual(await sizes(), [2, 1, 2]);
  await perform(at.custody, clerk(), strikeSoftcopy, { id, alasan });
  await perform(at.custody, clerk(), strikeHardcopy, hardcopy);
  assert.deepEqual(await sizes(), [2, 0, 1]);
});

test('what was reported stays until the recapitulation is sent back, what was closed stays for ever', async () => {
  const { db } = at.custody;
  const by = at.actor('petugas_ppid');
  const part = newId();
  const who = { at: at.custody.clock.now(), person: by.person, jabatan: by.jabatan };
  const of = { office: office(), run: at.run };
  await db`insert into step_part ${db({
    ...{ ...of, ...who, id: part, step: 6, output: 'laporan_rekap', role: 'petugas_ppid', evidence: 'uji' },
  })}`;
  const { paper, dokumen } = await last();
  assert.equal(paper, undefined);
  const place = { unit: unit(), run: at.run, via: 'unggahan' as const, name: 'baru.pdf' };
  const { id: file } = await handInStream(at.custody, clerk(), incoming(pdf('baru')), place);
  assert.deepEqual(await refusedFor(strike()), ['rekap-sudah-dilaporkan']);
  const strikeFile = () => perform(at.custody, clerk(), strikeSoftcopy, { id: file, alasan });
  assert.deepEqual(await refusedFor(strikeFile()), ['rekap-sudah-dilaporkan']);
  const back = { ...of, ...who, id: newId(), fromStep: 6, toStep: 5, alasan: 'Perbaiki' };
  await db`insert into step_return ${db(back)}`;
  await db`update step_part set returned_by = ${back.id} where id = ${part}`;
  await strikeFile();
  await db`update run set closed_at = ${who.at} where id = ${at.run}`;
  assert.deepEqual(await refusedFor(strike()), ['proses-sudah-ditutup']);
  await db`update run set closed_at = null where id = ${at.run}`;
  await strike();
  assert.ok(!(await stack()).dokumen.some(({ id }) => id === dokumen.id));
});
