import type { KnownScan, OwnScan } from './state.ts';

/** Scans in one sending. */
const BATCH = 200;

/** What came of an attempt to send. */
export type Sent =
  | {
      readonly kind: 'terkirim';
      readonly at: number;
      readonly told: readonly Verdict[];
      readonly others: readonly KnownScan[];
    }
  /** No network, or no server behind it: try again later. */
  | { readonly kind: 'luring' }
  | { readonly kind: 'keluar' }
  /** Refused for good; the reasons are the server's own words. */
  | { readonly kind: 'ditolak'; readonly code: string; readonly reason: string };

interface Verdict {
  readonly scan: string;
  readonly hasil: string;
  readonly judul: string;
  readonly tercatat: string;
}

interface Problem {
  readonly title?: string;
  readonly reasons?: readonly { readonly code: string; readonly id: string; readonly en: string }[];
  readonly faults?: readonly { readonly code: string; readonly id: string; readonly en: string }[];
}

/** Sends the first of these scans, all of one count and one person. */
export async function sendSome(
  scans: readonly OwnScan[],
  since: number,
  lang: 'id' | 'en',
): Promise<Sent & { readonly scans: readonly OwnScan[] }> {
  const some = scans.slice(0, BATCH);
  const [first] = some;
  if (!first) return { kind: 'luring', scans: some };
  const body = JSON.stringify({
    person: first.person,
    sentAt: new Date().toISOString(),
    scans: some.map(({ id, code, place, scannedAt }) => ({ id, code, place, scannedAt })),
  });
  let response: Response;
  try {
    response = await fetch(`/kerja/arsip/hitung/${first.count}/kirim?sesudah=${since}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
    });
  } catch {
    return { kind: 'luring', scans: some };
  }
  if (response.status === 401 || response.redirected) return { kind: 'keluar', scans: some };
  if (response.status >= 500 || response.status === 408 || response.status === 429)
    return { kind: 'luring', scans: some };
  const answer = await response.json().catch(() => null);
  if (!response.ok) return { kind: 'ditolak', ...reasonOf(answer, lang), scans: some };
  if (!answer) return { kind: 'luring', scans: some };
  return { kind: 'terkirim', at: answer.at, told: answer.verdicts, others: answer.others, scans: some };
}

function reasonOf(answer: Problem | null, lang: 'id' | 'en'): { code: string; reason: string } {
  const all = [...(answer?.reasons ?? []), ...(answer?.faults ?? [])];
  return {
    code: all[0]?.code ?? 'tidak-ada',
    reason: all.map((one) => one[lang]).join(' ') || (answer?.title ?? ''),
  };
}
