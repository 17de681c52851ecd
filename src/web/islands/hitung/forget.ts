import { CACHE } from './cache-name.ts';

const SIGN_OUT = 'form[action="/keluar"]';
const WHO = 'terang-hitung-orang';

/**
 * Pages that this device keeps for counting without network are one person's: they go when that person signs out, and
 * when a page of somebody else is opened. Scans that wait to be sent stay; only their own person sends them.
 */
export function forgetOthersPages(): void {
  if (!('caches' in window)) return;
  const forms = [...document.querySelectorAll<HTMLFormElement>(SIGN_OUT)];
  const who = forms[0]?.dataset['orang'] ?? '';
  if (localStorage.getItem(WHO) !== who) {
    localStorage.setItem(WHO, who);
    void caches.delete(CACHE);
  }
  for (const form of forms)
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      localStorage.removeItem(WHO);
      void caches.delete(CACHE).finally(() => form.submit());
    });
}
