import { openStatedTangerang } from '../../../../seeds/kota-tangerang.ts';
import type { OpenWorld } from '../../../../seeds/open-world.ts';
import type { Actor, Fungsi } from '../../../journal/actor.ts';
import { runsOf } from '../../../procedure/read-run.ts';
import { type Answer, type Browsing, type Served, serverFor } from '../daftar/testing.ts';
import { to } from '../links.ts';

/** A server with the office of SOP KPU Kota Tangerang 19/2025, whose steps are all stated. */
export interface StatedServer extends OpenWorld, Served {
  readonly run: string;
  /** Somebody in such a post; of several, the one of that unit. */
  browse(fungsi: Fungsi, unit?: number): Promise<Browsing>;
  actor(fungsi: Fungsi, unit?: number): Actor;
  /** Address on which an output is stated; with a unit's number, for that unit. */
  step(output: string, unit?: number): string;
}

export async function statedServer(): Promise<StatedServer> {
  const server = await serverFor(openStatedTangerang);
  const [first] = await runsOf(server.site.db, server.office.id);
  const run = first?.id ?? '';
  const unitOf = (unit?: number) => (unit === undefined ? null : (server.units[unit]?.id ?? null));
  const actor = (fungsi: Fungsi, unit?: number) =>
    server.actors.find((one) => one.fungsi === fungsi && one.unit === unitOf(unit)) as Actor;
  return {
    ...server,
    run,
    actor,
    browse: (fungsi, unit) => server.as(actor(fungsi, unit)),
    step: (output, unit) => to.langkah(run, output, unitOf(unit)),
  };
}

export const PDF = () => new File(['%PDF-1.7 isi'], 'hasil.pdf', { type: 'application/pdf' });

/** A complete statement, as a browser would send it. */
export const said = (page: Answer, other: Record<string, string> = {}) => ({
  terlihat: /name="terlihat" value="([^"]*)"/.exec(page.body)?.[1] ?? '',
  pernyataan: 'Berkas bulan ini lengkap.',
  kelengkapan: 'ya',
  ...other,
});

/** States an output on paper. */
export async function state(by: Browsing, path: string): Promise<Answer> {
  return by.upload(path, said(await by.get(path), { kertas: '12/DOK/2026', tempat: 'Lemari 2' }), []);
}
