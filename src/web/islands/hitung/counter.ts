import { newId, openQueue, type Queue } from './queue.ts';
import { type Sent, sendSome } from './send.ts';
import {
  allScans,
  type CountData,
  type Counting,
  counted,
  judge,
  type KnownScan,
  leftByPlace,
  type OwnScan,
  type Verdict,
} from './state.ts';
import { words } from './words.ts';

type Both = { readonly id: string; readonly en: string };

/** Milliseconds before the next try while there is no network: sooner at first, since it often comes back haltingly. */
const RETRY = [1000, 2000, 4000, 8000] as const;

export type Sending =
  | { readonly kind: 'diam' | 'mengirim' | 'luring' | 'keluar' }
  | { readonly kind: 'ditolak'; readonly code: string; readonly reason: string };

const PLACE = (count: string) => `terang-hitung-di ${count}`;

/** Where the person stood last in this count, so that reloading the page does not take them elsewhere. */
function remembered(count: string): string | undefined {
  try {
    return localStorage.getItem(PLACE(count)) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(count: string, place: string): void {
  try {
    localStorage.setItem(PLACE(count), place);
  } catch {
    // A browser that keeps nothing still counts.
  }
}

/** An open count on this device: what it knows, what it scanned, and how the sending goes. */
export class Counter {
  readonly count: string;
  readonly person: string;
  readonly lang: 'id' | 'en';
  readonly queue: Queue;
  readonly data: CountData;
  here: string;
  verdict: Verdict | null = null;
  sending: Sending = { kind: 'diam' };
  /** Everything kept on this device, whosever it is and of whatever count. */
  kept: readonly OwnScan[];
  #known: readonly KnownScan[];
  #since: number;
  #timer = 0;
  #tries = 0;
  readonly #changed: () => void;

  constructor(
    at: { count: string; person: string; lang: 'id' | 'en'; here: string | undefined; queue: Queue },
    data: CountData,
    kept: readonly OwnScan[],
    changed: () => void,
  ) {
    this.count = at.count;
    this.person = at.person;
    this.lang = at.lang;
    this.queue = at.queue;
    this.data = data;
    this.kept = kept;
    this.#known = data.scans;
    this.#since = data.at;
    this.#changed = changed;
    const places = new Set(data.places.map(({ id }) => id));
    const left = [...leftByPlace(this.counting).keys()];
    this.here =
      [at.here, remembered(at.count), ...left].find((id) => id && places.has(id)) ?? data.places[0]?.id ?? '';
  }

  /** This person's scans of this count on this device. */
  get own(): readonly OwnScan[] {
    return this.kept.filter(({ count, person }) => count === this.count && person === this.person);
  }
  get waiting(): readonly OwnScan[] {
    return this.own.filter(({ sent }) => !sent);
  }
  /** This person's unsent scans of other counts, by count. */
  get stranded(): readonly (readonly OwnScan[])[] {
    const others = this.kept.filter(
      ({ count, person, sent }) => count !== this.count && person === this.person && !sent,
    );
    const groups = new Map<string, OwnScan[]>();
    for (const scan of others) groups.set(scan.count, [...(groups.get(scan.count) ?? []), scan]);
    return [...groups.values()];
  }
  /** How many unsent scans of this count are somebody else's. */
  get othersWaiting(): number {
    return this.kept.filter(
      ({ count, person, sent }) => count === this.count && person !== this.person && !sent,
    ).length;
  }
  get counting(): Counting {
    return { data: this.data, scans: allScans(this.#known, this.own) };
  }

  /** Why the count's result cannot be looked at now: without network, or before everything is sent; else null. */
  get notFinished(): Both | null {
    const waiting = this.waiting.length;
    if (this.sending.kind === 'luring' || !navigator.onLine) return words.finishOffline(waiting);
    return waiting > 0 ? words.finishUnsent(waiting) : null;
  }

  placeName(id: string): string {
    return this.data.places.find((one) => one.id === id)?.name ?? '';
  }

  stand(place: string): void {
    this.here = place;
    remember(this.count, place);
    this.#changed();
  }

  /** Takes what was scanned or typed: says what it is, and keeps it on disk before it says so. */
  async take(typed: string): Promise<Verdict | null> {
    const verdict = judge(this.counting, typed, this.here);
    if (!verdict) return null;
    if (verdict.kind === 'tempat') this.stand(verdict.place.id);
    if (counted(verdict) && 'code' in verdict) {
      const { count, person, here: place } = this;
      const scannedAt = new Date().toISOString();
      const scan = {
        id: newId(),
        count,
        nomor: this.data.nomor,
        person,
        code: verdict.code,
        place,
        scannedAt,
        sent: false,
      };
      this.kept = [...this.kept, scan];
      await this.queue.put([scan]);
    }
    this.verdict = verdict;
    this.#changed();
    void this.send();
    return verdict;
  }

  /** Takes unsent scans of another count into this one. */
  async takeIn(scans: readonly OwnScan[]): Promise<void> {
    const moved = scans.map((scan) => ({ ...scan, count: this.count, nomor: this.data.nomor }));
    await this.queue.put(moved);
    await this.queue.remove(scans);
    this.kept = [...this.kept.filter((scan) => !scans.includes(scan)), ...moved];
    this.#changed();
    void this.send();
  }

  async discard(scans: readonly OwnScan[]): Promise<void> {
    await this.queue.remove(scans);
    this.kept = this.kept.filter((scan) => !scans.includes(scan));
    if (this.sending.kind === 'ditolak') this.sending = { kind: 'diam' };
    this.#changed();
  }

  /** The network is said to be back. */
  online(): void {
    this.#tries = 0;
    void this.send();
  }

  /** Sends what waits until nothing does; without network it tries again by itself. */
  async send(): Promise<void> {
    if (this.sending.kind === 'mengirim' || this.sending.kind === 'ditolak') return;
    clearTimeout(this.#timer);
    if (!navigator.onLine) {
      // Looked at again soon: it costs nothing, and not every browser tells when the network is back.
      this.#tries = 0;
      this.#stop({ kind: 'luring' });
      return;
    }
    while (this.waiting.length > 0) {
      this.sending = { kind: 'mengirim' };
      this.#changed();
      const sent = await sendSome(this.waiting, this.#since, this.lang);
      if (sent.kind !== 'terkirim') {
        this.#stop(sent);
        return;
      }
      await this.#settle(sent);
    }
    this.sending = { kind: 'diam' };
    this.#changed();
  }

  #stop(sent: Exclude<Sent, { kind: 'terkirim' }>): void {
    this.sending = sent.kind === 'ditolak' ? sent : { kind: sent.kind };
    if (sent.kind === 'luring') {
      this.#timer = window.setTimeout(() => void this.send(), RETRY[Math.min(this.#tries, RETRY.length - 1)]);
      this.#tries += 1;
    }
    this.#changed();
  }

  async #settle(sent: Extract<Sent, { kind: 'terkirim' }> & { scans: readonly OwnScan[] }): Promise<void> {
    const told = new Map(
      sent.told.map(({ scan, hasil, judul, tercatat }) => [scan, { hasil, judul, tercatat }]),
    );
    const settled = sent.scans.map((scan) => {
      const said = told.get(scan.id);
      return { ...scan, sent: true, ...(said ? { told: said } : {}) };
    });
    await this.queue.put(settled);
    const byId = new Map(settled.map((scan) => [scan.id, scan]));
    this.kept = this.kept.map((scan) => (scan.count === this.count && byId.get(scan.id)) || scan);
    this.#known = [...this.#known, ...sent.others];
    this.#tries = 0;
    this.#since = sent.at;
  }
}

/** Reads what is known of a count and what this device has of it. Null when the count cannot be read here. */
export async function openCounter(
  at: { count: string; person: string; lang: 'id' | 'en'; here: string | undefined },
  changed: () => void,
): Promise<Counter | null> {
  const queue = await openQueue();
  const response = await fetch(`/kerja/arsip/hitung/${at.count}/data.json`, {
    headers: { accept: 'application/json' },
  }).catch(() => null);
  if (!response?.ok || response.redirected) return null;
  const data = (await response.json()) as CountData;
  if (data.person !== at.person) return null;
  // What the server has told of need not be kept any longer.
  const known = new Set(data.scans.map(({ id }) => id));
  const kept = await queue.all();
  const done = kept.filter(({ count, id }) => count === at.count && known.has(id));
  await queue.remove(done);
  const left = kept.filter((scan) => !done.includes(scan));
  return new Counter({ ...at, queue }, data, left, changed);
}
