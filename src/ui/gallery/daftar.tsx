import type { JSX } from 'preact';
import { PageHead, SearchBox, WithFacets } from '../layout.tsx';
import { Facets, Register } from '../lists.tsx';
import { Public } from './frame.tsx';

export function Daftar(): JSX.Element {
  const unit = 'Subbag Perencanaan, Data, dan Informasi';
  return (
    <Public title="Hasil pencarian laporan kinerja" current="daftar">
      <SearchBox
        action="daftar.html"
        name="q"
        label="Cari dalam Daftar Informasi Publik"
        button="Cari"
        value="laporan kinerja"
      />
      <div class="section section--close">
        <WithFacets
          facets={
            <Facets
              groups={[
                {
                  title: 'Klasifikasi',
                  items: [
                    { label: 'Berkala', n: 6, href: '#', current: true },
                    { label: 'Setiap saat', n: 3, href: '?k=setiap', current: false },
                    { label: 'Serta merta', n: 0, href: '?k=serta', current: false },
                  ],
                },
                {
                  title: 'Unit yang menguasai',
                  items: [
                    { label: 'Perencanaan, Data, dan Informasi', n: 4, href: '?u=1', current: false },
                    { label: 'Keuangan, Umum, dan Logistik', n: 1, href: '?u=2', current: false },
                  ],
                },
              ]}
            />
          }
        >
          <PageHead small title="6 informasi untuk “laporan kinerja”" />
          <p class="meta">
            Termasuk padanan LKjIP dan LAKIP. <a href="?persis=1">Cari kata persis saja</a>
          </p>
          <div class="listbar">
            <p>
              Urut: <strong>paling sesuai</strong> · <a href="?urut=baru">terbaru</a> ·{' '}
              <a href="?urut=judul">judul</a>
            </p>
            <p>
              Unduh hasil: <a href="d.csv">CSV</a> · <a href="d.xlsx">XLSX</a> · <a href="d.pdf">PDF</a>
            </p>
          </div>
          <Register
            items={[
              {
                number: 'SRG-2026-0031',
                href: 'informasi.html',
                title: (
                  <>
                    <mark>Laporan Kinerja</mark> (LKjIP) Tahun 2025
                  </>
                ),
                text: 'Capaian sasaran strategis, realisasi anggaran per sasaran, dan evaluasi kinerja selama 2025.',
                meta: ['Berkala', '2025', unit, 'PDF 1,2 MB, hardcopy'],
              },
              {
                number: 'SRG-2026-0012',
                href: 'b.html',
                title: 'Perjanjian Kinerja Tahun 2026',
                text: 'Target kinerja yang disepakati Ketua dan Sekretaris untuk tahun 2026, beserta indikatornya.',
                meta: ['Berkala', '2026', unit, 'PDF 0,4 MB'],
              },
              {
                number: 'SRG-2026-0044',
                href: 'c.html',
                title: 'Laporan Realisasi Anggaran dan Neraca 2025 (audited)',
                text: 'Realisasi belanja, neraca, arus kas, dan catatan atas laporan keuangan yang sudah diperiksa.',
                meta: ['Berkala', '2025', 'Subbag Keuangan, Umum, dan Logistik', 'PDF 3,8 MB, hardcopy'],
              },
            ]}
          />
        </WithFacets>
      </div>
    </Public>
  );
}
