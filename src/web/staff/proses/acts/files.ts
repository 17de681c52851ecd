import { clockTime, dayOf, longDay, shortDay } from '../../../../base/tanggal.ts';
import type { Office } from '../../../../people/office.ts';
import type { StepPosition } from '../../../../procedure/position.ts';
import { runById } from '../../../../procedure/read-run.ts';
import type { Run } from '../../../../procedure/run.ts';
import { sheetBpmn } from '../../../../sop/drawing/bpmn.ts';
import { sheetSvg } from '../../../../sop/drawing/svg.ts';
import type { PrintedPosition } from '../../../../sop/form/form-data.ts';
import { printSheet } from '../../../../sop/form/print-sheet.ts';
import type { Sheet } from '../../../../sop/sheet/sheet.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';

/** What the run follows, as a sheet. */
function sheetOf({ sheet }: Run): Sheet {
  return { ...sheet, langkah: [...sheet.langkah] };
}

function stepWords({ step, lanes, state, since, doneAt }: StepPosition, { zone }: Office): string {
  const day = (at: Date) => shortDay(dayOf(at, zone));
  const done = lanes.filter((lane) => lane.state === 'done').length;
  const units = step.jalankan.perUnit ? `, ${done} dari ${lanes.length} unit` : '';
  if (state === 'done' && doneAt) return `${day(doneAt)}${units}`;
  return state === 'now' && since ? `sejak ${day(since)}${units}` : '';
}

function stamped(run: Run, office: Office, now: Date): PrintedPosition {
  const per = `${longDay(dayOf(now, office.zone))} pukul ${clockTime(now, office.zone)}`;
  return {
    title: `${run.nomor}, ${run.title}, per ${per}`,
    step: (no) => {
      const step = run.steps[no - 1] as StepPosition;
      return { state: step.state, words: stepWords(step, office) };
    },
  };
}

async function runOf(c: Ctx, site: Site): Promise<Run> {
  return runById(site.db, visitorOf(c).office.id, c.req.param('run') ?? '');
}

/** Cetak: the official form of the SOP that the run follows, with the live position stamped on it. */
export function runPdf(site: Site): Handler {
  return async (c) => {
    const { office } = visitorOf(c);
    const run = await runOf(c, site);
    const now = site.clock.now();
    const pdf = await printSheet(sheetOf(run), {
      date: dayOf(now, office.zone),
      templateFolder: site.folders.templates,
      sample: office.sample,
      live: stamped(run, office, now),
    });
    return c.body(pdf as never, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${run.nomor}-sop.pdf"`,
      'cache-control': 'private, no-store',
    });
  };
}

/** Unduh: the drawing of the SOP that the run follows, as SVG or BPMN. */
export function runDrawing(site: Site, kind: 'svg' | 'bpmn'): Handler {
  const [type, draw] =
    kind === 'svg' ? (['image/svg+xml', sheetSvg] as const) : (['application/xml', sheetBpmn] as const);
  return async (c) => {
    const run = await runOf(c, site);
    return c.body(draw(sheetOf(run)), 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${run.nomor}-sop.${kind}"`,
      'cache-control': 'private, no-store',
    });
  };
}
