import { CACHE } from './cache-name.ts';

const SIGN_OUT = 'form[action="/keluar"]';
const WHO = 'terang-hitung-orang';

/** Notes who is signed in; true when that is not who it was, or the browser keeps no notes. */
function changedTo(who: string): boolean {
  try {
    const before = localStorage.getItem(WHO) ?? '';
    localStorage.setItem(WHO, who);
    return before !== who;
  } catch {
    return true;
  }
}

/**
 * Pages that this device keeps for counting without network are one person's: they go when that person signs out, and
 * when a page of somebody else is opened. Scans that wait to be sent stay; only their own person sends them.
 */
export function forgetOthersPages(): void {
  if (!('caches' in window)) return;
  const forms = [...document.querySelectorAll<HTMLFormElement>(SIGN_OUT)];
  if (changedTo(forms[0]?.dataset['orang'] ?? '')) void caches.delete(CACHE);
  for (const form of forms)
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      changedTo('');
      void caches.delete(CACHE).finally(() => form.submit());
    });
}
