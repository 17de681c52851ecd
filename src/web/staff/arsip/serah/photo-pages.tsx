import type { JSX } from 'preact';
import { type Both, both, type Lang } from '../../../../base/text.ts';

const text = {
  take: both('Ambil foto', 'Take a photograph'),
  gallery: both('Pilih dari galeri', 'Choose from the gallery'),
  page: both('Halaman', 'Page'),
  up: both('Naik', 'Up'),
  down: both('Turun', 'Down'),
  remove: both('Hapus', 'Remove'),
};

const SPOKEN: Readonly<Record<string, Both>> = {
  none: both('Belum ada halaman.', 'No pages yet.'),
  count: both('{n} halaman', '{n} pages'),
  page: both('Halaman {n}', 'Page {n}'),
  preparing: both('Menyiapkan foto', 'Preparing the photograph'),
  sending: both('Mengirim {n} %', 'Sending {n} %'),
  making: both('Menyusun PDF', 'Making the PDF'),
  lost: both(
    'Terputus. Foto Anda masih di halaman ini; tekan Simpan sebagai PDF sekali lagi.',
    'Signal lost. Your photographs are still on this page; press Save as a PDF once more.',
  ),
  unreadable: both('Foto ini tidak dapat dibaca.', 'This photograph cannot be read.'),
  signedOut: both(
    'Sesi Anda berakhir. Masuk lagi di tab baru, lalu tekan Simpan sebagai PDF sekali lagi.',
    'Your session has ended. Sign in again in a new tab, then press Save as a PDF once more.',
  ),
};

/** The pages taken so far, to be put in order; seen only where scripts run (`islands/foto.ts`). */
export function PhotoPages({ lang }: { lang: Lang }): JSX.Element {
  const words = JSON.stringify(
    Object.fromEntries(Object.entries(SPOKEN).map(([key, one]) => [key, one[lang]])),
  );
  return (
    <div class="foto__pages" data-words={words} hidden>
      <div class="actions">
        <button type="button" class="govuk-button govuk-button--secondary" data-take>
          {text.take[lang]}
        </button>
        <button type="button" class="link" data-gallery>
          {text.gallery[lang]}
        </button>
      </div>
      <p role="status" class="meta" />
      <ol class="plain" />
      <template>
        <li class="lembar">
          <canvas width={96} height={128} />
          <p class="lembar__name">{text.page[lang]}</p>
          <p class="lembar__acts">
            <button type="button" class="link">
              {text.up[lang]}
              <span class="govuk-visually-hidden" />
            </button>
            <button type="button" class="link">
              {text.down[lang]}
              <span class="govuk-visually-hidden" />
            </button>
            <button type="button" class="link">
              {text.remove[lang]}
              <span class="govuk-visually-hidden" />
            </button>
          </p>
        </li>
      </template>
    </div>
  );
}
