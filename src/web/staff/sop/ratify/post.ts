import { type Fault, fault, Invalid, Refused } from '../../../../base/errors.ts';
import { newId } from '../../../../base/id.ts';
import { takeIn } from '../../../../custody/store/blob.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import type { SheetToRatify } from '../../../../procedure/amend/ratify-reasons.ts';
import { ratifySheet } from '../../../../procedure/amend/ratify-sheet.ts';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readUpload } from '../../../form.ts';
import { attempt, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { showRatify } from './page.tsx';
import { kindOf, readRatifyView, type Typed } from './read.ts';
import { text } from './text.ts';

/** Reasons after which the reader must look again, and say so again. */
const LOOK_AGAIN = new Set(['proses-sudah-bergerak', 'draf-sudah-berubah']);

function typedIn(form: Form): Typed {
  const salinan = form.text('salinan');
  return {
    kind: kindOf(form.text('jenis')) ?? 'biasa',
    alasan: form.text('alasan'),
    agreed: form.text('setuju') !== '',
    signedCopy: /^[0-9a-f]{64}$/.test(salinan) ? salinan : null,
  };
}

function faultsIn({ kind, alasan, agreed }: Typed): Fault[] {
  const { alasanMissing, agreeMissing } = text;
  return [
    ...(kind === 'kahar' && alasan === ''
      ? [fault('alasan', 'wajib-diisi', alasanMissing.id, alasanMissing.en)]
      : []),
    ...(agreed ? [] : [fault('setuju', 'wajib-diisi', agreeMissing.id, agreeMissing.en)]),
  ];
}

/** Sahkan SOP ini: the scan, where there is one, is kept only once nothing else stands against it. */
export function postRatify(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const draft = c.req.param('draft') ?? '';
    await readRatifyView(c, site, draft);
    let typed: Typed = { kind: 'biasa', alasan: '', agreed: false, signedCopy: null };
    const sent = (form: Form, signedCopy: string | null): SheetToRatify => ({
      id: newId(site.clock.now()),
      draft,
      version: form.number('versi') ?? 0,
      kind: typed.kind,
      alasan: typed.alasan,
      seen: form.text('sidik'),
      signedCopy,
    });
    const work = async () => {
      const { form, files } = await readUpload(c, async (file, before) => {
        typed = typedIn(before);
        if (!/\.pdf$/i.test(file.name))
          throw new Invalid([fault('berkas', 'bukan-pdf', text.notPdf.id, text.notPdf.en)]);
        const reasons = await reasonsAgainst(site, by, ratifySheet, sent(before, null));
        if (reasons.length > 0) throw new Refused(reasons);
        return takeIn(site, by, file);
      });
      typed = typedIn(form);
      const signedCopy = files[0]?.sha256 ?? typed.signedCopy;
      typed = { ...typed, signedCopy };
      const faults = faultsIn(typed);
      if (faults.length > 0) throw new Invalid(faults);
      await perform(site, by, ratifySheet, sent(form, signedCopy));
      return `${to.naskah(c.req.param('slug') ?? '')}?selesai=sop-disahkan`;
    };
    const again = async (trouble: Trouble) => {
      const agreed = typed.agreed && !trouble.reasons?.some(({ code }) => LOOK_AGAIN.has(code));
      return showRatify(c, site, await readRatifyView(c, site, draft, { ...typed, agreed }), trouble);
    };
    return attempt(c, work, again);
  };
}
