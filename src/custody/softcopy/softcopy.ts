import { NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Reader } from '../../db/db.ts';

/** How a file came: plain form, resumable upload, camera pages, link without account, watched folder, BagIt package. */
export type Via = 'formulir' | 'unggahan' | 'kamera' | 'tautan' | 'folder' | 'paket';

/** A file as it was handed in (SOP KPU Kota Tangerang 19/2025 step 2). Its bytes never change. */
export interface Softcopy {
  readonly office: string;
  readonly id: string;
  readonly sha256: string;
  /** Its own name, as the giver called it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly unit: string;
  readonly run: string | null;
  /** The document it belongs to; null while nobody has matched it. */
  readonly dokumen: string | null;
  readonly via: Via;
  /** Who gave it, as typed, where that is not the person whose deed this was. */
  readonly dari: string;
  /** The earlier version it replaces, and why. */
  readonly menggantikan: string | null;
  readonly alasan: string;
  /** The version that replaced it. */
  readonly digantikanOleh: string | null;
  readonly at: Date;
  readonly person: string | null;
  readonly personName: string | null;
  /** What the examination found; null while it waits. */
  readonly hasil: 'bersih' | 'temuan' | 'karantina' | null;
  /** Pages, where the type has pages. */
  readonly halaman: number | null;
  /** Set once its bytes were destroyed under a berita acara. */
  readonly dimusnahkanAt: Date | null;
  /** Set once it was struck out as handed in by mistake; see `coret/struck.ts`. */
  readonly dicoretAt: Date | null;
}

const select = (reader: Reader) => reader`
  select s.office, s.id, s.sha256, s.name, b.size, b.media_type, s.unit, s.run, s.dokumen, s.via, s.dari,
    s.menggantikan, s.alasan, n.id as digantikan_oleh, s.at, s.person, p.name as person_name, e.hasil, e.halaman,
    t.at as dimusnahkan_at, s.dicoret_at
  from softcopy s join blob b on (b.office, b.sha256) = (s.office, s.sha256)
    left join softcopy n on (n.office, n.menggantikan) = (s.office, s.id)
    left join person p on (p.office, p.id) = (s.office, s.person)
    left join examination e on (e.office, e.sha256) = (s.office, s.sha256)
    left join tombstone t on (t.office, t.softcopy) = (s.office, s.id)`;

/** @throws NotFound when the office has no such file */
export async function softcopyById(reader: Reader, office: string, id: string): Promise<Softcopy> {
  if (!isId(id)) throw new NotFound('softcopy');
  const [row] = await reader<Softcopy[]>`${select(reader)} where (s.office, s.id) = (${office}, ${id})`;
  if (!row) throw new NotFound('softcopy');
  return row;
}

/** Which files are wanted; every condition that is there must hold. */
export interface SoftcopyWanted {
  readonly run?: string;
  readonly unit?: string;
  readonly dokumen?: string;
  readonly sha256?: string;
  readonly ids?: readonly string[];
  /** Those that came through this link. */
  readonly link?: string;
  /** True: only those that no document has yet. */
  readonly belumTerpasang?: boolean;
}

/** Files in the order in which they came; one struck out only where it is asked for by id or by its bytes. */
export async function softcopiesOf(
  reader: Reader,
  office: string,
  { run, unit, dokumen, sha256, ids, link, belumTerpasang = false }: SoftcopyWanted,
): Promise<Softcopy[]> {
  return reader<Softcopy[]>`
    ${select(reader)}
    where s.office = ${office}
      and (${run ?? null}::uuid is null or s.run = ${run ?? null}::uuid)
      and (${unit ?? null}::uuid is null or s.unit = ${unit ?? null}::uuid)
      and (${dokumen ?? null}::uuid is null or s.dokumen = ${dokumen ?? null}::uuid)
      and (${sha256 ?? null}::text is null or s.sha256 = ${sha256 ?? null})
      and (${ids ?? null}::text[] is null or s.id::text = any(${ids ?? null}::text[]))
      and (${link ?? null}::uuid is null or s.link = ${link ?? null}::uuid)
      and (not ${belumTerpasang} or s.dokumen is null)
      and (s.dicoret_at is null or ${ids !== undefined || sha256 !== undefined})
    order by s.at, s.id`;
}
