import type { JSX } from 'preact';
import { Button, Checklist, Notice } from '../actions.tsx';
import { ChoiceCards } from '../choices.tsx';
import { TextArea } from '../fields.tsx';
import { Actions, PageHead, Workbench } from '../layout.tsx';
import { Progress } from '../marks.tsx';
import { Staff } from './frame.tsx';

const lang = 'id';

export function Klasifikasi(): JSX.Element {
  return (
    <Staff title="Klasifikasi" current="prosedur">
      <PageHead
        overline="Pemutakhiran Semester II 2026, langkah 3"
        title="Klasifikasi"
        actions={
          <Progress n={12} of={127} label="Sudah diklasifikasi">
            <strong>12 dari 127</strong>, 9 berubah dari usulan unit
          </Progress>
        }
      />
      <Workbench document={<p>rekap-pdpb-tw3-2026.pdf, 6 halaman, 2,7 MB</p>}>
        <form method="post" action="/klasifikasi">
          <p class="overline">Subbag Perencanaan, Data, dan Informasi · informasi baru</p>
          <h2>Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan Triwulan III 2026</h2>
          <p>
            Jumlah pemilih per kecamatan dan kelurahan, pemilih baru, pemilih tidak memenuhi syarat, dan
            perubahan data.
          </p>
          <ChoiceCards
            lang={lang}
            name="klasifikasi"
            label="Klasifikasi"
            hint={
              <>
                Unit mengusulkan <strong>Berkala</strong>.
              </>
            }
            value="setiap_saat"
            choices={[
              { value: 'berkala', label: 'Berkala', hint: 'Wajib diumumkan paling lambat tiap enam bulan' },
              {
                value: 'serta_merta',
                label: 'Serta merta',
                hint: 'Menyangkut hajat hidup orang banyak, diumumkan seketika',
              },
              { value: 'setiap_saat', label: 'Setiap saat', hint: 'Wajib tersedia kapan pun diminta' },
              { value: 'belum', label: 'Belum diputuskan', hint: 'Tidak pernah tampil kepada umum' },
            ]}
          />
          <TextArea
            lang={lang}
            name="alasan"
            label="Alasan mengubah usulan unit"
            value="Terbit tiap triwulan dan diminta sepanjang tahun; tidak termasuk laporan berkala."
          />
          <Notice tone="warning" title="Data pribadi ditemukan di halaman 1">
            Satu nomor telepon. Nyatakan nomor ini nomor layanan kantor, atau jangan terbitkan berkasnya.
          </Notice>
          <Checklist
            kind="system"
            lang={lang}
            checks={[
              { met: true, text: 'Softcopy tersimpan dan sidiknya cocok' },
              {
                met: false,
                text: 'Hardcopy belum dinyatakan tempatnya',
                trailing: <a href="/tempat">Pilih tempat</a>,
              },
            ]}
          />
          <Actions>
            <Button label="Simpan dan berikutnya" />
          </Actions>
        </form>
      </Workbench>
    </Staff>
  );
}
