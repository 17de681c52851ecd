import type { JSX } from 'preact';
import { fault } from '../../base/errors.ts';
import { Button, ErrorSummary } from '../actions.tsx';
import { Checkbox } from '../choices.tsx';
import { PasswordField, TextField } from '../fields.tsx';
import { DoorChoices, DoorPage } from '../page-door.tsx';

const lang = 'id';

const frame = { lang, css: 'staff.css', icon: 'terang-tanda.svg', otherLanguage: null } as const;

export function Masuk({ faulty = false }: { faulty?: boolean }): JSX.Element {
  const faults = faulty
    ? [fault('surel', 'kosong', 'Isi alamat surel kantor.', 'Enter your office email.')]
    : [];
  return (
    <DoorPage
      {...frame}
      title="Masuk"
      overline="KPU Kota Serang"
      heading="Masuk"
      faulty={faulty}
      summary={<ErrorSummary faults={faults} lang={lang} />}
    >
      <form method="post" action="/masuk" novalidate>
        <TextField
          lang={lang}
          name="surel"
          label="Alamat surel kantor"
          type="email"
          autocomplete="username"
          value={faulty ? '' : 'rina.contoh@kpu-serang.contoh'}
          error={faults[0]?.id}
        />
        <PasswordField lang={lang} name="sandi" label="Kata sandi" />
        <Checkbox
          lang={lang}
          name="bersama"
          label="Ini komputer bersama"
          hint="Sesi berakhir setelah 15 menit tanpa kegiatan"
        />
        <Button label="Masuk" wide />
      </form>
    </DoorPage>
  );
}

export function Mulai(): JSX.Element {
  return (
    <DoorPage
      {...frame}
      wide
      title="Selamat datang"
      heading="Terang sudah berjalan di komputer ini."
      lead="Pilih satu. Yang pertama dapat dihapus seluruhnya kapan saja dan tidak menghalangi yang kedua."
      foot={
        <p>
          Data disimpan pada komputer ini. Tautan halaman ini berlaku sampai pukul 11.42 WIB dan hanya sekali.
        </p>
      }
    >
      <DoorChoices
        choices={[
          {
            overline: 'Sekitar 5 menit',
            title: 'Coba dengan data contoh',
            text: 'Sebuah kantor contoh dengan lima unit, satu SOP, dan satu pemutakhiran yang siap dijalankan. Anda dapat masuk sebagai siapa pun di dalamnya.',
            points: ['Setiap layar diberi tanda CONTOH', 'Tidak ada yang terkirim ke luar'],
            act: (
              <form method="post" action="/mulai/contoh">
                <Button label="Buka contoh Kota Serang" />
              </form>
            ),
          },
          {
            overline: 'Sekitar 30 menit, boleh berhenti di tengah',
            title: 'Siapkan kantor Anda',
            text: 'Mulai dari nama kantor dan akun pertama. Sesudah itu Anda dapat memilih SOP, mengisi struktur, dan mengundang orang.',
            points: [
              'Siapkan: SK penunjukan PPID, SOP yang berlaku, logo kantor',
              'Surel dan cadangan boleh menyusul',
            ],
            act: (
              <form method="post" action="/mulai/kantor">
                <Button label="Mulai penyiapan" variant="secondary" />
              </form>
            ),
          },
        ]}
      />
    </DoorPage>
  );
}
