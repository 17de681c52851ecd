import { NotFound } from '../base/errors.ts';
import { isId } from '../base/id.ts';
import { dayOf } from '../base/tanggal.ts';
import { deed } from '../journal/act.ts';
import { holds } from '../journal/actor.ts';
import { officeById } from '../people/office.ts';
import { why } from './text.ts';

export interface NewRun {
  readonly id: string;
  readonly sheet: string;
  readonly title: string;
}

/**
 * Membuka satu pelaksanaan SOP untuk suatu periode; langkah 1 langsung terbuka bagi semua unit.
 * UU 14/2008 art. 13(1) (the PPID builds the service); SOP KPU Kota Serang 03/2025 step 1 and clause 5: a run
 * stays on the version of the sheet with which it began.
 */
export const openRun = deed({
  kind: 'run.opened',
  async load(tx, input: NewRun, by) {
    await tx`select 1 from office where id = ${by.office} for update`;
    const [sheet] = isId(input.sheet)
      ? await tx<{ slug: string }[]>`
          select slug from sop_sheet where (office, id) = (${by.office}, ${input.sheet})`
      : [];
    if (!sheet) throw new NotFound('sheet');
    const { zone } = await officeById(tx, by.office);
    const units = await tx<{ id: string }[]>`select id from unit where office = ${by.office}`;
    const [open] = await tx<{ title: string }[]>`
      select r.title from run r join sop_sheet s on (s.office, s.id) = (r.office, r.sheet)
      where r.office = ${by.office} and r.closed_at is null and s.slug = ${sheet.slug}`;
    const [count] = await tx<{ n: number }[]>`select count(*)::int as n from run where office = ${by.office}`;
    return { units: units.map((unit) => unit.id), open: open?.title ?? null, count: count?.n ?? 0, zone };
  },
  refuse: (state, by, input) => [
    ...(holds(by, 'ppid', 'pengelola') ? [] : [why.onlyPengelola()]),
    ...(input.title.trim() ? [] : [why.titleTaken()]),
    ...(state.units.length > 0 ? [] : [why.noUnits()]),
    ...(state.open ? [why.anotherOpen(state.open)] : []),
  ],
  async apply(tx, { units, count, zone }, by, input, at) {
    const nomor = `PR-${dayOf(at, zone).slice(0, 4)}-${String(count + 1).padStart(2, '0')}`;
    const { office } = by;
    await tx`
      insert into run (office, id, nomor, sheet, title, opened_at)
      values (${office}, ${input.id}, ${nomor}, ${input.sheet}, ${input.title.trim()}, ${at})`;
    await tx`insert into run_unit ${tx(units.map((unit) => ({ office, run: input.id, unit })))}`;
    return { subject: `run:${input.id}`, detail: { nomor, sheet: input.sheet }, result: input.id };
  },
});
