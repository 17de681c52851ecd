import { both } from '../../base/text.ts';
import { offices } from '../../people/office.ts';
import type { Ctx, Site } from '../context.ts';
import { door } from '../door/frame.tsx';

const text = {
  title: both('Daftar Informasi Publik', 'Daftar Informasi Publik'),
  none: both(
    'Kantor ini belum menerbitkan daftarnya. Daftar tampil di sini setelah rapat pleno menetapkan dan PPID memerintahkan pengunggahannya.',
    'This office has not published its list yet. It appears here once the plenary has established it and the PPID has ordered its upload.',
  ),
  fresh: both(
    'Terang sudah berjalan, tetapi belum ada kantor. Buka tautan penyiapan yang tertulis di layar tempat Terang dijalankan.',
    'Terang is running, but there is no office yet. Open the set-up link shown where Terang was started.',
  ),
  signIn: both('Masuk untuk staf', 'Staff sign-in'),
};

/** What `/` shows while nothing is published. */
export async function emptyHome(c: Ctx, site: Site): Promise<Response> {
  const lang = c.get('lang');
  const [office] = (await offices(site.db)).sort((a, b) => Number(a.sample) - Number(b.sample));
  return door(c, site, {
    title: office ? `${text.title[lang]} ${office.shortName}` : 'Terang',
    lead: (office ? text.none : text.fresh)[lang],
    children: office && (
      <p>
        <a href="/masuk">{text.signIn[lang]}</a>
      </p>
    ),
  });
}
