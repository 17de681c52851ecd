/**
 * Puts a camera beside fields of codes (`data-pindai`) where the browser reads codes by itself; shows nothing
 * elsewhere. A hand scanner types into the field and needs none of this.
 */
import { canUseCamera, watch } from './hitung/camera.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

const words = document.getElementById('kata-pindai')?.dataset ?? {};

/** The code of a label, out of the address that its QR code holds, as labels print it; empty for anything else. */
function codeIn(raw: string): string {
  const code = raw
    .trim()
    .replace(/^.*\/K\//i, '')
    .toUpperCase()
    .replace(/[\s-]/g, '');
  return /^[2-9A-HJKMNP-Z]{6}$/.test(code) ? `${code.slice(0, 3)}-${code.slice(3)}` : '';
}

/** Adds a code as a line of its own, or as what a short field holds. @returns false when it stands there already */
function add(field: Field, code: string): boolean {
  if (field instanceof HTMLInputElement) {
    const fresh = field.value !== code;
    field.value = code;
    return fresh;
  }
  const lines = field.value.split('\n').map((line) => codeIn(line.split(/[,;\t]/)[0] ?? ''));
  if (lines.includes(code)) return false;
  const before = field.value.trimEnd();
  field.value = `${before}${before === '' ? '' : '\n'}${code}\n`;
  return true;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function camera(host: HTMLElement, field: Field): void {
  const button = element('button', 'govuk-button govuk-button--secondary');
  button.type = 'button';
  const status = element('p', 'scan__status');
  status.setAttribute('role', 'status');
  const video = element('video', 'scan__video');
  video.muted = true;
  video.playsInline = true;
  host.append(button, status, video);

  let stop: (() => void) | null = null;
  const show = () => {
    video.hidden = stop === null;
    button.textContent = (stop ? words['tutup'] : words['buka']) ?? '';
    button.setAttribute('aria-expanded', String(stop !== null));
  };
  const onCode = (raw: string) => {
    const code = codeIn(raw);
    if (code === '') return;
    const fresh = add(field, code);
    status.textContent = `${(fresh ? words['terbaca'] : words['sudah']) ?? ''} ${code}`;
    if (fresh) navigator.vibrate?.(60);
  };
  const close = () => {
    stop?.();
    stop = null;
    show();
  };
  const open = async () => {
    try {
      video.hidden = false;
      stop = await watch(video, onCode);
      status.textContent = words['arahkan'] ?? '';
    } catch {
      status.textContent = words['ditolak'] ?? '';
    }
    show();
  };
  show();
  button.addEventListener('click', () => (stop ? close() : void open()));
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && stop) close();
  });
}

if (canUseCamera()) {
  for (const host of document.querySelectorAll<HTMLElement>('[data-pindai]')) {
    const field = document.getElementById(host.dataset['pindai'] ?? '');
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) camera(host, field);
  }
}
