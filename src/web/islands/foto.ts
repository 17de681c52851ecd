import { filled, type Words } from './serah/row.ts';

/** Longest side of a page in pixels: a good 250 dots an inch on A4, so that small print stays legible. */
const SIDE = 3000;
const QUALITY = 0.85;

/** A page that was taken. */
interface Page {
  readonly element: HTMLElement;
  blob: Blob;
}

/** The photograph upright, no larger than a page needs, without place and camera. */
async function prepared(file: File, shown: HTMLCanvasElement): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const small = Math.min(shown.width / canvas.width, shown.height / canvas.height);
  const [width, height] = [canvas.width * small, canvas.height * small];
  shown
    .getContext('2d')
    ?.drawImage(canvas, (shown.width - width) / 2, (shown.height - height) / 2, width, height);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', QUALITY);
  });
}

function start(form: HTMLFormElement): void {
  const box = form.querySelector('.foto__pages') as HTMLElement;
  const words = JSON.parse(box.dataset['words'] ?? '{}') as Words;
  const status = box.querySelector('[role=status]') as HTMLElement;
  const list = box.querySelector('ol') as HTMLElement;
  const template = box.querySelector('template') as HTMLTemplateElement;
  const input = form.querySelector('input[type=file]') as HTMLInputElement;
  const pages: Page[] = [];
  let sending = false;

  function number(): void {
    for (const [index, { element }] of pages.entries()) {
      const name = filled(words['page'], { n: index + 1 });
      (element.querySelector('.lembar__name') as HTMLElement).textContent = name;
      for (const hidden of element.querySelectorAll('.govuk-visually-hidden'))
        hidden.textContent = ` ${name}`;
      const [up, down] = element.querySelectorAll('button');
      if (up) up.hidden = index === 0;
      if (down) down.hidden = index === pages.length - 1;
      list.append(element);
    }
    status.textContent = filled(pages.length === 0 ? words['none'] : words['count'], { n: pages.length });
  }

  function move(page: Page, by: number): void {
    const at = pages.indexOf(page);
    pages.splice(at, 1);
    pages.splice(at + by, 0, page);
    number();
    page.element.querySelectorAll<HTMLButtonElement>('button:not([hidden])')[by < 0 ? 0 : 1]?.focus();
  }

  async function add(file: File): Promise<void> {
    const element = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    try {
      const page: Page = {
        element,
        blob: await prepared(file, element.querySelector('canvas') as HTMLCanvasElement),
      };
      const [up, down, remove] = element.querySelectorAll('button');
      up?.addEventListener('click', () => move(page, -1));
      down?.addEventListener('click', () => move(page, 1));
      remove?.addEventListener('click', () => {
        pages.splice(pages.indexOf(page), 1);
        element.remove();
        number();
      });
      pages.push(page);
      number();
    } catch {
      status.textContent = `${file.name}: ${words['unreadable']}`;
    }
  }

  function open(camera: boolean): void {
    input.multiple = !camera;
    if (camera) input.setAttribute('capture', 'environment');
    else input.removeAttribute('capture');
    input.click();
  }

  /** Sends the pages in their order; they stay here until the server has them. */
  function send(): void {
    const body = new FormData();
    body.append('judul', (form.elements.namedItem('judul') as HTMLInputElement).value);
    for (const [index, { blob }] of pages.entries()) body.append('foto', blob, `halaman-${index + 1}.jpg`);
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => {
      status.textContent = filled(words['sending'], { n: Math.floor((100 * loaded) / total) });
    };
    request.upload.onload = () => {
      status.textContent = words['making'] ?? '';
    };
    const fail = (said: string | undefined) => {
      sending = false;
      status.textContent = said ?? '';
    };
    request.onerror = () => fail(words['lost']);
    request.onload = () => {
      if (request.status === 200) {
        pages.length = 0;
        location.assign(request.responseURL);
      } else if (request.status === 401) fail(words['signedOut']);
      else fail(problemIn(request.responseText) ?? words['lost']);
    };
    sending = true;
    request.send(body);
  }

  input.addEventListener('change', async () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    for (const file of files) {
      status.textContent = words['preparing'] ?? '';
      await add(file);
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!sending) send();
  });
  window.addEventListener('beforeunload', (event) => {
    if (pages.length > 0) event.preventDefault();
  });
  box.querySelector('[data-take]')?.addEventListener('click', () => open(true));
  box.querySelector('[data-gallery]')?.addEventListener('click', () => open(false));
  (form.querySelector('.foto__plain') as HTMLElement).hidden = true;
  box.hidden = false;
  number();
}

/** The first reason in the server's answer (RFC 9457), in the language of the page. */
function problemIn(answer: string): string | null {
  try {
    const { reasons = [], faults = [] } = JSON.parse(answer) as Record<string, { id: string; en: string }[]>;
    const first = [...reasons, ...faults][0];
    return first ? first[document.documentElement.lang === 'en' ? 'en' : 'id'] : null;
  } catch {
    return null;
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form.foto')) start(form);
