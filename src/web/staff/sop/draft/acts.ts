import { Refused } from '../../../../base/errors.ts';
import { perform } from '../../../../journal/act.ts';
import { discardSheetDraft } from '../../../../sop/version/discard-draft.ts';
import { saveSheetDraft } from '../../../../sop/version/save-draft.ts';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { attempt } from '../../frame.tsx';
import { to } from '../../links.ts';
import { sheetFile } from '../version/download.ts';
import { sheetFrom } from './check.ts';
import { moved, readPress } from './moves.ts';
import { showDraft } from './page.tsx';
import { readDraftView } from './read.ts';
import { MOST_FIELDS, readTyped } from './typed.ts';

/** Naik, Turun, Tambah, Hapus keep everything on the page; Simpan saves it when it can be read, and keeps it if not. */
export function postDraft(site: Site): Handler {
  return async (c) => {
    const form = await readForm(c, MOST_FIELDS);
    const { draft, used } = await readDraftView(c, site);
    const typed = readTyped(form);
    const press = readPress(form.text('aksi'));
    if (press) return showDraft(c, site, { typed: moved(typed, press, used) });
    let changed = false;
    return attempt(
      c,
      async () => {
        const sheet = sheetFrom(typed, draft.slug);
        const version = /^\d{1,9}$/.test(typed.version) ? Number(typed.version) : 0;
        const input = { draft: draft.id, version, sheet };
        await perform(site, visitorOf(c).by, saveSheetDraft, input).catch((error: unknown) => {
          changed =
            error instanceof Refused && error.reasons.some(({ code }) => code === 'draf-sudah-berubah');
          throw error;
        });
        return `${to.drafSop(draft.slug, draft.id)}?selesai=draf-tersimpan`;
      },
      (trouble) => showDraft(c, site, { typed, trouble, conflict: changed }),
    );
  };
}

/** Buang draf. */
export function postDiscard(site: Site): Handler {
  return async (c) => {
    const form = await readForm(c);
    const { draft } = await readDraftView(c, site);
    const input = { draft: draft.id, version: form.number('versi') ?? 0 };
    return attempt(
      c,
      async () => {
        await perform(site, visitorOf(c).by, discardSheetDraft, input);
        return `${to.sop}?selesai=draf-dibuang`;
      },
      (trouble) => showDraft(c, site, { trouble }),
    );
  };
}

/** The draft as a file: what is saved, as its print would look. */
export function draftFile(site: Site): Handler {
  return async (c) => {
    const { draft } = await readDraftView(c, site);
    return sheetFile(c, site, draft.sheet, `${draft.slug}-draf`, c.req.param('file') ?? '');
  };
}
