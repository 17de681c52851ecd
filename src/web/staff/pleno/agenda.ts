import { dayOf, type Tanggal } from '../../../base/tanggal.ts';
import { listed } from '../../../daftar/compile-daftar.ts';
import { diffEditions, type EditionDiff } from '../../../daftar/edition/diff.ts';
import {
  type Edition,
  editionOfRun,
  editionsOf,
  itemsById,
  itemsOf,
} from '../../../daftar/edition/edition.ts';
import { type EditionItem, KLASIFIKASI, type Klasifikasi } from '../../../daftar/edition/line.ts';
import { type Entry, entriesOfRun } from '../../../daftar/entry.ts';
import type { Reader } from '../../../db/db.ts';
import type { Office } from '../../../people/office.ts';
import { asItem, established } from '../../../pleno/decide-list.ts';
import { type Meeting, meetingById, type Postponement } from '../../../pleno/meeting.ts';
import { runById } from '../../../procedure/read-run.ts';
import type { Run } from '../../../procedure/run.ts';
import type { Site } from '../../context.ts';

/** What lies on the table of a plenary: the compiled draft, what stays of it, and the edition that it renews. */
export interface Agenda {
  readonly run: Run;
  /** The edition that the plenary makes: its number, and itself once it is decided. */
  readonly nomor: number;
  readonly edition: Edition | null;
  readonly before: Edition | null;
  readonly beforeItems: readonly EditionItem[];
  /** Every listed entry of the run, also those that their unit states as gone. */
  readonly entries: readonly Entry[];
  /** What is established: the edition's own items, or those that would be. */
  readonly items: readonly EditionItem[];
  readonly diff: EditionDiff;
}

/** The office's day; a meeting is recorded from its own day on. */
export function todayAt({ clock }: Pick<Site, 'clock'>, office: Office): Tanggal {
  return dayOf(clock.now(), office.zone);
}

export interface MeetingAgenda extends Agenda {
  readonly meeting: Meeting;
}

/** Items of a list in each class, in the order of the statute. */
export function perClass(items: readonly EditionItem[]): { klasifikasi: Klasifikasi; n: number }[] {
  return KLASIFIKASI.map((klasifikasi) => ({
    klasifikasi,
    n: items.filter((item) => item.klasifikasi === klasifikasi).length,
  }));
}

async function agenda(
  reader: Reader,
  office: Office,
  runId: string,
  postponements: readonly Postponement[],
): Promise<Agenda> {
  const [run, all, editions, edition] = await Promise.all([
    runById(reader, office.id, runId),
    entriesOfRun(reader, office.id, runId),
    editionsOf(reader, office.id),
    editionOfRun(reader, office.id, runId),
  ]);
  const before = (edition ? editions.find((one) => one.nomor < edition.nomor) : editions[0]) ?? null;
  const beforeById = before ? await itemsById(reader, office.id, before.id) : new Map<string, EditionItem>();
  const beforeItems = [...beforeById.values()];
  const items = edition
    ? await itemsOf(reader, office.id, edition.id)
    : // One without a number is known by its own id until it gets one.
      established(all, { postponements }, beforeById).map(
        ({ entry, standing }) => standing ?? asItem(entry, entry.nomor ?? entry.id),
      );
  return {
    run,
    nomor: edition?.nomor ?? (before?.nomor ?? 0) + 1,
    edition,
    before,
    beforeItems,
    entries: listed(all),
    items,
    diff: diffEditions(beforeItems, items),
  };
}

/** @throws NotFound when the office has no such meeting */
export async function agendaOf(reader: Reader, office: Office, meetingId: string): Promise<MeetingAgenda> {
  const meeting = await meetingById(reader, office.id, meetingId);
  return { ...(await agenda(reader, office, meeting.run, meeting.postponements)), meeting };
}

/** What a plenary on this run would have before it. @throws NotFound when the office has no such run */
export async function agendaOfRun(reader: Reader, office: Office, runId: string): Promise<Agenda> {
  return agenda(reader, office, runId, []);
}

/** Entries whose title, number or unit holds every word that was typed, at most `most` of them. */
export function find(entries: readonly Entry[], typed: string, most: number): Entry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found: Entry[] = [];
  for (const entry of entries) {
    const text = `${entry.nomor ?? ''} ${entry.judul} ${entry.penguasa}`.toLowerCase();
    if (words.every((word) => text.includes(word))) found.push(entry);
    if (found.length === most) break;
  }
  return found;
}
