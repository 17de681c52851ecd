import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Unfit } from '../base/errors.ts';
import type { Json } from '../base/json.ts';
import { programFile } from '../base/paths.ts';
import { isDay, type Tanggal } from '../base/tanggal.ts';
import type { Both } from '../base/text.ts';
import type { Attachment, CompileAnswer, CompileJob, TemplateFault } from './compile.ts';
import { type TemplateFiles, templateFiles } from './template-files.ts';
import { text } from './text.ts';

export interface PrintInput {
  /** File name in `templates/`, such as `berita-acara.typ`. */
  readonly template: string;
  /** The office's own folder; a file in it stands before ours of the same name. */
  readonly templateFolder?: string;
  /** What the template reads as `json("data.json")`. */
  readonly data: Json;
  /** Document title, shown by readers instead of the file name. */
  readonly title: string;
  /** Legal day of the document; also the creation date in the file, so that it never depends on a clock. */
  readonly date: Tanggal;
  /** ISO 19005-2 level a (archival, tagged) unless said otherwise; ISO 19005-3 with an attachment. */
  readonly standard?: 'a-2a' | 'a-3a' | 'ua-1' | '1.7';
  /** A file that travels inside the document, as its source. */
  readonly attachment?: Attachment;
  /** Pictures that the template may show, by the name it calls them, each with its path on this machine's disk. */
  readonly pictures?: Readonly<Record<string, string>>;
  /** Seconds after which the work is stopped. */
  readonly patience?: number;
}

const PATIENCE = 120;
/**
 * No variable of ours reaches a template; the dead proxy keeps the compiler from fetching packages, and the list of
 * fonts keeps it from those of the machine, which would change the bytes and may lack what ours have.
 */
const ENVIRONMENT = {
  HTTP_PROXY: 'http://127.0.0.1:1',
  HTTPS_PROXY: 'http://127.0.0.1:1',
  FONTCONFIG_FILE: programFile('templates', 'fonts', 'fonts.conf'),
};

/** One document at a time, so that a busy day cannot take the memory of the machine. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Sets a template into a PDF. Equal input gives equal bytes on any machine: own fonts, fixed date, no
 * network, no file but the templates. Text from the data is never read as markup.
 * @throws Unfit naming file, line and remedy when a template is wrong, when the work takes too long, or when
 * the compiler's process ends
 */
export function renderPdf(input: PrintInput): Promise<Uint8Array> {
  const work = queue.then(() => render(input));
  queue = work.catch(() => undefined);
  return work;
}

async function render(input: PrintInput): Promise<Uint8Array> {
  if (!isDay(input.date)) throw new TypeError(`not a day: ${input.date}`);
  const found = await templateFiles(input.templateFolder);
  if (!(input.template in found.files))
    throw new Unfit(text.noTemplate(input.template), text.noTemplateRemedy);
  const answer = await compileApart(
    {
      workspace: programFile('templates', '.none'),
      files: found.files,
      fonts: found.fonts,
      template: input.template,
      data: input.data,
      title: input.title,
      date: input.date,
      standard: input.standard ?? (input.attachment ? 'a-3a' : 'a-2a'),
      attachment: input.attachment ?? null,
      pictures: input.pictures ?? {},
    },
    input.patience ?? PATIENCE,
  );
  if ('pdf' in answer) return answer.pdf;
  throw unfit(answer.faults, found);
}

function compileApart(job: CompileJob, patience: number): Promise<CompileAnswer> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./compile.js', import.meta.url)), [], {
      env: ENVIRONMENT,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const end = (problem: Both) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Unfit(problem, text.stoppedRemedy));
    };
    const timer = setTimeout(() => end(text.tooSlow(patience)), patience * 1000);
    child.once('message', (answer) => {
      clearTimeout(timer);
      resolve(answer as CompileAnswer);
    });
    child.once('error', () => end(text.stopped));
    // Unlike 'exit', this comes only after every message of the child was delivered.
    child.once('disconnect', () => end(text.stopped));
    child.send(job, (error) => {
      if (error) end(text.stopped);
    });
  });
}

/**
 * What a compiler's message quotes or adds after a colon is shown only when it stands in a template:
 * everything else comes from the data, which may be personal, or from the machine.
 */
function withoutData(message: string, sources: string): string {
  const known = (part: string) => sources.includes(part.replace(/^["'`]|["'`]$/g, ''));
  return message
    .replace(/, hints: .*$/s, '')
    .replace(/ \((searched at|error) .*\)$/s, '')
    .replace(/(?<=: ).+$/s, (tail) => (known(tail) ? tail : '…'))
    .replace(/"[^"]*"|`[^`]*`/g, (quoted) => (known(quoted) ? quoted : '…'));
}

/** The first fault decides. */
function unfit(faults: readonly TemplateFault[], found: TemplateFiles): Unfit {
  const first = faults[0] ?? { file: null, line: null, message: '…' };
  const sources = Object.entries(found.files)
    .filter(([name]) => name.endsWith('.typ'))
    .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
    .join('\n');
  const message = withoutData(first.message, sources);
  const file = first.file !== null && first.file in found.files ? first.file : null;
  const place = file === null ? null : text.place(file, first.line);
  const own = file === null ? found.own.size > 0 : found.own.has(file);
  const problem = {
    id: text.fault(place?.id ?? null, message).id,
    en: text.fault(place?.en ?? null, message).en,
  };
  return new Unfit(problem, own ? text.mendOwn : text.mendOurs);
}
