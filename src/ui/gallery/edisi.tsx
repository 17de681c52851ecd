import type { JSX } from 'preact';
import { ButtonLink } from '../actions.tsx';
import { Actions, Breadcrumbs, PageHead, Section, WithAside } from '../layout.tsx';
import { ChangeGroup, Facts, Tally } from '../lists.tsx';
import { CheckPanel } from '../seal.tsx';
import { Public, ROOT4 } from './frame.tsx';

const lang = 'id';

export function Edisi(): JSX.Element {
  return (
    <Public title="Edisi 4" current="edisi">
      <Breadcrumbs lang={lang} links={[{ href: 'edisi.html', label: 'Edisi' }]} here="Edisi 4" />
      <WithAside
        label="Penetapan"
        aside={
          <Facts
            variant="stack"
            items={[
              { label: 'Ditetapkan', value: 'Rabu, 15 Juli 2026, oleh rapat pleno' },
              { label: 'Berita Acara', value: '57/HK.03.1-BA/3673/2026' },
              { label: 'Perintah unggah PPID', value: '16 Juli 2026, pukul 09.12 WIB' },
            ]}
          />
        }
      >
        <PageHead
          display
          overline="Daftar Informasi Publik KPU Kota Serang"
          title="Edisi 4"
          lead="Kantor menambah dua belas informasi, terutama laporan keuangan 2025 yang sudah diaudit dan data pemilih berkelanjutan triwulan II."
        />
        <Actions>
          <ButtonLink href="daftar.html" label="Lihat 118 informasi" />
          <a href="d.pdf">Unduh daftar (PDF, 412 KB)</a>
          <a href="ba.pdf">Berita acara (PDF, 286 KB)</a>
        </Actions>
      </WithAside>
      <Section
        title="Apa yang berubah sejak Edisi 3"
        action={<a href="banding.html">Bandingkan dengan edisi lain</a>}
      >
        <Tally
          items={[
            { n: 12, words: 'ditambah' },
            { n: 5, words: 'diubah' },
            { n: 1, words: 'dihapus' },
            { n: 101, words: 'tetap', quiet: true },
          ]}
        />
        <ChangeGroup
          lang={lang}
          title="Ditambah"
          count={12}
          items={[
            {
              state: 'ditambah',
              number: 'SRG-2026-0044',
              title: 'Laporan Realisasi Anggaran dan Neraca 2025 (audited)',
              href: 'a.html',
              note: 'Berkala. Diminta Subbag Keuangan, Umum, dan Logistik: “hasil pemeriksaan terbit Juni 2026”.',
            },
          ]}
          more={{ href: 'semua.html', label: 'Tampilkan 11 tambahan lainnya' }}
        />
        <ChangeGroup
          lang={lang}
          title="Diubah"
          count={5}
          items={[
            {
              state: 'diubah',
              number: 'SRG-2024-0003',
              title: 'Struktur organisasi dan profil pejabat sekretariat',
              href: 'b.html',
              fields: [
                {
                  label: 'Ringkasan isi',
                  parts: [
                    { op: 'same', text: 'Bagan organisasi dan profil singkat ' },
                    { op: 'del', text: 'lima' },
                    { op: 'ins', text: 'empat' },
                    { op: 'same', text: ' pejabat struktural.' },
                  ],
                },
                {
                  label: 'Waktu pembuatan',
                  parts: [
                    { op: 'del', text: 'Januari 2024' },
                    { op: 'ins', text: '2 Maret 2026' },
                  ],
                },
              ],
              reason: 'penyesuaian nomenklatur sekretariat.',
            },
          ]}
        />
      </Section>
      <CheckPanel
        lang={lang}
        title="Periksa keaslian edisi ini"
        root={ROOT4}
        side={
          <>
            <h3>Dengan alat umum, tanpa percaya pada server kami</h3>
            <pre>
              <code>
                {
                  '# isi folder edisi cocok dengan manifes\nsha256sum -c manifest-sha256.txt\n# manifes ditandatangani kantor\nssh-keygen -Y verify -f kantor.pub -I kpu-kota-serang \\\n  -n edisi -s manifest.sig < manifest-sha256.txt'
                }
              </code>
            </pre>
            <p>
              <a href="edisi-4.zip">Unduh folder edisi (ZIP, 38,4 MB)</a>
            </p>
          </>
        }
      >
        <p>
          Edisi ini dibekukan saat ditetapkan. Angka di bawah dicetak juga pada berita acara yang
          ditandatangani basah. Bila semua kelompoknya sama, isinya sama.
        </p>
      </CheckPanel>
    </Public>
  );
}
