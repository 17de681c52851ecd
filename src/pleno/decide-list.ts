import { newId } from '../base/id.ts';
import type { Tanggal } from '../base/tanggal.ts';
import { listed } from '../daftar/compile-daftar.ts';
import { editionsOf, itemsById } from '../daftar/edition/edition.ts';
import {
  type EditionItem,
  editionLine,
  editionRoot,
  KLASIFIKASI,
  type Klasifikasi,
} from '../daftar/edition/line.ts';
import { type Entry, entriesOfRun } from '../daftar/entry.ts';
import type { Tx } from '../db/db.ts';
import { insertRows } from '../db/insert-rows.ts';
import { type Actor, holds } from '../journal/actor.ts';
import { officeById } from '../people/office.ts';
import { stepDeed } from '../procedure/step-deed.ts';
import { lockedMeeting, type Meeting, present } from './meeting.ts';
import { notHeldYet, why } from './text.ts';

export interface ListToDecide {
  readonly meeting: string;
  readonly version: number;
  /** The day in the office's zone. */
  readonly today: Tanggal;
  /** Members who agreed, and who did not. */
  readonly setuju: number;
  readonly tidakSetuju: number;
  readonly pendapatBerbeda: string;
}

/** An entry as the plenary establishes it. */
export interface Established {
  readonly entry: Entry;
  /** The item as the edition before holds it, where its change was put off; null where the entry itself stands. */
  readonly standing: EditionItem | null;
}

/**
 * What the plenary establishes, by klasifikasi: every listed entry that stays and was not put off. Where a change of
 * an established item is put off, the item stays public as it was established.
 * @param before items of the edition before, by item id
 */
export function established(
  entries: readonly Entry[],
  { postponements }: Pick<Meeting, 'postponements'>,
  before: ReadonlyMap<string, EditionItem>,
): Established[] {
  const off = new Set(postponements.map((one) => one.entry));
  const kept = listed(entries)
    .filter((entry) => entry.change !== 'dihapus')
    .map((entry) => ({ entry, standing: off.has(entry.id) ? (before.get(entry.item) ?? null) : null }))
    .filter(({ entry, standing }) => standing !== null || !off.has(entry.id));
  return KLASIFIKASI.flatMap((klasifikasi) =>
    kept.filter(({ entry, standing }) => (standing?.klasifikasi ?? entry.klasifikasi) === klasifikasi),
  );
}

/** An established entry as the edition holds it. */
export function asItem(entry: Entry, nomor: string): EditionItem {
  return {
    nomor,
    judul: entry.judul,
    ringkasan: entry.ringkasan,
    penguasa: entry.penguasa,
    penanggungJawab: entry.penanggungJawab,
    waktu: entry.waktu,
    tempat: entry.tempat,
    bentuk: (['softcopy', 'hardcopy'] as const).filter((form) => entry[form]),
    retensi: entry.retensi,
    klasifikasi: entry.klasifikasi as Klasifikasi,
    tahun: entry.tahun,
    kode: entry.kode,
    berkas: entry.berkas,
  };
}

/** Gives every item without one its permanent number; numbers are never given twice. */
async function giveNumbers(
  tx: Tx,
  by: Actor,
  entries: readonly Entry[],
  year: number,
): Promise<Map<string, string>> {
  const fresh = entries.filter((entry) => !entry.nomor);
  const { nomorPrefix } = await officeById(tx, by.office);
  const [counter] = await tx<{ last: number }[]>`
    insert into item_counter (office, year, last) values (${by.office}, ${year}, ${fresh.length})
    on conflict (office, year) do update set last = item_counter.last + excluded.last returning last`;
  const first = (counter?.last ?? 0) - fresh.length + 1;
  const given = fresh.map((entry, index) => ({
    id: entry.item,
    nomor: `${nomorPrefix}-${year}-${String(first + index).padStart(4, '0')}`,
  }));
  await tx`
    update item set nomor = g.nomor from jsonb_to_recordset(${tx.json(given)}) as g (id uuid, nomor text)
    where item.office = ${by.office} and item.id = g.id`;
  return new Map([
    ...entries.flatMap((entry) => (entry.nomor ? [[entry.item, entry.nomor] as const] : [])),
    ...given.map((one) => [one.id, one.nomor] as const),
  ]);
}

