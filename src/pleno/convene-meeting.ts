import type { Tanggal } from '../base/tanggal.ts';
import { lockedRun } from '../procedure/read-run.ts';
import { stepDeed } from '../procedure/step-deed.ts';
import { why } from './text.ts';

export interface MeetingToConvene {
  readonly id: string;
  readonly run: string;
  readonly heldOn: Tanggal;
  /** `HH:MM` in the office's zone. */
  readonly starts: string;
  readonly place: string;
}

/**
 * PPID mengajukan Draft Daftar Informasi Publik kepada rapat pleno dan mengundang pesertanya.
 * SOP KPU Kota Serang 03/2025 step 4 (PPID; Pembina & Tim Pertimbangan), kelengkapan "Draft Berita Acara".
 */
export const conveneMeeting = stepDeed('undangan_pleno', {
  kind: 'pleno.convened',
  async load(tx, input: MeetingToConvene, by) {
    const place = { run: await lockedRun(tx, by.office, input.run), unit: null };
    const [compiled] = await tx<{ id: string }[]>`
      select id from compiled where (office, run) = (${by.office}, ${input.run})`;
    return { place, compiled: compiled?.id ?? null };
  },
  refuse: ({ compiled }) => (compiled ? [] : [why.noDraft()]),
  async apply(tx, { compiled }, by, input, at) {
    const { office, person, jabatan } = by;
    await tx`insert into meeting ${tx({
      id: input.id,
      run: input.run,
      held_on: input.heldOn,
      starts: input.starts,
      place: input.place.trim(),
      compiled: compiled as string,
      office,
      at,
      person,
      jabatan,
    })}`;
    return {
      subject: `meeting:${input.id}`,
      detail: { run: input.run, heldOn: input.heldOn, starts: input.starts, place: input.place.trim() },
      result: input.id,
    };
  },
});
