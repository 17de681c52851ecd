import type { JSX } from 'preact';
import { reason } from '../../base/errors.ts';
import { ActionButton, Checklist, LinkButton } from '../actions.tsx';
import { AsideBlock, Breadcrumbs, PageHead, Section, WithAside } from '../layout.tsx';
import { Facts } from '../lists.tsx';
import { Seal } from '../seal.tsx';
import { ROOT5, Staff } from './frame.tsx';

const lang = 'id';

export function Perintah(): JSX.Element {
  return (
    <Staff title="Perintah unggah Edisi 5" current="publikasi" name="Budi Contoh" jabatan="PPID" tasks={1}>
      <Breadcrumbs
        lang={lang}
        links={[{ href: '/prosedur/2', label: 'Pemutakhiran Semester II 2026' }]}
        here="Langkah 5"
      />
      <PageHead
        overline="Memerintahkan untuk mengunggah Daftar Informasi Publik"
        title="Perintah unggah Edisi 5"
      />
      <WithAside
        label="Edisi"
        aside={
          <>
            <Seal label="Edisi" edition={5} root={ROOT5} variant="full" />
            <Facts
              variant="stack"
              items={[
                { label: 'Berita Acara', value: '112/HK.03.1-BA/3673/2026' },
                {
                  label: 'Tujuan',
                  value: 'Situs PPID KPU Kota Serang',
                  note: 'register sendiri dan paket unggah e-PPID',
                },
                { label: 'Waktu', value: 'Standar belum ditetapkan dalam SOP' },
              ]}
            />
            <AsideBlock title="Catatan">
              <p>Hanya PPID yang dapat memerintahkan unggah.</p>
            </AsideBlock>
          </>
        }
      >
        <Section title="Diperiksa sistem">
          <Checklist
            kind="system"
            lang={lang}
            checks={[
              {
                met: false,
                text: 'Berita acara ditandatangani semua anggota yang hadir',
                note: 'Yusuf Contoh hadir daring, belum menandatangani',
                trailing: <a href="/ba">Kirim pengingat</a>,
              },
              { met: true, text: 'Tujuh kolom terisi pada setiap informasi', trailing: '126 dari 126' },
              { met: true, text: 'Tidak ada informasi yang dikecualikan', trailing: '0 ditemukan' },
            ]}
          />
        </Section>
        <Section title="Diperiksa orang">
          <Checklist
            kind="people"
            lang={lang}
            checks={[
              {
                met: true,
                text: 'Ringkasan perubahan untuk masyarakat sudah saya baca',
                trailing: 'Budi Contoh, 10.20',
              },
              {
                met: false,
                text: 'Pratinjau situs publik sudah saya lihat',
                note: <a href="/pratinjau">Buka pratinjau</a>,
                trailing: (
                  <form method="post" action="/lihat">
                    <LinkButton label="Nyatakan" about="pratinjau sudah dilihat" />
                  </form>
                ),
              },
            ]}
          />
        </Section>
        <Section
          title="Perintahkan kepada Desk Pelayanan Informasi"
          major
          note="Perintah menyebut Edisi 5 dengan sidiknya dan hanya dapat dipakai satu kali."
        >
          <form method="post" action="/perintah">
            <ActionButton
              id="perintah"
              lang={lang}
              label="Perintahkan unggah"
              reasons={[
                reason(
                  'unsigned',
                  'SOP 03/2025 langkah 4',
                  'Berita acara baru ditandatangani 3 dari 4 anggota yang hadir.',
                  'The minutes carry 3 of 4 signatures.',
                ),
                reason(
                  'unseen',
                  'SOP 03/2025 langkah 5',
                  'Pratinjau situs publik belum Anda nyatakan sudah dilihat.',
                  'You have not yet declared that you saw the preview.',
                ),
              ]}
            />
          </form>
        </Section>
      </WithAside>
    </Staff>
  );
}
