import { both } from '../../base/text.ts';
import type { Ctx, Site } from '../context.ts';
import { door } from './frame.tsx';

const text = {
  title: both('Sesi Anda berakhir', 'Your session has ended'),
  lead: both(
    'Isian Anda belum tersimpan, tetapi belum hilang. Jangan tutup halaman ini.',
    'What you typed is not saved yet, but it is not lost. Do not close this page.',
  ),
  steps: [
    both('Masuk lagi di tab baru.', 'Sign in again in a new tab.'),
    both(
      'Kembali ke tab ini, muat ulang halaman, dan setujui pengiriman ulang. Isian Anda lalu tersimpan.',
      'Come back to this tab, load the page again and agree to send it again. What you typed is then saved.',
    ),
  ],
  signIn: both('Masuk (tab baru)', 'Sign in (new tab)'),
};

/** Answers a form that was sent after its session had ended; loading this answer again sends the form again. */
export function sessionEnded(c: Ctx, site: Site): Response | Promise<Response> {
  const lang = c.get('lang');
  return door(c, site, {
    title: text.title[lang],
    lead: text.lead[lang],
    status: 401,
    children: (
      <>
        <ol class="points">
          {text.steps.map((step) => (
            <li key={step.id}>{step[lang]}</li>
          ))}
        </ol>
        <p>
          <a href="/masuk" target="_blank" rel="noopener">
            {text.signIn[lang]}
          </a>
        </p>
      </>
    ),
  });
}
