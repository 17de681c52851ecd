import { type Both, both } from '../../../base/text.ts';
import type { Kind } from '../../../journal/kinds.ts';

/** Every kind of journal entry as a sentence without its subject. */
export const kindText: Readonly<Record<Kind, Both>> = {
  'office.opened': both('Kantor disiapkan', 'Office set up'),
  'unit.added': both('Unit ditambahkan', 'Unit added'),
  'person.added': both('Orang didaftarkan', 'Person registered'),
  'mandate.given': both('Jabatan diberikan dengan keputusan', 'Post given by decree'),
  'mandate.ended': both('Penunjukan diakhiri', 'Mandate ended'),
  'person.link-made': both('Tautan kata sandi dibuat', 'Password link made'),
  'blob.received': both('Berkas diterima dan disimpan', 'File received and stored'),
  'sop.adopted': both('Naskah SOP dipasang', 'SOP sheet loaded'),
  'run.opened': both('Pemutakhiran dibuka', 'Update opened'),
  'draft.entry-kept': both(
    'Baris dikembalikan seperti edisi yang berlaku',
    'Row put back as in the present edition',
  ),
  'draft.entry-written': both('Baris daftar diisi', 'Row of a list written'),
  'draft.entry-dropped': both('Informasi dinyatakan tidak ada lagi', 'Item stated as gone'),
  'draft.entry-removed': both('Baris baru dihapus', 'New row deleted'),
  'draft.imported': both('Daftar diimpor dari berkas', 'List imported from a file'),
  'draft.submitted': both('Daftar unit dikirim', 'Unit’s list sent'),
  'draft.approved': both('Daftar unit disetujui kepala subbagian', 'Unit’s list approved by its head'),
  'draft.accepted': both('Daftar unit diterima PPID', 'Unit’s list accepted by the PPID'),
  'draft.returned': both('Daftar unit dikembalikan', 'Unit’s list returned'),
  'entry.classified': both('Informasi diklasifikasi', 'Items classified'),
  'daftar.compiled': both('Draft Daftar Informasi Publik disusun', 'Draft list compiled'),
  'pleno.convened': both('Rapat pleno diundang', 'Plenary called'),
  'pleno.attendance-recorded': both('Daftar hadir dicatat', 'Attendance recorded'),
  'pleno.entry-postponed': both('Informasi ditunda rapat pleno', 'Item put off by the plenary'),
  'pleno.decided': both('Rapat pleno memutuskan isi edisi', 'Plenary decided the edition'),
  'berita-acara.drawn-up': both('Berita acara dibuat', 'Minutes drawn up'),
  'berita-acara.signed': both('Berita acara bertanda tangan dilampirkan', 'Signed minutes attached'),
  'edition.established': both('Edisi ditetapkan', 'Edition established'),
  'upload.ordered': both('Pengunggahan diperintahkan', 'Upload ordered'),
  'edition.published': both('Edisi diterbitkan', 'Edition published'),
};
