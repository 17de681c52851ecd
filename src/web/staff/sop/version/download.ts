import { NotFound } from '../../../../base/errors.ts';
import { dayOf } from '../../../../base/tanggal.ts';
import { sheetBpmn } from '../../../../sop/drawing/bpmn.ts';
import { sheetSvg } from '../../../../sop/drawing/svg.ts';
import { printSheet } from '../../../../sop/form/print-sheet.ts';
import type { Sheet } from '../../../../sop/sheet/sheet.ts';
import { writeSheet } from '../../../../sop/sheet/write-sheet.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { versionOf } from './read.ts';

/** The forms in which a sheet leaves as text, with their media types; the official form as PDF stands apart. */
const KINDS: Readonly<Record<string, readonly [type: string, write: (sheet: Sheet) => string]>> = {
  yaml: ['application/yaml; charset=utf-8', writeSheet],
  json: ['application/json; charset=utf-8', (sheet) => `${JSON.stringify(sheet, null, 2)}\n`],
  svg: ['image/svg+xml; charset=utf-8', sheetSvg],
  bpmn: ['application/xml; charset=utf-8', sheetBpmn],
};

function printed(c: Ctx, site: Site, sheet: Sheet): Promise<Uint8Array> {
  const { office } = visitorOf(c);
  const date = dayOf(site.clock.now(), office.zone);
  return printSheet(sheet, { date, templateFolder: site.folders.templates, sample: office.sample });
}

/**
 * A sheet as a file; the PDF opens in the browser, the others are saved.
 * @param file `naskah.pdf` and the like, as the address has it
 * @throws NotFound for any other kind
 */
export async function sheetFile(
  c: Ctx,
  site: Site,
  sheet: Sheet,
  name: string,
  file: string,
): Promise<Response> {
  const kind = file.replace(/^naskah\./, '');
  if (kind === 'pdf') {
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', `inline; filename="${name}.pdf"`);
    return c.body((await printed(c, site, sheet)) as never);
  }
  const found = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!found) throw new NotFound('file');
  const [type, write] = found;
  c.header('content-type', type);
  c.header('content-disposition', `attachment; filename="${name}.${kind}"`);
  return c.body(write(sheet));
}

/** Unduh: one version as a file. */
export function versionFile(site: Site): Handler {
  return async (c) => {
    const { version } = await versionOf(c, site, c.req.param('version'));
    return sheetFile(
      c,
      site,
      version.sheet,
      `${version.slug}-versi-${version.version}`,
      c.req.param('file') ?? '',
    );
  };
}
