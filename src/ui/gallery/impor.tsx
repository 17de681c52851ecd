import type { JSX } from 'preact';
import { Button } from '../actions.tsx';
import { Actions, Breadcrumbs, PageHead, Section } from '../layout.tsx';
import { BarParts } from '../marks.tsx';
import { DataTable } from '../table.tsx';
import { Staff } from './frame.tsx';

const lang = 'id';

export function Impor(): JSX.Element {
  const errors = [
    {
      row: 14,
      column: 'E',
      name: 'Waktu terbit',
      value: '31/02/2026',
      problem: 'Tanggal tidak ada di kalender',
      fix: 'Tulis tanggal yang benar, misalnya 28/02/2026',
    },
    {
      row: 22,
      column: 'C',
      name: 'Ringkasan isi',
      value: '612 karakter',
      problem: 'Lebih dari 500 karakter',
      fix: 'Pendekkan 112 karakter',
    },
    {
      row: 23,
      column: 'G',
      name: 'Retensi',
      value: 'Selama Beralku',
      problem: 'Tidak dikenal',
      fix: 'Mungkin maksudnya “Selama berlaku”',
    },
  ];
  return (
    <Staff
      title="38 baris terbaca"
      current="informasi"
      name="Asep Contoh"
      jabatan="Kasubbag Keuangan, Umum, dan Logistik"
      tasks={2}
    >
      <Breadcrumbs
        lang={lang}
        links={[{ href: '/draf', label: 'Draf daftar informasi' }]}
        here="Unggah berkas"
      />
      <PageHead
        overline="PPID-A_KPU-Kota-Serang_Keuangan_2026.xlsx, lembar Isian"
        title="38 baris terbaca, 31 siap diimpor"
      />
      <BarParts
        parts={[
          { n: 31, tone: 'ready', label: 'siap: 24 sama, 5 diubah, 2 baru' },
          { n: 5, tone: 'error', label: 'galat' },
          { n: 2, tone: 'double', label: 'mungkin ganda' },
        ]}
      />
      <Section
        title="Lima baris perlu diperbaiki"
        note="Nomor baris dan huruf kolom sama dengan yang tampak di Excel."
        action={<a href="/galat.xlsx">Unduh berkas saya dengan tanda galat</a>}
      >
        <DataTable
          light
          caption="Baris yang perlu diperbaiki"
          rows={errors}
          rowKey={(row) => String(row.row)}
          columns={[
            { key: 'baris', head: 'Baris', narrow: 'Baris', cell: (row) => row.row },
            {
              key: 'kolom',
              head: 'Kolom',
              cell: (row) => (
                <>
                  <kbd>{row.column}</kbd> {row.name}
                </>
              ),
            },
            { key: 'nilai', head: 'Nilai', cell: (row) => <span class="wrong">{row.value}</span> },
            { key: 'masalah', head: 'Masalah', cell: (row) => row.problem },
            { key: 'cara', head: 'Cara memperbaiki', narrow: 'Perbaikan', cell: (row) => row.fix },
            {
              key: 'aksi',
              head: 'Tindakan',
              kind: 'act',
              cell: (row) => (
                <a href={`?baris=${row.row}`}>
                  Perbaiki<span class="govuk-visually-hidden"> baris {row.row}</span>
                </a>
              ),
            },
          ]}
        />
      </Section>
      <Section title="Impor" major note="Dapat diurungkan selama 24 jam. Tujuh baris lain tidak disentuh.">
        <form method="post" action="/impor">
          <Actions>
            <Button label="Impor 31 baris yang siap" />
            <a href="/unggah">Unggah berkas lain</a>
          </Actions>
        </form>
      </Section>
    </Staff>
  );
}
