import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { editionKey, editionKeyPath } from './edition-key.ts';
import { allowedSigner, fingerprint, isAllowed, publicWire, sshSign, sshVerify } from './sshsig.ts';

const folder = mkdtempSync(join(tmpdir(), 'terang-kunci-'));
after(() => rmSync(folder, { recursive: true }));
const key = generateKeyPairSync('ed25519').privateKey;
const message = Buffer.from('isi manifes\n');
const noTool = spawnSync('ssh-keygen', ['-?']).error ? 'ssh-keygen is not installed' : false;

test('our own verifier accepts our signature and names the key', () => {
  const wire = sshVerify(sshSign(key, message), message);
  assert.ok(wire.equals(publicWire(key)));
  assert.ok(isAllowed(allowedSigner('SRG', key), 'SRG', wire));
});

test('a signature is refused over other bytes, in other armour, or cut short', () => {
  const signature = sshSign(key, message);
  assert.throws(() => sshVerify(signature, Buffer.from('lain')));
  assert.throws(() => sshVerify(` ${signature}`, message));
  assert.throws(() => sshVerify(signature.replaceAll('\n', '\r\n'), message));
  for (let cut = 1; cut < signature.length; cut += 7)
    assert.throws(() => sshVerify(signature.slice(0, cut), message));
});

test('every changed character of a signature makes it invalid', () => {
  const signature = sshSign(key, message);
  for (let at = 0; at < signature.length; at += 1) {
    const other = signature[at] === 'A' ? 'B' : 'A';
    assert.throws(
      () => sshVerify(signature.slice(0, at) + other + signature.slice(at + 1), message),
      `at ${at}`,
    );
  }
});

test('a key counts only for its principal, and only where its line lets it sign editions', () => {
  const wire = publicWire(key);
  const line = allowedSigner('SRG', key);
  assert.equal(isAllowed(line, 'TNG', wire), false);
  assert.equal(isAllowed(line.replace('edisi', 'git'), 'SRG', wire), false);
  assert.equal(isAllowed(`# ${line}`, 'SRG', wire), false);
  assert.equal(isAllowed(line, 'SRG', publicWire(generateKeyPairSync('ed25519').privateKey)), false);
  assert.ok(
    isAllowed(`# kunci\n\nTNG,SRG ${line.split(' ').slice(1).join(' ').trim()} catatan\n`, 'SRG', wire),
  );
});

test('ssh-keygen accepts our signature and refuses it over other bytes', { skip: noTool }, () => {
  const [signers, signature] = [join(folder, 'allowed_signers'), join(folder, 'm.sig')];
  writeFileSync(signers, allowedSigner('SRG', key));
  writeFileSync(signature, sshSign(key, message));
  const args = ['-Y', 'verify', '-f', signers, '-I', 'SRG', '-n', 'edisi', '-s', signature];
  const said = execFileSync('ssh-keygen', args, { input: message, encoding: 'utf8' });
  assert.ok(said.includes(fingerprint(publicWire(key))));
  assert.notEqual(spawnSync('ssh-keygen', args, { input: 'lain' }).status, 0);
});

test('we accept what ssh-keygen signs with a key of its own', { skip: noTool }, () => {
  const path = join(folder, 'milik-ssh');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path]);
  const signature = execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', path, '-n', 'edisi'], {
    input: message,
    encoding: 'utf8',
  });
  assert.equal(sshVerify(signature, message).length, publicWire(key).length);
});

test('the edition key is made once, for its owner only, also when two ask at the same time', async () => {
  const keys = await Promise.all(Array.from({ length: 6 }, () => editionKey(folder)));
  const wires = new Set(keys.map((each) => publicWire(each).toString('hex')));
  assert.equal(wires.size, 1);
  assert.equal(wires.has(publicWire(await editionKey(folder)).toString('hex')), true);
  if (process.platform !== 'win32') assert.equal(statSync(editionKeyPath(folder)).mode & 0o777, 0o600);
});
