import { Refused } from '../base/errors.ts';
import type { Custody } from '../custody/custody.ts';
import { takeIn } from '../custody/store/blob.ts';
import { droppedBy, editionById, editionsOf, itemsOf, linesOf } from '../daftar/edition/edition.ts';
import type { EditionItem } from '../daftar/edition/line.ts';
import { perform, reasonsAgainst } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { type Installation, sealJournal } from '../journal/installation.ts';
import { officeById } from '../people/office.ts';
import { renderPdf } from '../print/typst.ts';
import { runById } from '../procedure/read-run.ts';
import { beritaAcaraData } from './berita-acara.ts';
import { drawUpBeritaAcara } from './draw-up-berita-acara.ts';
import { type Meeting, meetingById } from './meeting.ts';

/** The journal entry that an edition's minutes print; a form shown before it is drawn up prints the newest one. */
interface Printed {
  readonly nomor: string;
  readonly journal: { readonly size: number; readonly root: string };
}

/** The form as PDF, from what the meeting decided. Equal input gives equal bytes. */
async function renderForm(
  at: Installation,
  meeting: Meeting,
  { nomor, journal }: Printed,
): Promise<Uint8Array> {
  const { db, folders, publicUrl } = at;
  const { office: officeId } = meeting;
  const [office, run, edition] = await Promise.all([
    officeById(db, officeId),
    runById(db, officeId, meeting.run),
    editionById(db, officeId, meeting.edition as string),
  ]);
  const previous = (await editionsOf(db, officeId)).find((one) => one.nomor === edition.nomor - 1);
  const rows = await linesOf(db, officeId, edition.id);
  const items = rows.map((row) => JSON.parse(row.line) as EditionItem);
  const data = beritaAcaraData({
    office,
    nomor,
    heldOn: meeting.heldOn,
    starts: meeting.starts,
    place: meeting.place,
    dasarHukum: run.sheet.dasarHukum,
    sopNomor: run.sheet.identitas.nomor ?? run.sheet.identitas.nama,
    members: meeting.members.map((member) => ({ ...member, state: member.state ?? 'tanpa_keterangan' })),
    quorum: { hadir: office.kuorumHadir, setuju: office.kuorumSetuju },
    votes: { setuju: meeting.setuju ?? 0, tidakSetuju: meeting.tidakSetuju ?? 0 },
    dissent: meeting.pendapatBerbeda ?? '',
    edition: { nomor: edition.nomor, root: edition.root, items },
    previous: previous ? { nomor: previous.nomor, items: await itemsOf(db, officeId, previous.id) } : null,
    reasons: Object.fromEntries(items.map((item, index) => [item.nomor, rows[index]?.alasan ?? ''])),
    dropped: await droppedBy(db, officeId, edition),
    postponed: meeting.postponements,
    journal,
    verifyUrl: publicUrl ? `${publicUrl}/verifikasi.html` : null,
  });
  return renderPdf({
    template: 'berita-acara.typ',
    templateFolder: folders.templates,
    data,
    title: `Berita Acara ${nomor}`,
    date: meeting.heldOn,
  });
}

/**
 * Draws up the berita acara: seals the journal, prints the form with the edition's hash and the journal's root,
 * takes the PDF into custody and records the deed. Refused before anything is printed when it would be refused.
 * @returns SHA-256 of the PDF
 */
export async function printBeritaAcara(
  at: Custody,
  by: Actor,
  input: { meeting: string; nomor: string },
): Promise<string> {
  const nomor = input.nomor.trim();
  const journal = await sealJournal(at);
  const draft = { meeting: input.meeting, nomor, pdf: '', journal };
  const reasons = await reasonsAgainst(at, by, drawUpBeritaAcara, draft);
  if (reasons.length > 0) throw new Refused(reasons);
  const pdf = await renderForm(at, await meetingById(at.db, by.office, input.meeting), { nomor, journal });
  const { sha256 } = await takeIn(at, by, {
    name: 'berita-acara.pdf',
    bytes: (async function* () {
      yield pdf;
    })(),
  });
  await perform(at, by, drawUpBeritaAcara, { ...draft, pdf: sha256 });
  return sha256;
}
