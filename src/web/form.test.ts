import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Invalid } from '../base/errors.ts';
import type { Ctx } from './context.ts';
import { type Incoming, readAll, readUpload } from './form.ts';

const TYPE = 'multipart/form-data; boundary=XX';
const FILE = '--XX\r\nContent-Disposition: form-data; name="berkas"; filename="a.pdf"\r\n\r\n%PDF-1.7';

/** What a handler gets of a request with this body; `sent` may also end with an error, as when the sender leaves. */
function request(sent: Iterable<string> | AsyncIterable<string>, type = TYPE): Ctx {
  const body = Readable.toWeb(Readable.from(sent, { objectMode: false }));
  return {
    req: { raw: { body }, header: (name: string) => (name === 'content-type' ? type : undefined) },
  } as never;
}

const keep = ({ bytes }: Incoming) => readAll(bytes, 1_000_000);
const isInvalid = (code: string) => (error: unknown) =>
  error instanceof Invalid && error.faults[0]?.code === code;

test('a form that breaks off inside a file is refused, also when nobody reads the file yet', async () => {
  await assert.rejects(readUpload(request([FILE]), keep), isInvalid('unggahan-rusak'));
  const late = async (file: Incoming) => {
    await sleep(20);
    return keep(file);
  };
  await assert.rejects(readUpload(request([FILE]), late), isInvalid('unggahan-rusak'));
  const unnamed = FILE.replace('filename="a.pdf"', 'filename=""');
  await assert.rejects(readUpload(request([unnamed]), keep), isInvalid('unggahan-rusak'));
  await sleep(20);
});

test('whoever reads a file is told when its sender leaves', async () => {
  async function* leaving() {
    yield FILE;
    await sleep(10);
    throw new Error('aborted');
  }
  let told = false;
  const take = (file: Incoming) =>
    keep(file).catch((error: unknown) => {
      told = true;
      throw error;
    });
  await assert.rejects(readUpload(request(leaving()), take), isInvalid('unggahan-rusak'));
  await sleep(10);
  assert.ok(told);
});

test('a form without a boundary is refused as one that cannot be read', async () => {
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data;;;='])
    await assert.rejects(readUpload(request(['x'], type), keep), isInvalid('unggahan-rusak'));
});

test('the fields of a form with files are limited together', async () => {
  const part = `--XX\r\nContent-Disposition: form-data; name="f"\r\n\r\n${'x'.repeat(400_000)}\r\n`;
  await assert.rejects(
    readUpload(request([part, part, part, '--XX--\r\n']), keep),
    isInvalid('isian-terlalu-besar'),
  );
  const { form } = await readUpload(request([part, '--XX--\r\n']), keep);
  assert.equal(form.text('f').length, 400_000);
});

test('files and fields beyond the limit are refused, not left out unsaid', async () => {
  const one = `${FILE}\r\n`;
  const { files } = await readUpload(request([one.repeat(20), '--XX--\r\n']), keep);
  assert.equal(files.length, 20);
  await assert.rejects(
    readUpload(request([one.repeat(21), '--XX--\r\n']), keep),
    isInvalid('berkas-terlalu-banyak'),
  );
  const field = '--XX\r\nContent-Disposition: form-data; name="f"\r\n\r\nx\r\n';
  await assert.rejects(
    readUpload(request([field.repeat(1001), '--XX--\r\n']), keep),
    isInvalid('isian-terlalu-besar'),
  );
});

test('a field without a name does no harm', async () => {
  const { form } = await readUpload(
    request(['--XX\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XX--\r\n']),
    keep,
  );
  assert.deepEqual(form.names(), ['']);
});

test('a file keeps its own name, without folders, unseen marks or halves of letters', async () => {
  const nameOf = async (sent: string) => {
    const part = `--XX\r\nContent-Disposition: form-data; name="f"; filename="${sent}"\r\n\r\nx\r\n--XX--\r\n`;
    const { files } = await readUpload(request([part]), async ({ name, bytes }) => {
      await readAll(bytes, 10);
      return name;
    });
    return files[0];
  };
  assert.equal(await nameOf('../../etc/passwd.pdf'), 'passwd.pdf');
  assert.equal(await nameOf('laporan\u202efdp.exe'), 'laporanfdp.exe');
  assert.equal(await nameOf('\u202e'), 'berkas');
  const long = (await nameOf(`${'😀'.repeat(150)}x.pdf`)) ?? '';
  assert.equal(long, `${'😀'.repeat(97)}x.pdf`);
});

test('control characters in a field are left out; line ends of all kinds are one', async () => {
  const part =
    '--XX\r\nContent-Disposition: form-data; name="f"\r\n\r\na\0\u001b[1m\u000bb\r\nc\td\r\n--XX--\r\n';
  const { form } = await readUpload(request([part]), keep);
  assert.equal(form.text('f'), 'a[1m\nb\nc\td');
});
