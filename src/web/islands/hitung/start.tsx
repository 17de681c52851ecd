import { render } from 'preact';
import { canUseCamera, watch } from './camera.ts';
import { type Counter, openCounter } from './counter.ts';
import { finishLink } from './finish.ts';
import { dropPage, keepPage } from './keep-page.ts';
import { Stuck } from './kept.tsx';
import { openQueue } from './queue.ts';
import { sendSome } from './send.ts';
import type { OwnScan } from './state.ts';
import { View } from './view.tsx';
import { words } from './words.ts';

interface At {
  readonly count: string;
  readonly nomor: string;
  readonly person: string;
  readonly lang: 'id' | 'en';
}

/** Scans of this person and count that the server does not have. */
async function waitingFor({ count, person }: At): Promise<OwnScan[]> {
  const kept = await (await openQueue()).all();
  return kept.filter((scan) => scan.count === count && scan.person === person && !scan.sent);
}

/** A count that takes no more scans: whatever this device still has of it is shown, and can be taken along. */
async function showLate(root: HTMLElement, at: At, reason: string): Promise<void> {
  const scans = await waitingFor(at);
  if (scans.length === 0) {
    render(null, root);
    return;
  }
  const discard = async () => {
    await (await openQueue()).remove(scans);
    await showLate(root, at, reason);
  };
  render(
    <Stuck
      {...{ scans, nomor: at.nomor, lang: at.lang, placeName: () => '' }}
      title={reason || words.refused(scans.length)[at.lang]}
      discard={() => void discard()}
    />,
    root,
  );
}

/** Before a count is closed: what this device still holds is sent first. */
async function sendBeforeClosing(root: HTMLElement, at: At): Promise<void> {
  const queue = await openQueue();
  const scans = await waitingFor(at);
  if (scans.length === 0) return;
  const send = async () => {
    const sent = await sendSome(scans, 0, at.lang);
    if (sent.kind !== 'terkirim') return;
    await queue.put(sent.scans.map((scan) => ({ ...scan, sent: true })));
    location.reload();
  };
  render(
    <div class="notice notice--warning" role="alert">
      <div>
        {words.sendFirst(scans.length)[at.lang]}{' '}
        <button type="button" class="link" onClick={() => void send()}>
          {words.sendNow[at.lang]}
        </button>{' '}
        <a href={`/kerja/arsip/hitung/${at.count}`}>{words.toScanner[at.lang]}</a>
      </div>
    </div>,
    root,
  );
}

async function takeLines(counter: Counter, typed: string): Promise<void> {
  for (const line of typed.split('\n')) await counter.take(line);
}

/** Ties the counter to the page: draws on every change, sends when the network is back, shows the camera. */
function run(root: HTMLElement, counter: Counter, draw: { now(): void }): void {
  let ready: boolean | null = null;
  let stop: (() => void) | null = null;
  let [opening, refused] = [false, false];
  const toggle = async () => {
    if (stop) {
      stop();
      stop = null;
    } else {
      const video = document.getElementById('kamera') as HTMLVideoElement;
      opening = true;
      draw.now();
      try {
        stop = await watch(video, (raw) => {
          navigator.vibrate?.(60);
          void counter.take(raw);
        });
        refused = false;
      } catch {
        refused = true;
      }
      opening = false;
    }
    draw.now();
  };
  const finish = finishLink(counter);
  draw.now = () => {
    finish();
    const camera = {
      can: canUseCamera(),
      on: opening || stop !== null,
      refused,
      toggle: () => void toggle(),
    };
    render(<View {...{ counter, ready, camera }} />, root);
  };
  // What somebody scanned into the plain form before this script came is theirs, and taken along.
  const typed = root.querySelector('textarea')?.value ?? '';
  document.getElementById('tanpa-skrip')?.remove();
  root.replaceChildren();
  draw.now();
  document.getElementById('kode')?.focus();
  void takeLines(counter, typed);
  window.addEventListener('online', () => counter.online());
  window.addEventListener('offline', () => void counter.send());
  window.addEventListener('online', finish);
  window.addEventListener('offline', finish);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void counter.send();
    else if (stop) void toggle();
  });
  void counter.send();
  void keepPage(counter.count).then((kept) => {
    ready = kept || navigator.serviceWorker?.controller != null;
    draw.now();
  });
}

/** Starts what the page asks for: the scanner, or what is left of a count that takes no more scans. */
export async function startPage(root: HTMLElement): Promise<void> {
  const { hitungan = '', nomor = '', orang = '', tempat, ditutup, menutup } = root.dataset;
  const lang = document.documentElement.lang === 'en' ? 'en' : 'id';
  const at: At = { count: hitungan, nomor, person: orang, lang };
  if (ditutup) {
    await dropPage(hitungan);
    await showLate(root, at, '');
    return;
  }
  if (menutup) {
    await sendBeforeClosing(root, at);
    return;
  }
  const draw = { now: () => {} };
  const counter = await openCounter({ ...at, here: tempat }, () => draw.now());
  if (counter) run(root, counter, draw);
}
