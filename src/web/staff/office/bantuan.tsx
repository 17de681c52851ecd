import { both } from '../../../base/text.ts';
import { PageHead, Section } from '../../../ui/layout.tsx';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { staff } from '../frame.tsx';

const text = {
  title: both('Bantuan', 'Help'),
  lead: both(
    'Terang menjalankan SOP kantor langkah demi langkah. Tugas yang menjadi bagian Anda selalu ada di Tugas saya.',
    'Terang runs the office’s SOP step by step. What is yours to do is always under My tasks.',
  ),
};

/** What each post does in the six steps; sentences, since people look here when they are stuck. */
const PARTS = [
  [
    both('Penghubung dan Kepala Subbagian', 'Liaison and head of a sub bagian'),
    both(
      'Penghubung mengisi draf daftar unit lewat form atau berkas Excel, lalu mengirimnya. Kepala Subbagian memeriksa dan menyetujui, atau mengembalikan dengan alasan. Yang mengirim tidak dapat menyetujui sendiri.',
      'The liaison fills in the unit’s list by form or workbook and sends it. The head approves it or returns it with a reason. Whoever sent it cannot approve it.',
    ),
  ],
  [
    both('PPID', 'PPID'),
    both(
      'PPID membuka pemutakhiran, menerima daftar tiap unit, mengundang rapat pleno, membuat berita acara, menetapkan edisi sesudah berita acara ditandatangani, dan memerintahkan pengunggahan.',
      'The PPID opens the update, accepts every unit’s list, calls the plenary, draws up the minutes, establishes the edition once they are signed, and orders the upload.',
    ),
  ],
  [
    both('Desk Pelayanan Informasi', 'Information desk'),
    both(
      'Desk mengklasifikasikan setiap informasi, menyusun draf daftar untuk rapat pleno, dan mengunggah edisi yang diperintahkan PPID.',
      'The desk classifies every item, compiles the draft for the plenary and uploads the edition that the PPID ordered.',
    ),
  ],
  [
    both('Ketua, anggota, dan sekretaris', 'Chair, members and secretary'),
    both(
      'Kehadiran dicatat, lalu Ketua mencatat keputusan. Berita acara dicetak, ditandatangani basah, dipindai, dan dilampirkan. Sesudah itu isi edisi tidak pernah berubah; koreksi dibuat sebagai edisi baru.',
      'Attendance is recorded and the chair records the decision. The minutes are printed, signed in ink, scanned and attached. After that the edition never changes; a correction is a new edition.',
    ),
  ],
  [
    both('Bila tombol abu-abu', 'When a button is grey'),
    both(
      'Di sampingnya tertulis semua alasan mengapa belum bisa, beserta aturannya. Itu alasan yang sama dengan yang dipakai peladen.',
      'Beside it stands every reason why not yet, with its rule. They are the very reasons by which the server would refuse.',
    ),
  ],
  [
    both('Bila sesi berakhir di tengah pengisian', 'When the session ends while you type'),
    both(
      'Masuk lagi, lalu kembali dengan tombol peramban: isian yang belum terkirim biasanya masih ada. Simpan baris demi baris supaya tidak ada yang perlu diulang.',
      'Sign in again and go back with the browser’s button: what you typed is usually still there. Save row by row so that nothing must be done twice.',
    ),
  ],
  [
    both('Aksesibilitas', 'Accessibility'),
    both(
      'Halaman dibuat menurut WCAG 2.2 tingkat AA, dapat dipakai tanpa JavaScript dan dengan papan tik saja, dan diperiksa otomatis pada lebar 320 sampai 1280 piksel. Belum diuji dengan pembaca layar oleh pemakainya. Hambatan yang Anda temui dapat disampaikan kepada pengelola.',
      'Pages follow WCAG 2.2 level AA, work without JavaScript and by keyboard alone, and are checked by machine from 320 to 1280 pixels. They have not been tested with a screen reader by people who use one. Tell the administrator what stands in your way.',
    ),
    'aksesibilitas',
  ],
] as const;

export function bantuanPage(site: Site): Handler {
  return (c) => {
    const lang = c.get('lang');
    visitorOf(c);
    return staff(c, site, {
      title: text.title[lang],
      current: 'bantuan',
      children: (
        <>
          <PageHead title={text.title[lang]} lead={text.lead[lang]} />
          {PARTS.map(([title, words, id]) => (
            <Section key={title.id} title={title[lang]} {...(id ? { id } : {})}>
              <p class="lead">{words[lang]}</p>
            </Section>
          ))}
        </>
      ),
    });
  };
}
