import type { JSX } from 'preact';
import { ButtonLink } from '../actions.tsx';
import { Breadcrumbs, Columns, PageHead, Section } from '../layout.tsx';
import { Facts } from '../lists.tsx';
import { CountingHoles, StateTag } from '../marks.tsx';
import type { MatrixStep } from '../matrix/step.ts';
import { Matrix } from '../matrix.tsx';
import { DataTable } from '../table.tsx';
import { Staff } from './frame.tsx';

const lang = 'id';

const serangColumns = {
  roles: [
    { id: 'penyedia', label: 'Penyedia Informasi & Tim Penghubung' },
    { id: 'desk', label: 'Desk Pelayanan Informasi' },
    { id: 'ppid', label: 'PPID' },
    { id: 'pembina', label: 'Pembina & Tim Pertimbangan' },
  ],
  performerHead: 'Pelaksanaan',
  supportHead: 'Pendukung',
  kelengkapanHead: 'Kelengkapan',
  waktuHead: 'Waktu',
  outputHead: 'Output',
};

const common = { presumed: false, waktu: 'Belum ditetapkan', waktuNote: null } as const;

const serangSteps: readonly MatrixStep[] = [
  {
    ...common,
    no: 1,
    uraian:
      'Mengumpulkan Informasi dan Dokumentasi publik yang dikuasai oleh KPU Kota Serang, menggunakan form daftar informasi beserta panduan pengisiannya.',
    marks: [{ role: 'penyedia', shape: 'terminator', presumed: true }],
    kelengkapan: 'Draft daftar informasi publik',
    waktu: 'Tentatif',
    waktuNote: 'terpakai 10 hari kerja',
    output: 'Draft Daftar Informasi Publik masing-masing Sub Bagian',
    state: 'done',
    position: (
      <>
        13 Nov 2026 <span class="line">9 dari 9 unit</span>
      </>
    ),
  },
  {
    ...common,
    no: 2,
    uraian: 'Memberikan informasi yang dibutuhkan kepada PPID.',
    marks: [{ role: 'penyedia', shape: 'process', presumed: false }],
    kelengkapan: 'Alat tulis kantor',
    waktu: 'Tentatif',
    waktuNote: 'terpakai 5 hari kerja 2 jam',
    output: 'Persetujuan Daftar Informasi Publik masing-masing sub bagian',
    state: 'now',
    position: (
      <>
        <CountingHoles n={7} of={9} words="7 dari 9 unit setuju" /> <a href="#unit">Lihat dua yang belum</a>
      </>
    ),
  },
  {
    ...common,
    no: 3,
    uraian:
      'Melakukan klasifikasi dan mendokumentasikan informasi publik dalam bentuk softcopy dan hardcopy.',
    marks: [{ role: 'desk', shape: 'process', presumed: false }],
    kelengkapan: 'Daftar Informasi Publik',
    output: 'Draft Daftar Informasi Publik',
    state: 'future',
    position: 'menunggu langkah 2',
  },
  {
    ...common,
    no: 4,
    uraian: 'Menetapkan dan memutakhirkan Daftar Informasi Publik.',
    marks: [
      { role: 'ppid', shape: 'decision', presumed: false },
      { role: 'pembina', shape: 'decision', presumed: false },
    ],
    kelengkapan: 'Draft Berita Acara',
    output: 'Berita acara rapat pleno penetapan Daftar Informasi Publik KPU Kota Serang',
    state: 'future',
    position: '',
  },
  {
    ...common,
    no: 5,
    uraian: 'Memerintahkan untuk mengunggah Daftar Informasi Publik.',
    marks: [{ role: 'ppid', shape: 'process', presumed: false }],
    kelengkapan: 'Berita Acara',
    output: 'Daftar Informasi Publik',
    state: 'future',
    position: '',
  },
  {
    ...common,
    no: 6,
    uraian: 'Mengunggah Daftar Informasi Publik website PPID KPU Kota Serang.',
    marks: [{ role: 'desk', shape: 'terminator', presumed: false }],
    kelengkapan: 'Daftar informasi publik',
    output: 'Daftar Informasi Publik',
    state: 'future',
    position: '',
  },
];

