import type { ComponentChildren } from 'preact';
import type { Counter } from './counter.ts';
import { asText, type OwnScan } from './state.ts';
import { words } from './words.ts';

interface TroubleProps {
  readonly title: string;
  readonly scans: readonly OwnScan[];
  readonly nomor: string;
  readonly lang: 'id' | 'en';
  readonly placeName: (id: string) => string;
  readonly discard: () => void;
  readonly children?: ComponentChildren;
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Scans that could not be sent: why, and every way to keep them. */
export function Stuck({ title, scans, nomor, lang, placeName, discard, children }: TroubleProps) {
  const text = asText(scans, placeName);
  const copy = (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    void navigator.clipboard?.writeText(text).then(() => {
      button.textContent = words.copied[lang];
    });
  };
  return (
    <div class="notice notice--warning pindai__tertahan" role="alert">
      <p class="notice__title">{title}</p>
      <div>
        {children}
        <p>{words.kept[lang]}</p>
        <details class="why">
          <summary>{words.refused(scans.length)[lang]}</summary>
          <pre class="code pindai__salinan">{text}</pre>
        </details>
        <p class="pindai__acts">
          {navigator.clipboard && (
            <button type="button" class="link" onClick={copy}>
              {words.copy[lang]}
            </button>
          )}
          <button type="button" class="link" onClick={() => download(`pindaian-${nomor}.txt`, text)}>
            {words.download[lang]}
          </button>
          <button
            type="button"
            class="link"
            onClick={() => {
              if (window.confirm(words.discardSure(scans.length)[lang])) discard();
            }}
          >
            {words.discard[lang]}
          </button>
        </p>
      </div>
    </div>
  );
}

function Sending({ counter }: { counter: Counter }) {
  const { sending, waiting, lang, count } = counter;
  const n = waiting.length;
  if (sending.kind === 'keluar')
    return (
      <div class="notice notice--warning" role="alert">
        <div>
          {words.signedOut(n)[lang]}{' '}
          <a href={`/masuk?ke=/kerja/arsip/hitung/${count}`}>{words.signIn[lang]}</a>
        </div>
      </div>
    );
  const said =
    sending.kind === 'luring'
      ? n > 0
        ? words.offline(n)
        : words.offlineNone
      : n > 0
        ? words.sending(n)
        : counter.counting.scans.length > 0
          ? words.allSent
          : null;
  return (
    <p class={`pindai__kirim${sending.kind === 'luring' ? ' pindai__kirim--luring' : ''}`}>{said?.[lang]}</p>
  );
}

/** What is kept on this device and how the sending goes; what is stuck is said kindly and nothing is lost. */
export function Kept({ counter }: { counter: Counter }) {
  const { sending, waiting, lang, count, data } = counter;
  const placeName = (id: string) => counter.placeName(id);
  return (
    <div class="pindai__simpan" aria-live="polite">
      {sending.kind === 'ditolak' && waiting.length > 0 ? (
        <Stuck
          {...{ lang, placeName, nomor: data.nomor, scans: waiting }}
          title={sending.reason || words.refused(waiting.length)[lang]}
          discard={() => void counter.discard(waiting)}
        >
          {sending.code === 'hitungan-ditutup' && (
            <p>
              <a href={`/kerja/arsip/hitung/${count}`}>{data.nomor}</a>
            </p>
          )}
        </Stuck>
      ) : (
        <Sending counter={counter} />
      )}
      {counter.stranded.map((scans) => (
        <Stuck
          key={scans[0]?.count}
          {...{ lang, placeName, scans, nomor: scans[0]?.nomor ?? '' }}
          title={words.fromOther(scans.length, scans[0]?.nomor ?? '')[lang]}
          discard={() => void counter.discard(scans)}
        >
          <p>
            <button type="button" class="link" onClick={() => void counter.takeIn(scans)}>
              {words.takeIn[lang]}
            </button>
          </p>
        </Stuck>
      ))}
      {counter.othersWaiting > 0 && <p class="meta">{words.othersWait(counter.othersWaiting)[lang]}</p>}
    </div>
  );
}
