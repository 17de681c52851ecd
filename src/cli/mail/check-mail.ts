import type { Config } from '../../base/config.ts';
import { both } from '../../base/text.ts';
import { type Check, ok, wrong } from '../check.ts';
import { openPostbox } from './postbox.ts';

/** Whether the daily digest leaves by mail, and whether the server would take it now; sends nothing. */
export async function checkMail({ mail }: Pick<Config, 'mail'>): Promise<Check> {
  if (!mail) {
    return {
      name: 'mail',
      state: 'note',
      found: both(
        'Surel belum disiapkan; ringkasan harian hanya ada di halaman Ringkasan hari ini',
        'Mail is not set up; the daily digest is only on the page Today’s summary',
      ),
      remedy: both(
        'Isi TERANG_SMTP_URL, TERANG_MAIL_FROM, dan TERANG_PUBLIC_URL bila ringkasan harus dikirim.',
        'Set TERANG_SMTP_URL, TERANG_MAIL_FROM and TERANG_PUBLIC_URL if it is to be sent.',
      ),
    };
  }
  const trouble = await openPostbox(mail).trouble();
  if (trouble === null) return ok('mail', 'Peladen surel menjawab', 'The mail server answers');
  return wrong(
    'mail',
    both(`Peladen surel tidak menerima surel (${trouble}).`, `The mail server takes no mail (${trouble}).`),
    trouble === 'EAUTH'
      ? both(
          'Periksa nama dan kata sandi dalam TERANG_SMTP_URL.',
          'Check the name and password in TERANG_SMTP_URL.',
        )
      : both(
          'Periksa alamat dan porta dalam TERANG_SMTP_URL, sambungan TLS, dan bahwa peladen itu berjalan.',
          'Check address and port in TERANG_SMTP_URL, its TLS, and that the server runs.',
        ),
  );
}
