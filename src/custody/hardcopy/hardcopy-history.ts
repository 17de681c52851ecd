import type { Reader } from '../../db/db.ts';
import type { Hasil } from '../count/outcome.ts';
import type { NamedReceipt } from './place-history.ts';
import type { PaperFacts } from './register-hardcopy.ts';

/** Something that happened to a paper. */
export type HardcopyEvent = { readonly at: Date; readonly personName: string } & (
  | { readonly jenis: 'catat' }
  | {
      readonly jenis: 'pindah';
      readonly dari: string | null;
      readonly ke: string | null;
      readonly alasan: string;
    }
  | {
      readonly jenis: 'pinjam';
      readonly peminjam: string;
      readonly keperluan: string;
      readonly jatuhTempo: string;
      readonly tandaTerima: NamedReceipt;
    }
  | {
      readonly jenis: 'perpanjang';
      readonly peminjam: string;
      readonly dari: string;
      readonly sampai: string;
      readonly alasan: string;
    }
  | {
      readonly jenis: 'kembali';
      readonly peminjam: string;
      readonly keadaan: string;
      readonly catatan: string;
      readonly tandaTerima: NamedReceipt | null;
    }
  | {
      readonly jenis: 'serah';
      readonly dari: string;
      readonly kepada: string;
      readonly tandaTerima: NamedReceipt;
    }
  | {
      readonly jenis: 'hitung';
      readonly id: string;
      readonly nomor: string;
      readonly hasil: Hasil;
      readonly terlihat: string;
    }
  | { readonly jenis: 'cari'; readonly id: string; readonly nomor: string; readonly catatan: string }
  | { readonly jenis: 'banding'; readonly cocok: boolean; readonly catatan: string }
  | { readonly jenis: 'ubah'; readonly dari: PaperFacts; readonly ke: PaperFacts }
  | { readonly jenis: 'musnah'; readonly pemusnahan: string }
  | { readonly jenis: 'coret'; readonly alasan: string }
);

interface Row {
  readonly at: Date;
  readonly jenis: HardcopyEvent['jenis'];
  readonly personName: string;
  readonly isi: Readonly<Record<string, unknown>>;
}

/** Everything that happened to one paper, newest first. */
export async function hardcopyHistory(reader: Reader, office: string, id: string): Promise<HardcopyEvent[]> {
  const rows = await reader<Row[]>`
    select e.at, e.jenis, coalesce(p.name, '') as person_name, e.isi from (
      select at, 0 as seq, 'catat' as jenis, person, '{}'::jsonb as isi from hardcopy
      where (office, id) = (${office}, ${id})
      union all
      select at, seq, 'pindah', person, jsonb_build_object('dari', from_place, 'ke', to_place, 'alasan', alasan)
      from hardcopy_move where (office, hardcopy) = (${office}, ${id})
      union all
      select l.at, 0, 'pinjam', l.person, jsonb_build_object('peminjam', l.peminjam, 'keperluan', l.keperluan,
        'jatuhTempo', coalesce((select min(x.from_due) from loan_extension x
          where (x.office, x.loan) = (l.office, l.id)), l.jatuh_tempo),
        'tandaTerima', jsonb_build_object('id', t.id, 'nomor', t.nomor))
      from loan l join tanda_terima t on (t.office, t.id) = (l.office, l.tanda_terima)
      where (l.office, l.hardcopy) = (${office}, ${id})
      union all
      select x.at, 0, 'perpanjang', x.person, jsonb_build_object('peminjam', l.peminjam, 'dari', x.from_due,
        'sampai', x.until, 'alasan', x.alasan)
      from loan l join loan_extension x on (x.office, x.loan) = (l.office, l.id)
      where (l.office, l.hardcopy) = (${office}, ${id})
      union all
      select l.kembali_at, 0, 'kembali', l.kembali_person, jsonb_build_object('peminjam', l.peminjam,
        'keadaan', l.keadaan, 'catatan', l.catatan, 'tandaTerima',
        case when t.id is null then null else jsonb_build_object('id', t.id, 'nomor', t.nomor) end)
      from loan l left join tanda_terima t on (t.office, t.id) = (l.office, l.tanda_terima_kembali)
      where (l.office, l.hardcopy) = (${office}, ${id}) and l.kembali_at is not null
      union all
      select t.at, 0, 'serah', t.person, jsonb_build_object('dari', t.dari_nama, 'kepada', t.kepada_nama,
        'tandaTerima', jsonb_build_object('id', t.id, 'nomor', t.nomor))
      from tanda_terima_line x join tanda_terima t on (t.office, t.id) = (x.office, x.tanda_terima)
      where (x.office, x.hardcopy) = (${office}, ${id}) and t.kind = 'penyerahan'
      union all
      select c.closed_at, 0, 'hitung', c.closed_person,
        jsonb_build_object('id', c.id, 'nomor', c.nomor, 'hasil', l.hasil, 'terlihat', l.terlihat)
      from shelf_count_line l join shelf_count c on (c.office, c.id) = (l.office, l.shelf_count)
      where (l.office, l.hardcopy) = (${office}, ${id}) and c.batal is null
      union all
      select s.at, 0, 'cari', s.person, jsonb_build_object('id', c.id, 'nomor', c.nomor, 'catatan', s.catatan)
      from shelf_count_search s join shelf_count c on (c.office, c.id) = (s.office, s.shelf_count)
      where (s.office, s.hardcopy) = (${office}, ${id})
      union all
      select at, 0, 'banding', person, jsonb_build_object('cocok', cocok, 'catatan', catatan)
      from twin_check where (office, hardcopy) = (${office}, ${id})
      union all
      select j.at, j.seq, 'ubah', x.person,
        jsonb_build_object('dari', x.detail::jsonb -> 'from', 'ke', x.detail::jsonb -> 'to')
      from journal_entry j join journal_detail x using (seq)
      where j.office = ${office} and j.subject = ${`hardcopy:${id}`} and j.kind = 'hardcopy.changed'
        and x.detail is not null
      union all
      select dicoret_at, 9007199254740991, 'coret', dicoret_person, jsonb_build_object('alasan', dicoret_alasan)
      from hardcopy where (office, id) = (${office}, ${id}) and dicoret_at is not null
      union all
      select t.at, 0, 'musnah', d.person, jsonb_build_object('pemusnahan', t.destruction)
      from tombstone t join destruction d on (d.office, d.id) = (t.office, t.destruction)
      where (t.office, t.hardcopy) = (${office}, ${id})) e
      left join person p on (p.office, p.id) = (${office}, e.person)
    order by e.at desc, e.seq desc`;
  return rows.map(
    ({ at, jenis, personName, isi }) => ({ at, jenis, personName, ...isi }) as unknown as HardcopyEvent,
  );
}
