import { fault, Invalid } from '../../../../../base/errors.ts';
import { both } from '../../../../../base/text.ts';
import { printLabels } from '../../../../../custody/hardcopy/label/print-labels.ts';
import { type Handler, type Site, visitorOf } from '../../../../context.ts';
import { arsip } from '../../links.ts';
import { readChoice } from './read.ts';
import { readAsked } from './typed.ts';

const text = {
  nothing: both('Pilih paling sedikit satu label.', 'Choose at least one label.'),
};

/** The PDF itself. What cannot be printed leads back to the page, which says why. */
export function labelPdf(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const asked = readAsked(c);
    const { labels } = await readChoice(site, by, asked);
    const trial = c.req.query('uji') === 'ya';
    if (asked.faults.length > 0) return c.redirect(`${arsip.label}${new URL(c.req.url).search}`, 303);
    if (labels.length === 0 && !trial)
      throw new Invalid([fault('kode', 'kosong', text.nothing.id, text.nothing.en)]);
    const { sheet, start } = asked;
    const pdf = await printLabels(site, office.id, { labels, sheet, start, trial });
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', `inline; filename="${trial ? 'label-uji' : 'label'}.pdf"`);
    return c.body(new Uint8Array(pdf));
  };
}
