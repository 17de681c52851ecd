import { dayOf } from '../../../../base/tanggal.ts';
import { draftTemplate, templateName } from '../../../../daftar/import/template.ts';
import { jabatanOf } from '../../../../people/jabatan.ts';
import { unitsOf } from '../../../../people/unit.ts';
import { XLSX } from '../../../../workbook/write-workbook.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { disposition, safeName } from '../berkas.ts';
import { readDraft } from '../draft/read.ts';

/** A workbook as a download. */
export function sendWorkbook(c: Ctx, name: string, bytes: Uint8Array): Response {
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': XLSX,
    'content-disposition': disposition('attachment', safeName(name, XLSX)),
    'cache-control': 'private, no-store',
  });
}

/** Unduh templat: the form with this draft's rows, guidance and choices. */
export function templateFile(site: Site): Handler {
  return async (c) => {
    const visitor = visitorOf(c);
    const { office } = visitor;
    const { draft } = await readDraft(site.db, visitor, c.req.param('draft') ?? '');
    const [units, jabatan] = await Promise.all([unitsOf(site.db, office.id), jabatanOf(site.db, office.id)]);
    const unit = units.find((one) => one.id === draft.unit);
    if (!unit) throw new Error('a draft always has a unit');
    const heads = jabatan.filter((one) => one.fungsi === 'kepala_unit');
    const input = {
      office,
      unit,
      year: Number(dayOf(site.clock.now(), office.zone).slice(0, 4)),
      entries: draft.entries.filter((entry) => entry.change !== 'dihapus'),
      lists: { units: units.map((one) => one.name), penanggungJawab: heads.map((one) => one.name) },
    };
    return sendWorkbook(c, templateName(input), draftTemplate(input));
  };
}
