import type { JSX } from 'preact';
import { fault, reason } from '../../base/errors.ts';
import { ActionButton, ErrorSummary, Reasons } from '../actions.tsx';
import { Breadcrumbs, PageHead, Section } from '../layout.tsx';
import { RowMark, RowTally } from '../marks.tsx';
import { DataTable } from '../table.tsx';
import { RowForm } from './baris.tsx';
import { Staff } from './frame.tsx';

const lang = 'id';

export function Draf(): JSX.Element {
  const rows = [
    {
      state: 'tetap' as const,
      number: 'SRG-2024-0021',
      title: 'Daftar Barang Milik Negara',
      text: 'Aset tetap dan persediaan per 31 Desember, nilai perolehan dan kondisi.',
      when: '31 Des 2025',
      form: 'Keduanya',
      keep: '5 tahun',
    },
    {
      state: 'diubah' as const,
      number: 'SRG-2025-0022',
      title: 'Rencana Umum Pengadaan',
      text: '',
      when: '',
      form: '',
      keep: '',
    },
    {
      state: 'baru' as const,
      number: 'belum bernomor',
      title: 'Laporan Realisasi Anggaran Semester I 2026',
      text: 'Realisasi belanja per program sampai 30 Juni 2026, sebelum pemeriksaan.',
      when: '14 Jul 2026',
      form: 'Softcopy',
      keep: '',
    },
    {
      state: 'tidakAdaLagi' as const,
      number: 'SRG-2025-0027',
      title: 'Daftar rekanan pengadaan logistik Pemilihan 2024',
      text: 'Alasan: digabung ke SRG-2024-0030, Laporan Pengadaan Logistik 2024.',
      when: '',
      form: '',
      keep: '',
    },
  ];
  const faults = [
    fault(
      'retensi',
      'kosong',
      'Isi jangka waktu penyimpanan, misalnya 5 tahun.',
      'Enter the retention period.',
    ),
  ];
  return (
    <Staff
      title="Draf daftar informasi"
      current="informasi"
      name="Asep Contoh"
      jabatan="Kasubbag Keuangan, Umum, dan Logistik"
      tasks={2}
    >
      <Breadcrumbs
        lang={lang}
        links={[{ href: '/prosedur/2', label: 'Pemutakhiran Semester II 2026' }]}
        here="Langkah 1"
      />
      <ErrorSummary faults={faults} lang={lang} />
      <PageHead
        overline="Subbagian Keuangan, Umum, dan Logistik"
        title="Draf daftar informasi"
        lead="Daftar dimulai dari Edisi 4. Untuk tiap baris, nyatakan: masih ada, berubah, atau tidak ada lagi. Lalu tambahkan yang baru."
        actions={
          <>
            <a href="/tempel">Tempel dari Excel</a> <a href="/unggah">Unggah berkas</a>{' '}
            <a href="/templat">Unduh templat</a>
          </>
        }
      />
      <RowTally
        lang={lang}
        counts={[
          { state: 'tetap', n: 26 },
          { state: 'diubah', n: 3 },
          { state: 'baru', n: 2 },
          { state: 'tidakAdaLagi', n: 1 },
        ]}
        trailing="31 informasi akan dikirim"
      />
      <DataTable
        caption="Baris draf"
        rows={rows}
        rowKey={(row) => row.number}
        open={(row) => (row.state === 'diubah' ? <RowForm /> : null)}
        state={(row) => (row.state === 'tidakAdaLagi' ? 'gone' : undefined)}
        columns={[
          {
            key: 'keadaan',
            head: 'Keadaan',
            nowrap: true,
            cell: (row) => (
              <span class="rowstate">
                <RowMark state={row.state} lang={lang} /> <span class="meta">{row.number}</span>
              </span>
            ),
          },
          {
            key: 'nama',
            head: 'Nama dan ringkasan',
            kind: 'main',
            narrow: '',
            cell: (row) => (
              <>
                <strong class="rowtitle">{row.title}</strong> <span class="meta">{row.text}</span>
              </>
            ),
          },
          { key: 'waktu', head: 'Waktu', nowrap: true, cell: (row) => row.when },
          { key: 'bentuk', head: 'Bentuk', cell: (row) => row.form },
          {
            key: 'retensi',
            head: 'Retensi',
            nowrap: true,
            cell: (row) =>
              row.keep ||
              (row.state === 'baru' ? (
                <a class="missing" href="?baris=3">
                  Isi retensi
                </a>
              ) : (
                ''
              )),
          },
          {
            key: 'ubah',
            head: 'Tindakan',
            kind: 'act',
            cell: (row) => (
              <a href="?ubah=1">
                {row.state === 'tidakAdaLagi' ? 'Urungkan' : 'Ubah'}
                <span class="govuk-visually-hidden"> {row.title}</span>
              </a>
            ),
          },
        ]}
      />
      <Section
        title="Kirim ke Desk Pelayanan Informasi"
        major
        note="Setelah terkirim, Kepala Subbagian menyetujui daftar ini pada langkah 2."
      >
        <form method="post" action="/draf/kirim" class="action">
          <ActionButton
            id="kirim"
            lang={lang}
            apart
            label="Kirim 31 informasi"
            reasons={[
              reason(
                'blank',
                'PerKI 1/2021 ps 27',
                'Laporan Realisasi Anggaran Semester I 2026: isi jangka waktu penyimpanan.',
                'Enter the retention.',
              ),
            ]}
          />
          <Reasons
            id="kirim-reasons"
            lang={lang}
            head="Belum bisa dikirim"
            reasons={[
              {
                ...reason(
                  'blank',
                  '',
                  'Laporan Realisasi Anggaran Semester I 2026: isi jangka waktu penyimpanan.',
                  'Enter the retention.',
                ),
                act: <a href="?baris=3">Isi sekarang</a>,
              },
              reason('open', '', 'Satu baris masih terbuka untuk diubah.', 'One row is still open.'),
            ]}
          />
        </form>
      </Section>
    </Staff>
  );
}
