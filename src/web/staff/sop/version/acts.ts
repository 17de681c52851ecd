import { newId } from '../../../../base/id.ts';
import { perform } from '../../../../journal/act.ts';
import { confirmPresumption } from '../../../../sop/version/confirm-presumption.ts';
import { markRead } from '../../../../sop/version/mark-read.ts';
import { openSheetDraft } from '../../../../sop/version/open-draft.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { attempt } from '../../frame.tsx';
import { to } from '../../links.ts';
import { showVersion } from './page.tsx';

const slugOf = (c: Ctx) => c.req.param('slug') ?? '';

/** Back to the version that was acted on, which need not be the one in force. */
function back(c: Ctx, version: string, done: string, anchor = ''): string {
  const query = /^\d{1,9}$/.test(version) ? `versi=${version}&` : '';
  return `${to.naskah(slugOf(c))}?${query}selesai=${done}${anchor}`;
}

/** Ubah SOP ini: a draft that begins with the version. */
export function postChange(site: Site): Handler {
  return async (c) => {
    const form = await readForm(c);
    const id = newId(site.clock.now());
    const from = { kind: 'version' as const, version: form.text('naskah') };
    return attempt(
      c,
      async () => {
        await perform(site, visitorOf(c).by, openSheetDraft, { id, from });
        return `${to.drafSop(slugOf(c), id)}?selesai=draf-dibuka`;
      },
      (trouble) => showVersion(c, site, { trouble }),
    );
  };
}

/** Konfirmasi dugaan ini. */
export function postConfirm(site: Site): Handler {
  return async (c) => {
    const form = await readForm(c);
    const typed = { di: form.text('di'), alasan: form.text('alasan') };
    return attempt(
      c,
      async () => {
        const input = { sheet: form.text('naskah'), ...typed };
        await perform(site, visitorOf(c).by, confirmPresumption, input);
        return back(c, form.text('versi'), 'dugaan-dikonfirmasi', '#dugaan');
      },
      (trouble) => showVersion(c, site, { trouble, typed, version: form.text('versi') }),
    );
  };
}

/** Saya sudah membaca dan memahami SOP ini. */
export function postRead(site: Site): Handler {
  return async (c) => {
    const form = await readForm(c);
    return attempt(
      c,
      async () => {
        await perform(site, visitorOf(c).by, markRead, { sheet: form.text('naskah') });
        return back(c, form.text('versi'), 'sop-dibaca');
      },
      (trouble) => showVersion(c, site, { trouble, version: form.text('versi') }),
    );
  };
}
