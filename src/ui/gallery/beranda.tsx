import type { JSX } from 'preact';
import { Columns, SearchBox, Section } from '../layout.tsx';
import { ChangeLines, Doors, Sums } from '../lists.tsx';
import { Seal } from '../seal.tsx';
import { Public, ROOT4 } from './frame.tsx';

const lang = 'id';

export function Beranda(): JSX.Element {
  return (
    <Public title="Daftar Informasi Publik" current="beranda">
      <div class="home">
        <div class="home__ask">
          <h1 class="display">Apa yang ingin Anda ketahui dari KPU Kota Serang?</h1>
          <SearchBox
            large
            action="daftar.html"
            name="q"
            label="Cari dalam Daftar Informasi Publik"
            button="Cari"
            note={
              <>
                Misalnya <a href="daftar.html?q=laporan+kinerja">laporan kinerja</a>,{' '}
                <a href="daftar.html?q=dipa">DIPA 2026</a>, <a href="daftar.html?q=pemilih">daftar pemilih</a>
              </>
            }
          />
          <p class="home__short">
            <a href="edisi.html">Edisi 4</a> ditetapkan 15 Juli 2026 dengan Berita Acara
            57/HK.03.1-BA/3673/2026, memuat <strong>118 informasi</strong>.
          </p>
        </div>
        <div class="home__seal">
          <Seal label="Edisi yang berlaku" edition={4} root={ROOT4} variant="panel">
            <p>
              <span class="line">Ditetapkan Rabu, 15 Juli 2026</span>
              <span class="line">Berita Acara 57/HK.03.1-BA/3673/2026</span>
              <span class="line">
                Terbit Kamis, 16 Juli 2026, <strong>118 informasi</strong>
              </span>
            </p>
            <p class="seal__links">
              <a href="edisi.html">Lihat edisi</a> <a href="verifikasi.html">Periksa keaslian</a>
            </p>
          </Seal>
        </div>
        <div class="home__doors">
          <Doors
            doors={[
              {
                n: 46,
                href: 'daftar.html?k=berkala',
                label: 'Berkala',
                text: 'Diperbarui paling lambat tiap enam bulan: profil, kinerja, anggaran, pengadaan.',
              },
              {
                n: 3,
                href: 'daftar.html?k=serta',
                label: 'Serta merta',
                text: 'Diumumkan saat itu juga karena menyangkut kepentingan orang banyak.',
              },
              {
                n: 69,
                href: 'daftar.html?k=setiap',
                label: 'Setiap saat',
                text: 'Tersedia kapan pun diminta: keputusan, hasil pemilihan, data pemilih, kerja sama.',
              },
            ]}
          />
        </div>
        <div class="home__changes">
          <Section title="Yang berubah di Edisi 4" action={<a href="edisi.html">Semua perubahan</a>}>
            <p class="lead">
              Kantor menambah dua belas informasi, terutama laporan keuangan 2025 yang sudah diaudit dan data
              pemilih berkelanjutan triwulan II.
            </p>
            <ChangeLines
              lang={lang}
              items={[
                {
                  state: 'ditambah',
                  title: 'Laporan Realisasi Anggaran dan Neraca 2025 (audited)',
                  href: 'a.html',
                },
                {
                  state: 'ditambah',
                  title: 'Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan Triwulan II 2026',
                  href: 'b.html',
                },
                {
                  state: 'diubah',
                  title: 'Struktur organisasi dan profil pejabat sekretariat',
                  href: 'c.html',
                },
                {
                  state: 'dihapus',
                  title: 'Jadwal layanan kantor selama Ramadan 2026',
                  note: 'masa berlaku habis',
                },
              ]}
            />
            <p class="meta">12 ditambah, 5 diubah, 1 dihapus, 101 tetap.</p>
          </Section>
        </div>
        <div class="home__earlier">
          <Sums
            title="Edisi sebelumnya"
            rows={[
              { label: <a href="e3.html">Edisi 3</a>, note: '14 Januari 2026', n: 107 },
              { label: <a href="e2.html">Edisi 2</a>, note: '9 Juli 2025', n: 96 },
              { label: <a href="e1.html">Edisi 1</a>, note: '13 Januari 2025', n: 88 },
            ]}
          />
          <p class="meta">Setiap edisi tetap dapat dibuka seperti saat ditetapkan.</p>
        </div>
        <div class="home__help">
          <Section title="Tidak menemukan yang Anda cari?" major>
            <Columns n={3}>
              <div>
                <h3>Minta lewat formulir</h3>
                <p>
                  Jawaban tertulis paling lambat 10 hari kerja, dapat diperpanjang 7 hari kerja dengan alasan
                  tertulis.
                </p>
                <p>
                  <a href="minta.html">Isi formulir permohonan</a>
                </p>
              </div>
              <div>
                <h3>Datang ke ruang layanan</h3>
                <p>Naskah cetak dapat dibaca di tempat. Petugas membantu mencarikan.</p>
                <p>
                  <a href="alamat.html">Alamat dan jam buka</a>
                </p>
              </div>
              <div>
                <h3>Informasi yang dikecualikan</h3>
                <p>Daftar terpisah, beserta dasar hukum dan jangka waktu pengecualiannya.</p>
                <p>
                  <a href="dikecualikan.html">Lihat daftarnya</a>
                </p>
              </div>
            </Columns>
          </Section>
        </div>
      </div>
    </Public>
  );
}
