import type { JSX } from 'preact';
import { Button, ButtonLink } from '../actions.tsx';
import { JoinedRadios } from '../choices.tsx';
import { Actions, Breadcrumbs, PageHead, Section, Tabs, WithAside } from '../layout.tsx';
import { Sums } from '../lists.tsx';
import { CountingHoles } from '../marks.tsx';
import { DataTable } from '../table.tsx';
import { Staff } from './frame.tsx';

const lang = 'id';

export function Pleno(): JSX.Element {
  const members = [
    { name: 'Siti Contoh', post: 'Ketua', here: 'hadir', at: '09.55' },
    { name: 'Bagus Contoh', post: 'Anggota, Divisi Teknis', here: 'hadir', at: '09.58' },
    {
      name: 'Yusuf Contoh',
      post: 'Anggota, Divisi Perencanaan, Data, dan Informasi',
      here: 'daring',
      at: '10.00',
    },
    { name: 'Ratna Contoh', post: 'Anggota, Divisi Sosialisasi, Parmas, dan SDM', here: 'izin', at: '' },
  ];
  const choices = [
    { value: 'hadir', label: 'Hadir' },
    { value: 'daring', label: 'Daring' },
    { value: 'izin', label: 'Izin' },
    { value: 'tanpa', label: 'Tanpa keterangan' },
  ];
  return (
    <Staff
      title="Rapat pleno penetapan Edisi 5"
      current="pleno"
      name="Nina Contoh"
      jabatan="Notulis rapat pleno"
      tasks={1}
    >
      <Breadcrumbs lang={lang} links={[{ href: '/pleno', label: 'Pleno' }]} here="Rapat 15 Desember 2026" />
      <PageHead
        overline="Selasa, 15 Desember 2026, pukul 10.00 WIB, Ruang Rapat Utama"
        title="Rapat pleno penetapan Edisi 5"
        actions={<a href="/proyektor">Buka layar proyektor</a>}
      />
      <Tabs
        label="Bagian rapat"
        tabs={[
          { href: '?a', label: 'Agenda', current: false },
          { href: '?k', label: 'Kehadiran dan keputusan', current: true },
          { href: '?n', label: 'Notulen', current: false },
          { href: '?b', label: 'Berita acara', current: false },
        ]}
      />
      <CountingHoles
        large
        n={4}
        of={5}
        words={
          <>
            <strong>Hadir empat dari lima anggota. Kuorum terpenuhi.</strong> Syarat hadir empat, keputusan
            sah bila tiga setuju.
          </>
        }
      />
      <form method="post" action="/pleno/1/kehadiran">
        <Section title="Kehadiran">
          <DataTable
            caption="Kehadiran anggota"
            rows={members}
            rowKey={(row) => row.name}
            columns={[
              {
                key: 'anggota',
                head: 'Anggota',
                cell: (row) => (
                  <>
                    {row.name} <span class="meta">{row.post}</span>
                  </>
                ),
              },
              {
                key: 'kehadiran',
                head: 'Kehadiran',
                narrow: '',
                cell: (row) => (
                  <JoinedRadios
                    lang={lang}
                    name={`hadir-${row.name.split(' ')[0]}`}
                    label={`Kehadiran ${row.name}`}
                    hideLegend
                    value={row.here}
                    choices={choices}
                  />
                ),
              },
              { key: 'masuk', head: 'Masuk', kind: 'number', cell: (row) => row.at },
            ]}
          />
        </Section>
        <Actions>
          <Button label="Simpan kehadiran" variant="secondary" />
        </Actions>
      </form>
      <div class="section section--major">
        <WithAside
          label="Isi edisi"
          aside={
            <Sums
              title="Edisi 5 akan memuat"
              rows={[
                { label: 'Berkala', n: 49 },
                { label: 'Serta merta', n: 4 },
                { label: 'Setiap saat', n: 73 },
                { label: 'Jumlah', n: 126, weight: 'total' },
                { label: 'Ditunda', n: 1, weight: 'quiet' },
              ]}
            />
          }
        >
          <h2>Tetapkan 125 informasi lainnya</h2>
          <p class="section__note">
            Langkah berikutnya menampilkan jumlah per klasifikasi sekali lagi. Sesudah berita acara
            ditandatangani, Edisi 5 dibekukan; koreksi hanya dapat dibuat sebagai edisi baru.
          </p>
          <ButtonLink href="/pleno/1/tetapkan" label="Lanjut ke penetapan" />
        </WithAside>
      </div>
    </Staff>
  );
}
