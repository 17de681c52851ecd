/**
 * Every kind of journal entry. Stored entries bind this list: a kind may be added, never renamed or removed.
 */
export const KINDS = [
  'office.opened',
  'unit.added',
  'person.added',
  'mandate.given',
  'mandate.ended',
  'blob.received',
  'sop.adopted',
  'run.opened',
  'draft.entry-kept',
  'draft.entry-written',
  'draft.entry-dropped',
  'draft.entry-removed',
  'draft.imported',
  'draft.submitted',
  'draft.approved',
  'draft.accepted',
  'draft.returned',
  'entry.classified',
  'daftar.compiled',
  'pleno.convened',
  'pleno.attendance-recorded',
  'pleno.entry-postponed',
  'pleno.decided',
  'berita-acara.drawn-up',
  'berita-acara.signed',
  'edition.established',
  'upload.ordered',
  'edition.published',
] as const;
export type Kind = (typeof KINDS)[number];
