import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid } from '../base/errors.ts';
import { both } from '../base/text.ts';
import { type Command, nearest, readArgs } from './args.ts';

const command = (name: string, rest: Partial<Command> = {}): Command => ({
  name,
  says: both('', ''),
  run: async () => 0,
  ...rest,
});
const commands = [
  command('serve'),
  command('journal verify'),
  command('edition verify', { operands: ['DIR'] }),
  command('demo', {
    options: { items: { value: 'FILE', says: both('', '') }, fast: { says: both('', '') } },
  }),
];

function faultsOf(...argv: string[]): string[] {
  try {
    readArgs(argv, commands);
    return [];
  } catch (error) {
    assert.ok(error instanceof Invalid);
    return error.faults.map(({ en }) => en);
  }
}

test('a command of one or two words is found, with its options and operands', () => {
  const demo = readArgs(['demo', '--items', 'a.xlsx', '--fast', '--data=x', '--lang', 'id'], commands);
  assert.equal(demo.command?.name, 'demo');
  assert.equal(demo.call.value('items'), 'a.xlsx');
  assert.equal(demo.call.has('fast'), true);
  assert.equal(demo.call.has('json'), false);
  assert.equal(demo.call.lang, 'id');
  assert.match(demo.call.config().data, /\/x$/);
  const verify = readArgs(['edition', 'verify', 'some/folder', '--json'], commands);
  assert.equal(verify.command?.name, 'edition verify');
  assert.deepEqual(verify.call.operands, ['some/folder']);
  assert.equal(verify.call.json, true);
});

test('a mistyped word is refused with the nearest that would do', () => {
  assert.deepEqual(faultsOf('serv'), ['"serv" is not known. Did you mean "serve"?']);
  assert.deepEqual(faultsOf('journal', 'verfy'), [
    '"journal verfy" is not known. Did you mean "journal verify"?',
  ]);
  assert.deepEqual(faultsOf('demo', '--itmes=x'), ['"--itmes" is not known. Did you mean "--items"?']);
  assert.deepEqual(faultsOf('zzz'), ['"zzz" is not known.']);
  assert.deepEqual(faultsOf('constructor', '--toString'), ['"--toString" is not known.']);
});

test('an option without its value, a switch with one and a wrong number of operands are refused', () => {
  assert.deepEqual(faultsOf('demo', '--items'), ['--items needs a value: --items FILE.']);
  assert.deepEqual(faultsOf('demo', '--fast=yes'), ['--fast takes no value.']);
  assert.deepEqual(faultsOf('edition', 'verify'), ['The form is: terang edition verify DIR.']);
  assert.deepEqual(faultsOf('serve', 'now'), ['The form is: terang serve.']);
  assert.deepEqual(faultsOf('serve', '--lang', 'fr'), ['--lang takes id or en.']);
});

test('help is given on a command, on all of them, and when nothing is asked', () => {
  assert.equal(readArgs(['demo', '--help'], commands).help, true);
  assert.equal(readArgs(['edition', 'verify', '--help'], commands).command?.name, 'edition verify');
  for (const argv of [[], ['--help'], ['help']]) {
    const { help, command: found } = readArgs(argv, commands);
    assert.deepEqual([help, found], [true, null]);
  }
});

test('the nearest word is near, not merely the least far', () => {
  assert.equal(nearest('doctr', ['doctor', 'config']), 'doctor');
  assert.equal(nearest('xyz', ['doctor', 'config']), null);
});
