import { dropped } from './serah/dropped.ts';
import { memoryOf } from './serah/remember.ts';
import { filled, type Row, rowFor, type State, type Words } from './serah/row.ts';
import { type Outcome, transferFile } from './serah/transfer.ts';

/** Files sent at a time. */
const AT_ONCE = 2;
/** Seconds after which a file that lost its signal is tried again; the last for ever. */
const AGAIN = [1, 2, 5, 10, 30];

/** A file on its way. */
interface Item {
  readonly file: File;
  readonly row: Row;
  state: State;
  /** Bytes that left. */
  sent: number;
  tries: number;
  stop: AbortController | null;
  timer: number;
}

function start(form: HTMLFormElement): void {
  const find = <Found extends Element>(selector: string) => form.querySelector(selector) as Found;
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  const memory = memoryOf(form.dataset['scope'] ?? '');
  const endpoint = form.dataset['tus'] ?? '';
  const input = find<HTMLInputElement>('input[type=file]');
  const drop = find<HTMLElement>('.serah__drop');
  const sending = find<HTMLElement>('.serah__sending');
  const status = find<HTMLElement>('[role=status]');
  const list = find<HTMLElement>('.serah__sending ul');
  const pause = find<HTMLButtonElement>('.serah__whole button');
  const next = find<HTMLElement>('.serah__next');
  const items: Item[] = [];
  let paused = false;

  const active = () => items.filter((item) => !['done', 'failed'].includes(item.state));

  function tell(): void {
    const done = items.filter((item) => item.state === 'done').length;
    const failed = items.filter((item) => item.state === 'failed').length;
    const said =
      filled(words['count'], { n: done, m: items.length }) +
      (failed > 0 ? filled(words['countFailed'], { n: failed }) : '');
    if (status.textContent !== said) status.textContent = said;
    const busy = active().length > 0;
    pause.hidden = !busy;
    next.hidden = busy || done === 0;
    sending.hidden = items.length === 0;
  }

  function show(item: Item, state: State, note = ''): void {
    item.state = state;
    item.row.show(state, item.file.size > 0 ? Math.min(100, (100 * item.sent) / item.file.size) : 0, note);
    tell();
  }

  /** What is sent with every file: unit and run, or the giver's name. */
  const metadata = () =>
    Object.fromEntries(
      [...form.querySelectorAll<HTMLInputElement>('input[type=hidden], input[type=text]')].map((field) => [
        field.name,
        field.value,
      ]),
    );

  function ended(item: Item, outcome: Outcome): void {
    item.stop = null;
    if (outcome.kind === 'done') {
      memory.finish(item.file);
      item.sent = item.file.size;
      show(item, 'done', outcome.note);
    } else if (outcome.kind === 'refused') show(item, 'failed', outcome.words);
    else if (outcome.kind === 'signed-out') show(item, 'failed', words['signedOut']);
    else if (outcome.kind === 'unreadable') show(item, 'failed', words['unreadable']);
    else if (outcome.kind === 'lost') {
      show(item, 'lost');
      const seconds = AGAIN[Math.min(item.tries, AGAIN.length - 1)] ?? 30;
      item.tries += 1;
      item.timer = window.setTimeout(() => wake(item), seconds * 1000);
    }
    pump();
  }

  function wake(item: Item): void {
    clearTimeout(item.timer);
    if (item.state !== 'lost' && item.state !== 'failed') return;
    show(item, paused ? 'paused' : 'waiting');
    pump();
  }

  async function run(item: Item): Promise<void> {
    const stop = new AbortController();
    item.stop = stop;
    show(item, 'sending');
    const outcome = await transferFile({
      file: item.file,
      endpoint,
      metadata: metadata(),
      url: memory.urlOf(item.file),
      remember: (url) => memory.set(item.file, url),
      sent: (bytes) => {
        item.sent = bytes;
        item.tries = 0;
        if (!stop.signal.aborted && item.state !== 'checking') show(item, 'sending');
      },
      checking: () => show(item, 'checking'),
      signal: stop.signal,
    });
    if (!stop.signal.aborted) ended(item, outcome);
  }

  function pump(): void {
    if (paused) return;
    // A file that waits for its signal keeps its turn: the others would fare no better.
    const running = items.filter((item) => item.stop !== null || item.state === 'lost').length;
    const waiting = items.filter((item) => item.state === 'waiting');
    for (const item of waiting.slice(0, Math.max(0, AT_ONCE - running))) void run(item);
  }

  function halt(item: Item): void {
    clearTimeout(item.timer);
    item.stop?.abort();
    item.stop = null;
  }

  function remove(item: Item): void {
    halt(item);
    const url = memory.urlOf(item.file);
    memory.set(item.file, null);
    if (url) void fetch(url, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } }).catch(() => {});
    items.splice(items.indexOf(item), 1);
    item.row.element.remove();
    tell();
    pump();
  }

  /** True once a giver without an account has said who they are. */
  function named(): boolean {
    const giver = form.querySelector<HTMLInputElement>('input[name=dari]');
    if (giver?.value.trim() !== '') return true;
    giver.setCustomValidity(words['noName'] ?? '');
    giver.addEventListener('input', () => giver.setCustomValidity(''), { once: true });
    giver.reportValidity();
    return false;
  }

  function add(files: readonly File[]): void {
    const there = new Set(items.map((item) => memory.keyOf(item.file)));
    for (const file of files) {
      if (there.has(memory.keyOf(file))) continue;
      there.add(memory.keyOf(file));
      const row = rowFor(find<HTMLTemplateElement>('template'), file, words, {
        retry: () => wake(item),
        remove: () => remove(item),
      });
      const item: Item = { file, row, state: 'waiting', sent: 0, tries: 0, stop: null, timer: 0 };
      items.push(item);
      list.append(row.element);
      show(item, paused ? 'paused' : 'waiting');
    }
    unfinished();
    pump();
  }

  /** Names the files that an earlier visit left behind, until they are chosen again or forgotten. */
  function unfinished(): void {
    const box = find<HTMLElement>('.serah__unfinished');
    const chosen = new Set(items.map((item) => memory.keyOf(item.file)));
    const left = memory.left().filter(({ key }) => !chosen.has(key));
    box.hidden = left.length === 0;
    const names = left.map(({ name }) => name).join(', ');
    (box.querySelector('p') as HTMLElement).textContent = filled(words['unfinished'], { names });
    (box.querySelector('button') as HTMLElement).onclick = () => {
      for (const { key, url } of left) {
        memory.forget(key);
        void fetch(url, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } }).catch(() => {});
      }
      unfinished();
    };
  }

  pause.addEventListener('click', () => {
    paused = !paused;
    pause.textContent = (paused ? pause.dataset['resume'] : pause.dataset['pause']) ?? '';
    for (const item of active()) {
      // The server is at work on a whole file: nothing is left to stop.
      if (item.state === 'checking') continue;
      halt(item);
      show(item, paused ? 'paused' : 'waiting');
    }
    pump();
  });
  window.addEventListener('online', () => {
    for (const item of items) if (item.state === 'lost') wake(item);
  });
  window.addEventListener('beforeunload', (event) => {
    if (active().length > 0) event.preventDefault();
  });
  input.addEventListener('change', () => {
    add([...(input.files ?? [])]);
    input.value = '';
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('serah__drop--over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('serah__drop--over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('serah__drop--over');
    if (event.dataTransfer && named()) void dropped(event.dataTransfer).then(add);
  });
  const choose = find<HTMLElement>('.serah__choose');
  choose.hidden = false;
  choose.querySelector('button')?.addEventListener('click', () => {
    if (named()) input.click();
  });
  input.hidden = true;
  find<HTMLElement>('.serah__plain').hidden = true;
  unfinished();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form.serah')) start(form);
