import { programVersion } from '../../base/version.ts';
import type { Store } from '../store/store.ts';
import { keepText } from './derived.ts';
import { type Finding, type FindingCode, together } from './finding.ts';
import { LIMITS } from './limits.ts';
import type { Waiting } from './queue.ts';
import type { Outcome } from './record-examination.ts';
import { type ClamdAddress, scanned } from './sandbox/clamd.ts';
import { BadAnswer } from './sandbox/frames.ts';
import { withCopy } from './sandbox/open-copy.ts';
import { type Account, readAccount } from './sandbox/read-answer.ts';
import { ChildFailed, runChild } from './sandbox/run-child.ts';

/** How often a child may fail on a file before that is the outcome; how often the server may go down on it. */
const [CHILD_TRIES, SERVER_TRIES] = [2, 3];

const finding = (code: FindingCode): Finding => ({ code, jumlah: 1, di: [] });

/** What an examination needs besides the file. */
export interface Examining {
  readonly store: Store;
  readonly clamd: ClamdAddress | null;
  /** Ends the work early. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Examines one file and says what came of it. Whatever happens to the child is an outcome.
 * @throws NotFound or StoreFailed when the bytes cannot be had now
 * @throws ScannerSilent when the configured virus scanner gives no verdict
 * @throws Stopped when the signal said so
 */
export async function outcomeOf(at: Examining, file: Waiting): Promise<Outcome> {
  if (file.tries > SERVER_TRIES) return outcome(file, NOTHING, [finding('tidak-terbaca')], at.clamd);
  // Too large for a child to read: no copy is made that nobody could use.
  if (file.size > LIMITS.wholeBytes && at.clamd === null)
    return outcome(file, { ...NOTHING, jenis: file.mediaType }, [finding('terlalu-besar')], at.clamd);
  return withCopy(at.store, file.sha256, async (descriptor) => {
    const verdict = at.clamd === null ? 'bersih' : await scanned(at.clamd, descriptor);
    if (verdict === 'virus') return outcome(file, NOTHING, [finding('virus')], at.clamd);
    const account = await accountOf(descriptor, at);
    await keepText(at.store, file.sha256, account.teks);
    return outcome(file, account, verdict === 'bersih' ? [] : [finding(verdict)], at.clamd);
  });
}

const NOTHING: Account = { jenis: null, halaman: null, findings: [], teks: [], perluOcr: [], bergambar: 0 };

async function accountOf(descriptor: number, { signal }: Examining): Promise<Account> {
  for (let tries = 1; tries <= CHILD_TRIES; tries += 1) {
    try {
      return readAccount(await runChild(descriptor, { what: 'examine' }, { signal }));
    } catch (error) {
      if (!(error instanceof ChildFailed || error instanceof BadAnswer)) throw error;
    }
  }
  return { ...NOTHING, findings: [finding('tidak-terbaca')] };
}

function outcome(
  { sha256, mediaType }: Waiting,
  account: Account,
  more: readonly Finding[],
  clamd: ClamdAddress | null,
): Outcome {
  const found = together(account.findings, more, beyond(account.perluOcr));
  // A file that could not be read to its end need not also be blamed for its type.
  const unread = found.some(({ code }) => UNREAD.includes(code)) && account.jenis === null;
  const other = account.jenis !== mediaType && !unread;
  return {
    sha256,
    tahap: 'isi',
    jenis: account.jenis,
    halaman: account.halaman,
    findings: other ? together(found, [finding('bukan-jenisnya')]) : found,
    bergambar: account.bergambar,
    ocrPerlu: account.perluOcr.slice(0, LIMITS.ocrPages),
    pemeriksa: `Terang ${programVersion}${clamd === null ? '' : ', clamd'}`,
  };
}

/** Scanned pages that are too many to be read by machine. */
function beyond(pages: readonly number[]): Finding[] {
  const [halaman] = pages.slice(LIMITS.ocrPages);
  const jumlah = pages.length - LIMITS.ocrPages;
  return halaman === undefined ? [] : [{ code: 'pindaian-tidak-terbaca', jumlah, di: [{ halaman }] }];
}

const UNREAD: readonly FindingCode[] = [
  ...(['tidak-terbaca', 'terkunci', 'virus', 'makro', 'mengembang', 'susunan-berbahaya'] as const),
  'terlalu-besar',
];
