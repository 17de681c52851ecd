import type { JSX } from 'preact';
import { FilePanel } from '../file-panel.tsx';
import { AsideBlock, Breadcrumbs, PageHead, Section, WithAside } from '../layout.tsx';
import { Facts } from '../lists.tsx';
import { HashGroups } from '../seal.tsx';
import { Public, ROOT4 } from './frame.tsx';

const lang = 'id';

export function Informasi(): JSX.Element {
  return (
    <Public title="Laporan Kinerja (LKjIP) Tahun 2025" current="daftar">
      <Breadcrumbs
        lang={lang}
        links={[
          { href: 'daftar.html', label: 'Daftar' },
          { href: 'daftar.html?k=berkala', label: 'Berkala' },
        ]}
        here="SRG-2026-0031"
      />
      <WithAside
        label="Tentang berkas ini"
        aside={
          <>
            <AsideBlock title="Tahun lain">
              <ul class="plain">
                <li>
                  <a href="2024.html">Laporan Kinerja Tahun 2024</a>
                </li>
                <li>
                  <a href="2023.html">Laporan Kinerja Tahun 2023</a>
                </li>
              </ul>
            </AsideBlock>
            <AsideBlock title="Keaslian berkas">
              <p class="meta">Sidik SHA-256. Cocokkan bila berkas Anda terima dari orang lain.</p>
              <HashGroups hex={ROOT4} />
              <a href="verifikasi.html">Periksa berkas saya</a>
            </AsideBlock>
          </>
        }
      >
        <PageHead
          overline="SRG-2026-0031 · Informasi berkala"
          title="Laporan Kinerja (LKjIP) Tahun 2025"
          lead="Capaian sasaran strategis KPU Kota Serang selama 2025, realisasi anggaran per sasaran, serta evaluasi dan rencana perbaikan untuk 2026."
        />
        <FilePanel
          title="Laporan Kinerja 2025"
          meta="PDF, 14 halaman, dapat dicari dan dibacakan"
          download={{ href: 'lkjip.pdf', label: 'Unduh PDF (1,2 MB)' }}
          read={{ href: 'baca.html', label: 'Baca di layar' }}
          note={
            <p>
              Naskah cetak dapat dibaca di Ruang Pelayanan Informasi, Senin–Kamis 08.00–16.00 dan Jumat
              08.00–16.30 WIB. Sebut nomor <strong class="nowrap">SRG-2026-0031</strong>.
            </p>
          }
        />
        <Section title="Keterangan menurut Daftar Informasi Publik">
          <Facts
            items={[
              { label: 'Nomor', value: 'SRG-2026-0031' },
              {
                label: 'Ringkasan isi',
                value:
                  'Capaian sasaran strategis, realisasi anggaran per sasaran, dan evaluasi kinerja selama 2025.',
              },
              { label: 'Unit yang menguasai', value: 'Subbagian Perencanaan, Data, dan Informasi' },
              {
                label: 'Penanggung jawab penerbitan',
                value: 'Kepala Subbagian Perencanaan, Data, dan Informasi',
              },
              { label: 'Waktu dan tempat pembuatan', value: '27 Februari 2026, Kota Serang' },
              { label: 'Bentuk yang tersedia', value: 'Softcopy dan hardcopy' },
              { label: 'Jangka waktu penyimpanan', value: '2 tahun aktif, 3 tahun inaktif, lalu permanen' },
            ]}
          />
        </Section>
        <Section title="Riwayat">
          <Facts
            variant="dated"
            items={[
              { label: '16 Juli 2026', value: 'Masuk Edisi 4 sebagai informasi baru.' },
              { label: '27 Februari 2026', value: 'Diterbitkan oleh unit.' },
            ]}
          />
        </Section>
      </WithAside>
    </Public>
  );
}
