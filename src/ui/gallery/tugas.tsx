import type { JSX } from 'preact';
import { PageHead, Section, Tabs, Why } from '../layout.tsx';
import { Facts } from '../lists.tsx';
import { StateTag } from '../marks.tsx';
import { DataTable } from '../table.tsx';
import { Staff } from './frame.tsx';

export function Tugas(): JSX.Element {
  const rows = [
    {
      task: 'Unggah ulang lampiran Laporan Layanan Informasi Publik 2025',
      why: 'Berkas sebelumnya terkunci kata sandi.',
      where: 'Pendokumentasian',
      step: 'langkah 3',
      since: '20 Nov, 14.10',
      standard: '1 jam',
      used: 'terpakai 5 jam 2 menit',
      due: '20 Nov, 15.10',
      tone: 'merah',
      state: 'Terlambat',
    },
    {
      task: 'Ingatkan dua unit yang belum menyetujui daftarnya',
      why: 'Tujuh dari sembilan unit sudah setuju.',
      where: 'Pemutakhiran DIP II 2026',
      step: 'langkah 2',
      since: '16 Nov, 08.00',
      standard: 'Tentatif',
      used: 'terpakai 5 hari kerja 2 jam',
      due: '27 Nov 2026',
      tone: 'biru',
      state: '7 dari 9 unit',
    },
    {
      task: 'Terima softcopy Rekapitulasi Data Pemilih Triwulan III',
      why: '2 berkas, 5,4 MB, dari Subbag Perencanaan, Data, dan Informasi.',
      where: 'Pendokumentasian',
      step: 'langkah 3',
      since: 'hari ini, 08.12',
      standard: '1 jam',
      used: 'dijeda 09.00: menunggu unit',
      due: 'hari ini',
      tone: 'abu',
      state: 'Dijeda',
    },
  ] as const;
  return (
    <Staff title="Tugas saya" current="tugas">
      <PageHead
        title="Tugas saya"
        actions={<span class="meta">Senin, 23 November 2026, pukul 10.42 WIB</span>}
      />
      <Tabs
        label="Tugas"
        tabs={[
          { href: '?', label: 'Perlu tindakan', count: 3, current: true },
          { href: '?tunggu', label: 'Menunggu orang lain', count: 2, current: false },
          { href: '?selesai', label: 'Selesai', current: false },
        ]}
      />
      <DataTable
        caption="Tugas yang perlu tindakan"
        rows={rows}
        rowKey={(row) => row.task}
        columns={[
          {
            key: 'tugas',
            head: 'Tugas',
            rowHead: false,
            narrow: '',
            cell: (row) => (
              <>
                <a href="/tugas/1">{row.task}</a> <span class="meta">{row.why}</span>
                <Why question="Mengapa tugas ini pada saya?">
                  SOP 03/2025 langkah 2 menunggu persetujuan tiap unit. Anda menjabat menurut SK Sekretaris
                  14/2026.
                </Why>
              </>
            ),
          },
          {
            key: 'prosedur',
            head: 'Prosedur',
            cell: (row) => (
              <>
                {row.where} <span class="meta">{row.step}</span>
              </>
            ),
          },
          { key: 'sejak', head: 'Menunggu sejak', nowrap: true, cell: (row) => row.since },
          {
            key: 'standar',
            head: 'Standar',
            cell: (row) => (
              <>
                {row.standard} <span class="meta">{row.used}</span>
              </>
            ),
          },
          { key: 'tenggat', head: 'Tenggat', nowrap: true, cell: (row) => row.due },
          {
            key: 'keadaan',
            head: 'Keadaan',
            nowrap: true,
            cell: (row) => <StateTag tone={row.tone}>{row.state}</StateTag>,
          },
        ]}
      />
      <Section title="Yang datang berikutnya">
        <Facts
          variant="days"
          items={[
            { label: '27 Nov', value: 'Klasifikasi Edisi 5 terbuka bila sembilan unit sudah setuju.' },
            { label: '15 Des', value: 'Rapat pleno penetapan Edisi 5, pukul 10.00 WIB.' },
          ]}
        />
      </Section>
    </Staff>
  );
}
