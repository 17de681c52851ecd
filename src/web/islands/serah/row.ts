/** Words of the page, in its language. */
export type Words = Readonly<Record<string, string>>;

/** "Mengunggah {n} %" with its number. */
export function filled(words: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (words ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Where a file stands. */
export type State = 'waiting' | 'sending' | 'checking' | 'done' | 'failed' | 'lost' | 'paused';

/** The line of one file. */
export interface Row {
  readonly element: HTMLElement;
  show(state: State, percent: number, note?: string): void;
}

/** 1,2 MB, as the server writes it. */
function size(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let unit = 0;
  let n = bytes;
  for (; n >= 1000 && unit < 3; unit += 1) n /= 1000;
  const digits = unit > 0 && n < 10 ? 1 : 0;
  const lang = document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID';
  return `${n.toLocaleString(lang, { maximumFractionDigits: digits })} ${units[unit]}`;
}

/** Fills the page's own template for a file; what its buttons do is told by the caller. */
export function rowFor(
  template: HTMLTemplateElement,
  file: File,
  words: Words,
  acts: { retry(): void; remove(): void },
): Row {
  const element = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const [name, meta] = element.querySelectorAll('.kirim__name span');
  const state = element.querySelector('.kirim__state') as HTMLElement;
  const bar = element.querySelector('progress') as HTMLProgressElement;
  const [retry, remove] = element.querySelectorAll('button');
  if (name) name.textContent = file.name;
  if (meta) meta.textContent = size(file.size);
  bar.setAttribute('aria-label', `${bar.getAttribute('aria-label')}: ${file.name}`);
  for (const hidden of element.querySelectorAll('.govuk-visually-hidden'))
    hidden.textContent = ` ${file.name}`;
  retry?.addEventListener('click', acts.retry);
  remove?.addEventListener('click', acts.remove);
  return {
    element,
    show(now, percent, note = '') {
      element.dataset['state'] = now;
      bar.value = percent;
      bar.hidden = ['waiting', 'failed', 'done'].includes(now);
      const said = filled(words[now], { n: Math.floor(percent) });
      state.textContent = [said, note]
        .filter(Boolean)
        .join('. ')
        .replace(/([.?])\. /g, '$1 ');
      if (retry) retry.hidden = now !== 'failed';
      if (remove) remove.hidden = now === 'done' || now === 'checking';
    },
  };
}