/** Why an item of the edition before is not in this one: stated as gone by its unit, or left undecided. */
function dropReason(entry: Entry | undefined): string {
  if (!entry) return '-';
  return entry.change === 'dihapus' ? entry.alasan : entry.alasanKlasifikasi;
}

/**
 * Rapat pleno menetapkan dan memutakhirkan Daftar Informasi Publik: isi edisi dibekukan di bawah satu sidik, yang
 * lalu dicetak pada berita acara.
 * SOP KPU Kota Serang 03/2025 step 4; UU 7/2017 (decisions are taken in plenary); quorum by the office's setting.
 */
export const decideList = stepDeed('keputusan_pleno', {
  kind: 'pleno.decided',
  async load(tx, input: ListToDecide, by) {
    const work = await lockedMeeting(tx, by.office, input.meeting);
    const [last] = await editionsOf(tx, by.office);
    const entries = await entriesOfRun(tx, by.office, work.meeting.run);
    const before = last ? await itemsById(tx, by.office, last.id) : new Map<string, EditionItem>();
    const office = await officeById(tx, by.office);
    return { ...work, office, entries, last, chosen: established(entries, work.meeting, before) };
  },
  refuse({ meeting, office, chosen }, by, input) {
    const here = present(meeting.members).length;
    const votes = input.setuju + input.tidakSetuju;
    const counted = votes === here && input.tidakSetuju >= 0;
    return [
      ...(holds(by, 'ketua') ? [] : [why.onlyChair()]),
      ...(meeting.decidedAt ? [why.decided()] : []),
      ...notHeldYet(meeting, input.today),
      ...(meeting.version === input.version ? [] : [why.changed()]),
      ...(here >= office.kuorumHadir ? [] : [why.noQuorum(here, office.kuorumHadir)]),
      ...(here >= office.kuorumHadir && !counted ? [why.votesMismatch(votes, here)] : []),
      ...(input.setuju >= office.kuorumSetuju ? [] : [why.tooFewAgree(input.setuju, office.kuorumSetuju)]),
      ...(chosen.length > 0 ? [] : [why.nothingLeft()]),
    ];
  },
  async apply(tx, { meeting, entries, last, chosen }, by, input, at) {
    const { office, person, jabatan } = by;
    const year = Number(meeting.heldOn.slice(0, 4));
    const numbers = await giveNumbers(
      tx,
      by,
      chosen.map(({ entry }) => entry),
      year,
    );
    const rows = chosen.map(({ entry, standing }) => ({
      entry,
      standing: standing !== null,
      line: editionLine(standing ?? asItem(entry, numbers.get(entry.item) as string)),
    }));
    const root = editionRoot(rows.map((row) => row.line));
    const id = newId(at);
    const nomor = (last?.nomor ?? 0) + 1;
    await tx`
      insert into edition (office, id, nomor, run, root, items, decided_at, decided_on)
      values (${office}, ${id}, ${nomor}, ${meeting.run}, ${root}, ${rows.length}, ${at}, ${meeting.heldOn})`;
    await insertRows(
      tx,
      'edition_line',
      rows.map(({ entry, standing, line }, index) => ({
        office,
        edition: id,
        position: index + 1,
        item: entry.item,
        line,
        standing,
        alasan: standing ? '' : entry.alasan,
      })),
    );
    const gone = await tx<{ item: string }[]>`
      select item from edition_line where (office, edition) = (${office}, ${last?.id ?? null})
      except select item from edition_line where (office, edition) = (${office}, ${id})`;
    const drops = gone.map(({ item }) => {
      const entry = entries.find((one) => one.item === item);
      return { office, edition: id, item, alasan: dropReason(entry) };
    });
    await insertRows(tx, 'edition_drop', drops);
    await tx`
      insert into decision (office, meeting, edition, setuju, tidak_setuju, pendapat_berbeda, at, person, jabatan)
      values (${office}, ${meeting.id}, ${id}, ${input.setuju}, ${input.tidakSetuju},
        ${input.pendapatBerbeda.trim()}, ${at}, ${person}, ${jabatan})`;
    return {
      subject: `edition:${id}`,
      hashes: [root],
      detail: {
        meeting: meeting.id,
        nomor,
        items: rows.length,
        setuju: input.setuju,
        tidakSetuju: input.tidakSetuju,
      },
      result: { edition: id, nomor, root },
    };
  },
});
