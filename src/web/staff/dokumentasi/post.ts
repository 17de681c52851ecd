import { NotFound } from '../../../base/errors.ts';
import { isId } from '../../../base/id.ts';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { readForm } from '../../form.ts';
import { arsip } from '../arsip/links.ts';
import { attempt } from '../frame.tsx';
import { handInOutput } from './deeds.ts';
import { showWorkbench } from './page.tsx';

/** Hands an output of the documentation in. */
export function postOutput(site: Site): Handler {
  return async (c) => {
    const run = c.req.param('run') ?? '';
    const output = c.req.param('output') ?? '';
    const form = await readForm(c);
    const unit = form.text('unit') || null;
    if (unit !== null && !isId(unit)) throw new NotFound('unit');
    const act = { nihil: form.text('nihil') !== '', alasan: form.text('alasan') };
    const work = async () => {
      const sent = { run, unit, seen: form.text('terlihat'), ...act, rekap: form.text('rekap') };
      await handInOutput(site, visitorOf(c).by, output, sent);
      return `${arsip.dokumentasi(run, unit)}&selesai=dok-${output.replaceAll('_', '-')}`;
    };
    return attempt(c, work, (trouble) => showWorkbench(c, site, unit ?? 'semua', { output, act }, trouble));
  };
}
