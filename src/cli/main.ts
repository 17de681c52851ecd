import { readFileSync } from 'node:fs';
import { terminalLang } from '../base/config.ts';
import { programFile } from '../base/paths.ts';
import { both, type Lang } from '../base/text.ts';
import { COMMON, type Command, type Option, readArgs } from './args.ts';
import { config } from './config.ts';
import { custodyCheck } from './custody/check.ts';
import { custodyCopy } from './custody/copy.ts';
import { custodyExport } from './custody/export.ts';
import { custodyImport } from './custody/import.ts';
import { custodyOrphans } from './custody/orphans.ts';
import { custodyRestore } from './custody/restore.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { editionVerify } from './edition.ts';
import { failure, printable } from './failure.ts';
import { journalVerify } from './journal.ts';
import { digest } from './mail/digest.ts';
import { serve } from './serve.ts';
import { sopDraw } from './sop-draw.ts';
import { sopLint } from './sop-lint.ts';
import { sopLoad } from './sop-load.ts';
import { sopPrint } from './sop-print.ts';

/** Every command, in the order of the help. */
const COMMANDS: readonly Command[] = [
  ...[serve, demo, doctor, config, digest, journalVerify, editionVerify],
  ...[sopLint, sopLoad, sopPrint, sopDraw],
  ...[custodyCheck, custodyCopy, custodyRestore, custodyOrphans, custodyExport, custodyImport],
];

async function main(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  let lang = terminalLang();
  try {
    if (argv[0] === '--version') {
      process.stdout.write(`terang ${version()}\n`);
      return 0;
    }
    const { command, help, call } = readArgs(argv, COMMANDS);
    lang = call.lang;
    if (help || !command) {
      process.stdout.write(command ? helpOn(command, lang) : overview(lang));
      return 0;
    }
    return (await command.run(call)) ?? 0;
  } catch (error) {
    const { code, lines, json: value } = failure(error, lang);
    if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    else process.stderr.write(`terang: ${lines.map(printable).join('\n        ')}\n`);
    return code;
  }
}

function version(): string {
  return (JSON.parse(readFileSync(programFile('package.json'), 'utf8')) as { version: string }).version;
}

const USAGE = both('Pemakaian', 'Usage');
const CODES = both(
  'Kode keluar: 0 berhasil, 1 gangguan program, 2 ditolak atau masukan keliru, 3 instalasi atau naskah bermasalah, 4 tidak ada.',
  'Exit codes: 0 done, 1 fault of the program, 2 refused or invalid input, 3 unfit installation or sheet, 4 not found.',
);

function overview(lang: Lang): string {
  const list = columns(COMMANDS.map((command) => [form(command), command.says[lang]]));
  const more = both(
    '`terang PERINTAH --help` menjelaskan satu perintah.',
    '`terang COMMAND --help` explains one command.',
  );
  return `${USAGE[lang]}: terang COMMAND [OPTION …]\n\n${list}\n\n${more[lang]}\n${CODES[lang]}\n`;
}

function helpOn(command: Command, lang: Lang): string {
  const options = Object.entries<Option>({ ...command.options, ...COMMON });
  const list = columns(
    options.map(([name, { value, short, says }]) => [
      `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
      says[lang],
    ]),
  );
  return `${command.says[lang]}\n\n${USAGE[lang]}: terang ${form(command)} [OPTION …]\n\n${list}\n\n${CODES[lang]}\n`;
}

function form(command: Command): string {
  return [command.name, ...(command.operands ?? [])].join(' ');
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
}

// A reader that stops early (`terang config | head -1`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));
