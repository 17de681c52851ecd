import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig, terminalLang } from '../base/config.ts';
import { type Fault, fault, Invalid } from '../base/errors.ts';
import type { Json } from '../base/json.ts';
import { type Both, both, type Lang } from '../base/text.ts';

/** One option of a command, such as `--items FILE`. */
export interface Option {
  /** What its value is called in the help (`FILE`); an option without it is a switch. */
  readonly value?: string;
  /** One letter that stands for it: `o` in `-o FILE`. */
  readonly short?: string;
  readonly says: Both;
}

/** One command of the command line; `main.ts` holds the table of them. */
export interface Command {
  /** One or two words: `serve`, `journal verify`. */
  readonly name: string;
  /** What it does, in one line. */
  readonly says: Both;
  /** Names of the operands it takes, as in the help: `['DIR']`. It gets exactly as many. */
  readonly operands?: readonly string[];
  readonly options?: Readonly<Record<string, Option>>;
  /** @returns the exit code; none is 0. Errors of `base/errors.ts` become sentences and their codes. */
  run(call: Call): Promise<number | undefined>;
}

/** One use of a command. */
export interface Call {
  readonly operands: readonly string[];
  /** The value of an option; `undefined` when it was not given. */
  value(name: string): string | undefined;
  /** True when a switch was given. */
  has(name: string): boolean;
  /** Settings of the environment, with `--data` over them. @throws Unfit */
  config(): Config;
  readonly lang: Lang;
  /** True when the caller wants JSON and nothing else on standard output. */
  readonly json: boolean;
  /** Writes one line for people on standard output; nothing under `--json`. */
  say(line: string): void;
  /** Writes the result under `--json`; nothing otherwise. */
  result(value: Json): void;
}

/** Options that every command takes. */
export const COMMON: Readonly<Record<string, Option>> = {
  data: {
    value: 'DIR',
    says: both('folder data, menggantikan TERANG_DATA', 'data folder, instead of TERANG_DATA'),
  },
  lang: { value: 'id|en', says: both('bahasa keluaran', 'language of the output') },
  json: { says: both('hasil sebagai JSON', 'the result as JSON') },
  help: { says: both('petunjuk perintah ini', 'help on this command') },
};

/** What was typed, told apart: the command and its words, or a request for help. */
export interface Typed {
  readonly command: Command | null;
  readonly help: boolean;
  readonly call: Call;
}

/**
 * Reads the words after `terang`.
 * @throws Invalid naming every word that fits nothing, with the nearest that would
 */
export function readArgs(argv: readonly string[], commands: readonly Command[]): Typed {
  const words = argv.filter(
    (_, index) => index < 2 && argv.slice(0, index + 1).every((w) => !w.startsWith('-')),
  );
  const command =
    commands.find(({ name }) => name === words.join(' ')) ??
    commands.find(({ name }) => name === words[0]) ??
    null;
  const rest = command ? argv.slice(command.name.split(' ').length) : argv;
  const options = { ...COMMON, ...command?.options };
  const { tokens } = parseArgs({
    args: [...rest],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value, short }]) => [
        name,
        { type: value ? 'string' : 'boolean', ...(short ? { short } : {}) } as const,
      ]),
    ),
  });
  const values = new Map<string, string>();
  const operands: string[] = [];
  const faults: Fault[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option)
      faults.push(
        unknown(
          token.rawName,
          Object.keys(options).map((name) => `--${name}`),
        ),
      );
    else if (option.value && token.value === undefined) faults.push(lacksValue(token.rawName, option.value));
    else if (!option.value && token.value !== undefined) faults.push(takesNoValue(token.rawName));
    else values.set(token.name, token.value ?? '');
  }
  const lang = values.get('lang') ?? terminalLang();
  if (lang !== 'id' && lang !== 'en') {
    faults.push(fault('--lang', 'lang', `--lang hanya menerima id atau en.`, '--lang takes id or en.'));
  }
  const help = values.has('help') || words[0] === 'help';
  if (!help && faults.length === 0) faults.push(...wrongWords(command, words, operands, commands));
  if (faults.length > 0) throw new Invalid(faults);
  return {
    command,
    help: help || argv.length === 0,
    call: makeCall(values, operands, lang === 'id' ? 'id' : 'en'),
  };
}

function makeCall(values: ReadonlyMap<string, string>, operands: readonly string[], lang: Lang): Call {
  const json = values.has('json');
  return {
    operands,
    value: (name) => values.get(name),
    has: (name) => values.has(name),
    config: () => {
      const data = values.get('data');
      const config = readConfig();
      return data === undefined ? config : { ...config, data: resolve(data) };
    },
    lang,
    json,
    say: (line) => {
      if (!json) process.stdout.write(`${line}\n`);
    },
    result: (value) => {
      if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
  };
}

function wrongWords(
  command: Command | null,
  words: readonly string[],
  operands: readonly string[],
  commands: readonly Command[],
): Fault[] {
  if (!command) {
    if (words.length === 0) return [];
    const names = commands.map(({ name }) => name);
    return [
      unknown(names.some((name) => name.startsWith(`${words[0]} `)) ? words.join(' ') : `${words[0]}`, names),
    ];
  }
  const wanted = command.operands ?? [];
  if (operands.length === wanted.length) return [];
  const usage = `terang ${[command.name, ...wanted].join(' ')}`;
  return [fault(command.name, 'operands', `Bentuknya: ${usage}.`, `The form is: ${usage}.`)];
}

function unknown(word: string, known: readonly string[]): Fault {
  const near = nearest(word, known);
  return fault(
    word,
    'unknown',
    `"${word}" tidak dikenal.${near ? ` Maksud Anda "${near}"?` : ''}`,
    `"${word}" is not known.${near ? ` Did you mean "${near}"?` : ''}`,
  );
}

function lacksValue(name: string, value: string): Fault {
  return fault(
    name,
    'value',
    `${name} memerlukan nilai: ${name} ${value}.`,
    `${name} needs a value: ${name} ${value}.`,
  );
}

function takesNoValue(name: string): Fault {
  return fault(name, 'value', `${name} tidak menerima nilai.`, `${name} takes no value.`);
}

/** The known word nearest to a mistyped one: at most a third of its letters away, else null. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const away = distance(word.toLowerCase(), candidate);
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

/** Edit distance (Levenshtein): letters to add, drop or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replace));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
