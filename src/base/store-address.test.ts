import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';
import { Unfit } from './errors.ts';
import { readStoreAddress, samePlace, shownAddress } from './store-address.ts';

const S3 = 's3+https://KUNCI:ra%2Fha%2Bsia@s3.contoh.example:9000/terang?region=ap-southeast-3';

/** The settings that are told to be wrong, as one sentence. */
function wrong(env: Readonly<Record<string, string>>): string {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof Unfit);
    return error.problem.en.replace('These settings cannot be used: ', '');
  }
  return 'nothing';
}

test('files lie in the data folder and have no second copy until a setting says otherwise', () => {
  const { store, secondStore } = readConfig({});
  assert.deepEqual([store, secondStore], [null, null]);
  assert.equal(readConfig({ TERANG_STORE: '' }).store, null);
});

test('an address names a folder or a bucket', () => {
  assert.deepEqual(readStoreAddress('file:///srv/berkas%20kantor'), {
    kind: 'disk',
    folder: '/srv/berkas kantor',
  });
  assert.deepEqual(readStoreAddress(S3), {
    kind: 's3',
    endpoint: 'https://s3.contoh.example:9000',
    bucket: 'terang',
    region: 'ap-southeast-3',
    key: 'KUNCI',
    secret: 'ra/ha+sia',
  });
  const plain = readStoreAddress('s3+http://a:b@127.0.0.1:8080/terang/');
  assert.ok(plain?.kind === 's3');
  assert.deepEqual([plain.endpoint, plain.region], ['http://127.0.0.1:8080', 'us-east-1']);
});

test('an address that cannot be used is named without what it holds', () => {
  for (const address of [
    ...[
      'berkas',
      '/srv/berkas',
      'file://peladen/berkas',
      'file:///srv?x=1',
      'file:///srv%2fberkas',
      'file:///%zz',
    ],
    ...['https://a:rahasia@s3.contoh.example/terang', 's3://a:rahasia@s3.contoh.example/terang'],
    ...['s3+https://s3.contoh.example/terang', 's3+https://a@s3.contoh.example/terang'],
    ...['s3+https://a:rahasia@s3.contoh.example', 's3+https://a:rahasia@s3.contoh.example/'],
    ...[
      's3+https://a:rahasia@s3.contoh.example/terang/dalam',
      's3+https://a:rahasia@s3.contoh.example/TERANG',
    ],
    ...[
      's3+https://a:rahasia@s3.contoh.example/terang?wilayah=x',
      's3+https://a:rahasia%zz@s3.contoh.example/terang',
    ],
    ...[
      's3+https://a:rahasia@s3.contoh.example/terang#x',
      's3+https://a:rahasia@s3.contoh.example:99999/terang',
    ],
    's3+http://a:rahasia@s3.contoh.example/terang',
  ]) {
    assert.equal(readStoreAddress(address), null, address);
    assert.equal(wrong({ TERANG_STORE: address }), 'TERANG_STORE.', address);
  }
});

test('a second copy is never in the place of the first', () => {
  const other = S3.replace('terang?', 'salinan?');
  assert.equal(wrong({ TERANG_STORE: S3, TERANG_SECOND_STORE: S3 }), 'TERANG_SECOND_STORE.');
  assert.equal(
    wrong({ TERANG_DATA: '/srv/t', TERANG_SECOND_STORE: 'file:///srv/t/blobs' }),
    'TERANG_SECOND_STORE.',
  );
  assert.equal(wrong({ TERANG_STORE: S3, TERANG_SECOND_STORE: other }), 'nothing');
  assert.equal(wrong({ TERANG_STORE: S3, TERANG_SECOND_STORE: 'file:///srv/salinan' }), 'nothing');
  const [first, second] = [readStoreAddress(S3), readStoreAddress(S3.replace('KUNCI', 'LAIN'))];
  assert.ok(first && second && samePlace(first, second));
});

test('an address is shown without its secret', () => {
  const address = readStoreAddress(S3);
  assert.ok(address);
  assert.equal(
    shownAddress(address),
    's3+https://KUNCI:…@s3.contoh.example:9000/terang?region=ap-southeast-3',
  );
});
