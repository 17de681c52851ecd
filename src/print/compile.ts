/**
 * A process of its own that sets one document and ends. Not a thread: the compiler is native code, which no
 * thread can be stopped out of, and a fault in it would end the server; a process also gives its memory back.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Json } from '../base/json.ts';
import type { Tanggal } from '../base/tanggal.ts';
import { type Coverage, codePoints, printable, printableJson } from './printable.ts';

/** What the parent sends, once. */
export interface CompileJob {
  /** A folder that does not exist: the compiler sees only `files`. */
  readonly workspace: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly fonts: readonly string[];
  readonly template: string;
  readonly data: Json;
  readonly title: string;
  readonly date: Tanggal;
  readonly standard: string;
  readonly attachment: Attachment | null;
  /** Paths of pictures by the name that the template calls them; read here, so that only one process holds them. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** A file that travels inside the document. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  /** What it is, for those who find it. */
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** Something wrong in a template; `line` counts from 1, null when the compiler does not know it. */
export interface TemplateFault {
  readonly file: string | null;
  readonly line: number | null;
  readonly message: string;
}

export type CompileAnswer = { readonly pdf: Uint8Array } | { readonly faults: readonly TemplateFault[] };

interface Diagnostic {
  readonly message: string;
  readonly path: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number } } | null;
}

const ENTRY = 'utama.typ';
/** No template can have this name, so none can stand in its place. */
const ATTACHED = '.lampiran';
const FALLBACK = 'DejaVuSans.ttf';
const ERROR = 1;

function coverage(fonts: readonly string[], bytes: readonly Uint8Array[]): Coverage {
  const sets = bytes.map(codePoints);
  const fallback = sets[fonts.findIndex((path) => basename(path) === FALLBACK)];
  const others = sets.filter((set) => set !== fallback);
  return (code) =>
    fallback?.has(code) === true || (others.length > 0 && others.every((set) => set.has(code)));
}

function attach({ name, mediaType, description }: Attachment): string {
  const [path, type, what] = [name, mediaType, description].map((text) => JSON.stringify(text));
  const data = `read("${ATTACHED}", encoding: none)`;
  return `#pdf.attach(${path}, ${data}, relationship: "source", mime-type: ${type}, description: ${what})`;
}

/** Title, date, language and attachment are set outside the template, so that no edited copy can lose them. */
function entry(job: CompileJob): string {
  const [year, month, day] = job.date.split('-').map(Number);
  return [
    `#set document(title: sys.inputs.judul, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    '#set text(lang: "id", region: "ID", hyphenate: false)',
    ...(job.attachment ? [attach(job.attachment)] : []),
    `#include ${JSON.stringify(job.template)}`,
  ].join('\n');
}

function compile(job: CompileJob): CompileAnswer {
  const fonts = job.fonts.map((path) => readFileSync(path));
  const covered = coverage(job.fonts, fonts);
  const compiler = NodeCompiler.create({ workspace: job.workspace, fontArgs: [{ fontBlobs: fonts }] });
  const place = (name: string, bytes: Uint8Array | string) =>
    compiler.mapShadow(join(job.workspace, name), Buffer.from(bytes as Uint8Array));
  for (const [name, bytes] of Object.entries(job.files)) place(name, bytes);
  for (const [name, path] of Object.entries(job.pictures)) place(name, readFileSync(path));
  if (job.attachment) place(ATTACHED, job.attachment.bytes);
  place('data.json', JSON.stringify(printableJson(job.data, covered)));
  place(ENTRY, entry(job));
  const result = compiler.compile({
    mainFilePath: join(job.workspace, ENTRY),
    inputs: { judul: printable(job.title, covered), berkas: Object.keys(job.files).join('\n') },
  });
  const document = result.result;
  if (!document) {
    const error = result.takeDiagnostics();
    const diagnostics: Diagnostic[] = error ? compiler.fetchDiagnostics(error) : [];
    return { faults: diagnostics.filter((d) => d.severity === ERROR).map(readFault) };
  }
  return {
    pdf: compiler.pdf(document, {
      pdfStandard: job.standard,
      creationTimestamp: Date.parse(job.date) / 1000,
    }),
  };
}

function readFault(diagnostic: Diagnostic): TemplateFault {
  const line = diagnostic.range ? diagnostic.range.start.line + 1 : null;
  return { file: basename(diagnostic.path) || null, line, message: diagnostic.message };
}

/** The exporter's errors come as one text that holds the messages of the compiler. */
function readThrown(error: unknown): TemplateFault[] {
  const text = String(error);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] as string);
  return (messages.length > 0 ? messages : [text]).map((message) => ({ file: null, line: null, message }));
}

process.once('message', (job: CompileJob) => {
  let answer: CompileAnswer;
  try {
    answer = compile(job);
  } catch (error) {
    answer = { faults: readThrown(error) };
  }
  process.send?.(answer, () => process.disconnect());
});
