import type { Counter } from './counter.ts';
import { words } from './words.ts';

/**
 * Ties the link to the count's result to the counter: while there is no network, or something is not sent, it leads
 * nowhere and says why. A network that only seems to be there is tried before the page is left.
 * @returns what brings the link up to date
 */
export function finishLink(counter: Pick<Counter, 'notFinished' | 'lang'>): () => void {
  const link = document.getElementById('selesai');
  const note = document.getElementById('belum-selesai');
  const href = link?.getAttribute('href');
  if (!link || !note || !href) return () => {};
  const say = (why: string) => {
    note.textContent = why;
    note.hidden = why === '';
  };
  link.setAttribute('aria-describedby', note.id);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    if (!link.hasAttribute('href')) return;
    fetch(href, { method: 'HEAD' }).then(
      () => location.assign(href),
      () => say(words.finishOffline(0)[counter.lang]),
    );
  });
  return () => {
    const why = counter.notFinished;
    say(why?.[counter.lang] ?? '');
    if (why) {
      link.removeAttribute('href');
      link.setAttribute('aria-disabled', 'true');
      link.setAttribute('role', 'link');
      link.tabIndex = 0;
    } else {
      link.setAttribute('href', href);
      link.removeAttribute('aria-disabled');
      link.removeAttribute('role');
      link.removeAttribute('tabindex');
    }
  };
}
