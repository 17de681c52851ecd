/** What a shelf count can say of one paper, in the order in which a person must act on it. */
export const HASIL = [
  'salah_tempat',
  'tidak_ditemukan',
  'tidak_dikenal',
  'dipinjam_ada',
  'dipinjam',
  'dipindahkan',
  'cocok',
] as const;
export type Hasil = (typeof HASIL)[number];

/** A paper that was expected when the count began. */
export interface Expected {
  readonly hardcopy: string;
  readonly place: string;
  /** On loan at that moment. */
  readonly dipinjam: boolean;
}

/** One scan; `hardcopy` is null for a code that belongs to no paper of the office. */
export interface Seen {
  readonly code: string;
  readonly hardcopy: string | null;
  readonly place: string;
  readonly scannedAt: Date;
}

/** A paper as its record stands now. */
export interface PaperNow {
  /** Null: never shelved, destroyed or struck out. */
  readonly place: string | null;
  readonly dipinjam: boolean;
}

/** What became of one paper, or of one code that no paper has. */
export interface Outcome {
  readonly hasil: Hasil;
  readonly hardcopy: string | null;
  readonly code: string;
  /** Where the record has it. */
  readonly belongs: string | null;
  /** Where it was seen last. */
  readonly seen: string | null;
  /** Seen, although the record says that it is lent. */
  readonly lentButHere: boolean;
}

export interface Counted {
  readonly expected: readonly Expected[];
  readonly scans: readonly Seen[];
  /** Every paper that was expected or seen. */
  readonly papers: ReadonlyMap<string, PaperNow & { readonly code: string }>;
  /** True when one of two places is the other, or stands in it. */
  readonly sameBranch: (one: string, other: string) => boolean;
}

/** The last scan of every paper, and of every code without one. */
function lastSeen(scans: readonly Seen[]): Map<string, Seen> {
  const last = new Map<string, Seen>();
  for (const scan of scans) {
    const key = scan.hardcopy ?? `kode ${scan.code}`;
    const known = last.get(key);
    if (!known || known.scannedAt <= scan.scannedAt) last.set(key, scan);
  }
  return last;
}

/**
 * What a count comes to. A paper agrees where it was seen on the branch on which the record has it, be it as the count
 * began or, when it was moved by a deed meanwhile, as it stands now. What was lent, at the beginning or since, is not
 * missing, and where it lies in its place all the same its return is to be recorded; nor is what a deed moved away
 * before anybody came to it missing.
 */
export function outcomesOf({ expected, scans, papers, sameBranch }: Counted): Outcome[] {
  const last = lastSeen(scans);
  const wanted = new Map(expected.map((one) => [one.hardcopy, one]));
  const outcomes: Outcome[] = [];
  for (const [id, { place, dipinjam }] of wanted) {
    const now = papers.get(id);
    if (!now || last.has(id)) continue;
    const hasil =
      dipinjam || now.dipinjam ? 'dipinjam' : now.place === place ? 'tidak_ditemukan' : 'dipindahkan';
    outcomes.push({ hasil, hardcopy: id, code: now.code, belongs: place, seen: null, lentButHere: false });
  }
  for (const scan of last.values()) {
    const now = scan.hardcopy ? papers.get(scan.hardcopy) : undefined;
    if (!scan.hardcopy || !now) {
      const unknown = { hardcopy: null, belongs: null, lentButHere: false };
      outcomes.push({ hasil: 'tidak_dikenal', code: scan.code, seen: scan.place, ...unknown });
      continue;
    }
    const places = [wanted.get(scan.hardcopy)?.place, now.place];
    const agreed = places.find((place) => place && sameBranch(place, scan.place));
    outcomes.push({
      hasil: agreed ? (now.dipinjam ? 'dipinjam_ada' : 'cocok') : 'salah_tempat',
      hardcopy: scan.hardcopy,
      code: now.code,
      belongs: agreed ?? now.place,
      seen: scan.place,
      lentButHere: now.dipinjam,
    });
  }
  return outcomes;
}

/** How many papers came to each outcome. */
export function tallied(outcomes: readonly { readonly hasil: Hasil }[]): Record<Hasil, number> {
  const tally = {
    salah_tempat: 0,
    tidak_ditemukan: 0,
    tidak_dikenal: 0,
    dipinjam_ada: 0,
    dipinjam: 0,
    dipindahkan: 0,
    cocok: 0,
  };
  for (const { hasil } of outcomes) tally[hasil] += 1;
  return tally;
}
