import { fault, Invalid, NotFound } from '../../../../base/errors.ts';
import { isId } from '../../../../base/id.ts';
import { acceptDraft } from '../../../../daftar/draft/accept-draft.ts';
import { approveDraft } from '../../../../daftar/draft/approve-draft.ts';
import { dropEntry } from '../../../../daftar/draft/drop-entry.ts';
import { keepEntry } from '../../../../daftar/draft/keep-entry.ts';
import { removeEntry } from '../../../../daftar/draft/remove-entry.ts';
import { returnDraft } from '../../../../daftar/draft/return-draft.ts';
import { submitDraft } from '../../../../daftar/draft/submit-draft.ts';
import { perform } from '../../../../journal/act.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import type { ConfirmedAct } from './confirm.tsx';
import { showDraft } from './page.tsx';
import { readDraft } from './read.ts';
import { text as reviewText } from './review-text.ts';
import { HOLDS_NOTHING } from './send.tsx';

interface Asked {
  readonly draft: string;
  readonly form: Form;
  readonly entry: string;
  /** Version of the row or of the draft that the person saw; 0 matches none. */
  readonly version: number;
  readonly submission: string;
  readonly alasan: string;
}

async function asked(c: Ctx): Promise<Asked> {
  const form = await readForm(c);
  return {
    draft: c.req.param('draft') ?? '',
    form,
    entry: form.text('entri'),
    version: form.number('versi') ?? 0,
    submission: form.text('kiriman'),
    alasan: form.text('alasan'),
  };
}

/** One act on a row, asked again in place when it is refused. */
function rowAct(
  site: Site,
  act: ConfirmedAct,
  done: string,
  work: (input: Asked, c: Ctx) => Promise<unknown>,
): Handler {
  return async (c) => {
    const input = await asked(c);
    if (!isId(input.entry)) throw new NotFound('entry');
    const back = `${to.draf(input.draft)}?selesai=${done}&dekat=${input.entry}#baris-${input.entry}`;
    return attempt(
      c,
      () => work(input, c).then(() => back),
      (trouble) =>
        showDraft(c, site, {
          trouble,
          open: { kind: 'confirm', entry: input.entry, act, alasan: input.alasan },
        }),
    );
  };
}

/** Dokumen ini tidak ada lagi. */
export function postGone(site: Site): Handler {
  return rowAct(site, 'hilang', 'tidak-ada-lagi', (input, c) =>
    perform(site, visitorOf(c).by, dropEntry, input),
  );
}

/** Urungkan: the row as the last edition has it. */
export function postRestore(site: Site): Handler {
  return rowAct(site, 'kembali', 'kembali', (input, c) => perform(site, visitorOf(c).by, keepEntry, input));
}

/** Hapus baris: a new row that nobody has established. */
export function postDelete(site: Site): Handler {
  return rowAct(site, 'hapus', 'dihapus', (input, c) => perform(site, visitorOf(c).by, removeEntry, input));
}

/** One act on the whole draft; refused, the draft is shown as it stands now. */
function draftAct(site: Site, done: string, work: (input: Asked, c: Ctx) => Promise<unknown>): Handler {
  return async (c) => {
    const input = await asked(c);
    const again = (trouble: Trouble) =>
      showDraft(c, site, { trouble: few(trouble), alasan: input.alasan, open: null });
    return attempt(c, () => work(input, c).then(() => `${to.draf(input.draft)}?selesai=${done}`), again);
  };
}

/** The first reasons of many; the section below has them all. */
function few(trouble: Trouble): Trouble {
  return trouble.reasons ? { ...trouble, reasons: trouble.reasons.slice(0, 6) } : trouble;
}

/** Kirim: the whole draft; one without a single row only with the statement that the unit holds nothing. */
export function postSubmit(site: Site): Handler {
  return draftAct(site, 'dikirim', async (input, c) => {
    const { draft, editReasons } = await readDraft(site.db, visitorOf(c), input.draft);
    const stated = draft.entries.length > 0 || input.form.text(HOLDS_NOTHING) === 'ya';
    if (editReasons.length === 0 && !stated)
      throw new Invalid([
        fault(HOLDS_NOTHING, 'belum-dinyatakan', reviewText.tickFirst.id, reviewText.tickFirst.en),
      ]);
    return perform(site, visitorOf(c).by, submitDraft, input);
  });
}

export function postApprove(site: Site): Handler {
  return draftAct(site, 'disetujui', (input, c) => perform(site, visitorOf(c).by, approveDraft, input));
}

export function postAccept(site: Site): Handler {
  return draftAct(site, 'diterima', (input, c) => perform(site, visitorOf(c).by, acceptDraft, input));
}

export function postReturn(site: Site): Handler {
  return draftAct(site, 'dikembalikan', (input, c) => perform(site, visitorOf(c).by, returnDraft, input));
}
