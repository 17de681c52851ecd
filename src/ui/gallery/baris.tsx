import type { JSX } from 'preact';
import { Button, LinkButton } from '../actions.tsx';
import { CheckboxPair } from '../choices.tsx';
import { DateField, FileField, SelectField, TextArea, TextField } from '../fields.tsx';
import { Actions, EditRow, FieldRow } from '../layout.tsx';
import { RowMark } from '../marks.tsx';

const lang = 'id';

const guide = {
  title: 'Ringkasan isi dokumen',
  text: 'Tulis apa yang akan ditemukan pembaca di dalamnya, dalam satu atau dua kalimat. Jangan mengulang nama dokumen.',
  good: 'Pagu belanja per program, kegiatan, dan jenis belanja.',
  poor: 'DIPA tahun 2026.',
  note: 'Kolom 2 daftar informasi publik, paling banyak 500 karakter.',
};

/** The form of a row opened in place, with every kind of field. */
export function RowForm(): JSX.Element {
  return (
    <form method="post" action="/draf/baris" enctype="multipart/form-data" novalidate>
      <EditRow
        head={
          <>
            <RowMark state="diubah" lang={lang} /> <span class="meta">SRG-2025-0022</span>
          </>
        }
        saved="Tersimpan sendiri pukul 10.41"
      >
        <TextArea
          lang={lang}
          rows={1}
          name="judul"
          label="Nama dokumen"
          value="Rencana Umum Pengadaan Tahun Anggaran 2027"
          guide={{ ...guide, title: 'Nama dokumen' }}
        />
        <TextArea
          lang={lang}
          name="ringkasan"
          label="Ringkasan isi dokumen"
          maxLength={500}
          guide={guide}
          value="Paket pengadaan barang dan jasa yang direncanakan selama 2027: nama paket, pagu, metode pemilihan, dan bulan pelaksanaan."
        />
        <FieldRow>
          <TextField
            lang={lang}
            name="waktuTempat"
            label="Waktu dan tempat"
            value="12 November 2026, Kota Serang"
          />
          <TextField
            lang={lang}
            name="retensi"
            label="Jangka waktu penyimpanan"
            error="Isi jangka waktu penyimpanan, misalnya 5 tahun."
          />
          <CheckboxPair
            lang={lang}
            name="bentuk"
            label="Bentuk yang tersedia"
            values={['softcopy']}
            choices={[
              { value: 'softcopy', label: 'Softcopy' },
              { value: 'hardcopy', label: 'Hardcopy' },
            ]}
          />
          <TextField lang={lang} name="alasan" label="Alasan perubahan" value="Rencana tahun anggaran baru" />
          <SelectField
            lang={lang}
            name="unit"
            label="Unit yang menguasai"
            value="2"
            options={[
              { value: '1', label: 'Subbag Hukum dan SDM' },
              { value: '2', label: 'Subbag Keuangan, Umum, dan Logistik' },
            ]}
          />
          <DateField lang={lang} name="tanggal" label="Tanggal terbit" value="2026-11-12" />
          <FileField lang={lang} name="berkas" label="Berkas" hint="PDF, paling besar 25 MB." optional />
        </FieldRow>
        <Actions spread>
          <Button label="Simpan baris" />
          <a href="/draf">Batal</a>
          <LinkButton label="Dokumen ini tidak ada lagi" name="tindakan" value="hapus" />
        </Actions>
      </EditRow>
    </form>
  );
}
