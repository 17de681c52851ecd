import type { ComponentChildren, JSX } from 'preact';
import { PublicPage, type PublicRoom } from '../page-public.tsx';
import { StaffPage, type StaffRoom } from '../page-staff.tsx';

const office = {
  name: 'Komisi Pemilihan Umum Kota Serang',
  shortName: 'KPU Kota Serang',
  desk: 'PPID KPU Kota Serang',
  address: 'Jl. KH. Abdul Fatah Hasan No. 247, Kel. Sumur Pecung, Kec. Serang, Kota Serang, Banten',
  hours: ['Ruang Pelayanan Informasi:', 'Senin–Kamis 08.00–16.00,', 'Jumat 08.00–16.30 WIB'],
  logo: null,
} as const;

const help = [
  { href: 'bantuan.html#permintaan', label: 'Cara meminta informasi' },
  { href: 'bantuan.html#keberatan', label: 'Mengajukan keberatan' },
  { href: 'bantuan.html#lapor', label: 'Laporkan kesalahan' },
  { href: 'bantuan.html#akses', label: 'Aksesibilitas' },
];

const data = [
  { href: 'unduh.html', label: 'Unduh seluruh daftar', note: 'PDF, XLSX, CSV' },
  { href: 'feed.xml', label: 'Umpan perubahan' },
  { href: 'pengembang.html', label: 'Untuk pengembang' },
];

/** A sample page of the public side. */
export function Public(props: {
  title: string;
  current: PublicRoom;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <PublicPage
      lang="id"
      css="public.css"
      icon="terang-tanda.svg"
      office={office}
      prefix=""
      links={{
        beranda: 'beranda.html',
        daftar: 'daftar.html',
        edisi: 'edisi.html',
        dikecualikan: 'dikecualikan.html',
        verifikasi: 'verifikasi.html',
        minta: 'minta.html',
      }}
      otherLanguage="en.html"
      help={help}
      data={data}
      madeFrom="Halaman ini dibuat 16 Juli 2026 dari Edisi 4."
      {...props}
    />
  );
}

/** A sample page of the office's own side. */
export function Staff(props: {
  title: string;
  current: StaffRoom;
  name?: string;
  jabatan?: string;
  tasks?: number;
  children: ComponentChildren;
}): JSX.Element {
  const { name = 'Rina Contoh', jabatan = 'Petugas Desk Pelayanan Informasi', tasks = 3, ...rest } = props;
  return (
    <StaffPage
      lang="id"
      css="staff.css"
      icon="terang-tanda.svg"
      office="KPU Kota Serang"
      person={{ name, jabatan, signOut: '/keluar', switchTo: '/masuk' }}
      tasks={tasks}
      otherLanguage="/en/tugas"
      sample={props.current === 'informasi'}
      version="Terang 0.2.0"
      {...rest}
    />
  );
}

export const ROOT4 = 'a8245a8d8c5390fb007628aff81fe96c332652658a9c77d1380976dd6739188c';
export const ROOT5 = '955643dd8104dbec81d5ed5601d918bf6d86404967060d1e31e14be833e1fb03';