export function Prosedur(): JSX.Element {
  const units = [
    {
      unit: 'Subbag Keuangan, Umum, dan Logistik',
      n: '31',
      tone: 'kuning' as const,
      state: 'Dikembalikan',
      since: '18 Nov 2026',
      note: '“Retensi 6 baris belum diisi”',
    },
    {
      unit: 'Divisi Hukum dan Pengawasan',
      n: '11',
      tone: 'biru' as const,
      state: 'Menunggu persetujuan',
      since: '16 Nov 2026',
      note: '',
    },
    {
      unit: 'Subbag Perencanaan, Data, dan Informasi',
      n: '12',
      tone: null,
      state: 'Disetujui',
      since: '16 Nov 2026',
      note: '',
    },
    {
      unit: 'Divisi Keuangan, Umum, dan Logistik',
      n: 'nihil',
      tone: null,
      state: 'Disetujui',
      since: '20 Nov 2026',
      note: 'nihil ditandatangani',
    },
  ];
  return (
    <Staff title="Pemutakhiran Semester II 2026" current="prosedur">
      <Breadcrumbs lang={lang} links={[{ href: '/prosedur', label: 'Prosedur' }]} here="PR-2026-02" />
      <PageHead
        overline="SOP Nomor 03 Tahun 2025, Penetapan dan Pemutakhiran Informasi Publik"
        title="Pemutakhiran Semester II 2026"
        actions={
          <>
            <a href="/cetak">Cetak halaman SOP</a> <a href="/svg">Unduh SVG, BPMN</a>
          </>
        }
      />
      <Facts
        variant="strip"
        items={[
          { label: 'Nomor proses', value: 'PR-2026-02' },
          { label: 'Posisi', value: 'Langkah 2 dari 6' },
          { label: 'Unit setuju', value: <CountingHoles n={7} of={9} words="7 dari 9" /> },
          { label: 'Dimulai', value: '2 November 2026' },
          { label: 'Target kantor', value: '31 Desember 2026' },
          { label: 'Berjalan', value: '15 hari kerja 2 jam' },
        ]}
      />
      <Matrix
        lang={lang}
        caption="Langkah, pelaksana, dan posisi"
        columns={serangColumns}
        steps={serangSteps}
        note="Diperbarui pukul 10.42 WIB"
      />
      <p class="meta sop__foot">
        Naskah pindaian tidak memuat bentuk simbol dan arah panah; gambar ini mengikuti urutan langkah. Waktu
        langkah 3–6 kosong dalam naskah.{' '}
        <a href="/sop/1#tidak-jelas">Empat hal yang tidak jelas dalam SOP ini</a>
      </p>
      <Section
        title="Langkah 2: persetujuan tiap unit"
        id="unit"
        action={<ButtonLink href="/ingatkan" label="Kirim pengingat ke 2 unit" />}
      >
        <DataTable
          light
          caption="Persetujuan tiap unit"
          rows={units}
          rowKey={(row) => row.unit}
          columns={[
            { key: 'unit', head: 'Unit', cell: (row) => <a href="/draf">{row.unit}</a> },
            { key: 'n', head: 'Informasi', kind: 'number', cell: (row) => row.n },
            {
              key: 'keadaan',
              head: 'Keadaan',
              cell: (row) => (row.tone ? <StateTag tone={row.tone}>{row.state}</StateTag> : row.state),
            },
            { key: 'sejak', head: 'Sejak', nowrap: true, cell: (row) => row.since },
            { key: 'catatan', head: 'Catatan', cell: (row) => row.note },
          ]}
        />
      </Section>
      <div class="section">
        <Columns n={2}>
          <div>
            <h2>Bagaimana waktu dihitung</h2>
            <p>
              Langkah 2 dibuka Senin, 16 November 2026, pukul 08.00 WIB. Sampai sekarang terpakai 5 hari kerja
              2 jam 42 menit.
            </p>
          </div>
          <div>
            <h2>Bila SOP ini berubah</h2>
            <p>Revisi karena keadaan kahar hanya menyentuh langkah 2 sampai 6 yang belum selesai.</p>
          </div>
        </Columns>
      </div>
    </Staff>
  );
}
