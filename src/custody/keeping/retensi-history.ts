import type { Reader } from '../../db/db.ts';
import { entriesAbout } from '../../journal/history.ts';
import type { JraRetensi } from './klasifikasi-arsip.ts';

/** What a code's retention was set to, when and by whom; the name is null once erased. */
export interface RetensiChange {
  readonly at: Date;
  readonly name: string | null;
  readonly to: JraRetensi;
}

interface Imported {
  readonly kode?: readonly { readonly kode: string; readonly to: JraRetensi }[];
}

/** Every retention that a code ever had, one by one or by an import, newest first, as the journal has them. */
export async function retensiHistory(reader: Reader, office: string, kode: string): Promise<RetensiChange[]> {
  const [own, imports, people] = await Promise.all([
    entriesAbout(reader, office, `kode-arsip:${kode}`),
    entriesAbout(reader, office, 'klasifikasi-arsip'),
    reader<{ id: string; name: string }[]>`select id, name from person where office = ${office}`,
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return [...own, ...imports]
    .sort((a, b) => b.seq - a.seq)
    .flatMap(({ at, person, detail }) => {
      const imported = (detail as Imported | null)?.kode?.find((one) => one.kode === kode)?.to;
      const to = imported ?? (detail?.['to'] as JraRetensi | undefined);
      return to ? [{ at, name: (person && names.get(person)) || null, to }] : [];
    });
}
