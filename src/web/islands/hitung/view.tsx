import type { Counter } from './counter.ts';
import { Kept } from './kept.tsx';
import { leftByPlace, type OwnScan, seenCount, shownOf, stillAt, type Verdict } from './state.ts';
import { words } from './words.ts';

/** Rows shown of what is still expected, and of what was scanned last. */
const STILL = 40;
const LAST = 8;

export interface ViewProps {
  readonly counter: Counter;
  /** Whether the page can be opened again without network; null while that is being found out. */
  readonly ready: boolean | null;
  readonly camera: { readonly can: boolean; readonly on: boolean; readonly refused: boolean; toggle(): void };
}

function StandingAt({ counter }: ViewProps) {
  const { lang } = counter;
  const left = leftByPlace(counter.counting);
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="tempat">
        {words.standing[lang]}
      </label>
      <select
        class="govuk-select"
        id="tempat"
        value={counter.here}
        onChange={(event) => counter.stand(event.currentTarget.value)}
      >
        {counter.data.places.map(({ id, name }) => (
          <option key={id} value={id}>
            {left.get(id) ? `${name} (${left.get(id)})` : name}
          </option>
        ))}
      </select>
    </div>
  );
}

function ScanField({ counter, camera }: ViewProps) {
  const { lang } = counter;
  const take = (event: Event) => {
    event.preventDefault();
    const field = document.getElementById('kode') as HTMLInputElement;
    const typed = field.value;
    field.value = '';
    void counter.take(typed).then((verdict) => {
      const faulty = verdict?.kind === 'salah_ketik' || verdict?.kind === 'nomor_dokumen';
      if (faulty && field.value === '') {
        field.value = typed;
        field.select();
      }
    });
    field.focus();
  };
  return (
    <form class="pindai__form" onSubmit={take}>
      <label class="govuk-label" for="kode">
        {words.scan[lang]}
      </label>
      <div class="govuk-hint" id="kode-hint">
        {words.scanHint[lang]}
      </div>
      <div class="pindai__line">
        <input
          class="govuk-input pindai__kode"
          id="kode"
          aria-describedby="kode-hint"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          enterkeyhint="enter"
        />
        <button type="submit" class="govuk-button">
          {words.record[lang]}
        </button>
      </div>
      {camera.can && (
        <button type="button" class="link" aria-expanded={camera.on} onClick={camera.toggle}>
          {(camera.on ? words.cameraOff : words.camera)[lang]}
        </button>
      )}
      {camera.refused && <p class="meta">{words.cameraRefused[lang]}</p>}
      <video class="pindai__kamera" id="kamera" hidden={!camera.on} muted playsInline />
    </form>
  );
}

const TONE = {
  cocok: 'hijau',
  tempat: 'biru',
  sudah: 'abu',
  asing: 'kuning',
  tidak_dikenal: 'kuning',
  salah_tempat: 'merah',
  salah_ketik: 'merah',
  nomor_dokumen: 'merah',
  dipinjam_ada: 'kuning',
} as const;

/** The verdict, corrected by what the server has said of the scan since. */
function shownVerdict(verdict: Verdict, own: readonly OwnScan[]) {
  const told = verdict.kind === 'asing' ? own.findLast(({ code }) => code === verdict.code)?.told : undefined;
  const lent = verdict.kind === 'cocok' && verdict.paper?.dipinjam === true;
  const here: keyof typeof TONE = lent ? 'dipinjam_ada' : verdict.kind;
  const kind = told && told.hasil in TONE ? (told.hasil as keyof typeof TONE) : here;
  return { kind, told };
}

function remark(verdict: Verdict, told: OwnScan['told'], lang: 'id' | 'en'): string {
  if (told?.hasil === 'tidak_dikenal') return words.unknownNote[lang];
  if (told?.hasil === 'dipinjam_ada') return words.lentButHere[lang];
  if (told) return told.tercatat && told.hasil === 'salah_tempat' ? words.belongs(told.tercatat)[lang] : '';
  if (verdict.kind === 'asing') return words.asingNote[lang];
  if (verdict.kind === 'nomor_dokumen') return words.numberNote[lang];
  if (verdict.kind === 'salah_ketik') return words.mistypedNote[lang];
  if (verdict.kind === 'salah_tempat') return words.belongs(verdict.belongs)[lang];
  return verdict.kind === 'cocok' && verdict.paper?.dipinjam ? words.lentButHere[lang] : '';
}

/** Large and in a word: what the last scan was. */
function VerdictPanel({ counter }: ViewProps) {
  const { verdict, lang, own } = counter;
  if (!verdict)
    return (
      <div class="pindai__hasil pindai__hasil--kosong" role="status">
        <p>{words.verdictHere[lang]}</p>
      </div>
    );
  const { kind, told } = shownVerdict(verdict, own);
  const about =
    verdict.kind === 'tempat'
      ? verdict.place.name
      : verdict.kind === 'salah_ketik' || verdict.kind === 'nomor_dokumen'
        ? verdict.typed
        : shownOf(verdict.code);
  const title = told?.judul || ('paper' in verdict ? verdict.paper?.judul : '');
  return (
    <div class={`pindai__hasil pindai__hasil--${TONE[kind]}`} role="status">
      <p class="pindai__kata">{words.verdict[kind][lang]}</p>
      <p>
        <strong class={verdict.kind === 'tempat' ? undefined : 'code'}>{about}</strong> {title}
      </p>
      {remark(verdict, told, lang) && <p>{remark(verdict, told, lang)}</p>}
    </div>
  );
}

function Still({ counter }: ViewProps) {
  const { lang, here } = counter;
  const left = stillAt(counter.counting, here);
  const next = [...leftByPlace(counter.counting).keys()].find((id) => id !== here);
  return (
    <section class="section" aria-labelledby="masih">
      <h2 id="masih">{words.still(left.length)[lang]}</h2>
      <p class="section__note">{counter.placeName(here)}</p>
      {left.length === 0 && (
        <p>
          {words.stillNone[lang]}{' '}
          {next && (
            <button type="button" class="link" onClick={() => counter.stand(next)}>
              {words.next(counter.placeName(next))[lang]}
            </button>
          )}
        </p>
      )}
      <ul class="plain pindai__daftar">
        {left.slice(0, STILL).map(({ code, nomor, judul }) => (
          <li key={code}>
            <span class="code">{shownOf(code)}</span> <span>{judul}</span> <span class="meta">{nomor}</span>
          </li>
        ))}
      </ul>
      {left.length > STILL && <p class="meta">{words.more(left.length - STILL)[lang]}</p>}
    </section>
  );
}

function Last({ counter }: ViewProps) {
  const { lang, own } = counter;
  const papers = new Map(counter.data.papers.map((paper) => [paper.code, paper]));
  const last = own.slice(-LAST).reverse();
  if (last.length === 0) return null;
  return (
    <section class="section" aria-labelledby="terakhir">
      <h2 id="terakhir">{words.last[lang]}</h2>
      <ul class="plain pindai__daftar">
        {last.map(({ id, code, place, sent, told }) => (
          <li key={id}>
            <span class="code">{shownOf(code)}</span> <span>{told?.judul || papers.get(code)?.judul}</span>{' '}
            <span class="meta">
              {counter.placeName(place)}
              {!sent && `, ${words.waits[lang]}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The scanner of an open count. */
export function View(props: ViewProps) {
  const { counter, ready } = props;
  const { lang } = counter;
  const { seen, expected: all, lent } = seenCount(counter.counting);
  return (
    <>
      <div class="progress">
        <p>{words.seen(seen, all, lent)[lang]}</p>
        <progress max={Math.max(1, all)} value={seen} aria-label={words.seen(seen, all, lent)[lang]} />
      </div>
      <StandingAt {...props} />
      <ScanField {...props} />
      <VerdictPanel {...props} />
      <Kept counter={counter} />
      {ready !== null && (
        <p class="meta">
          {(counter.queue.lasting ? (ready ? words.ready : words.notReady) : words.notLasting)[lang]}
        </p>
      )}
      <div class="pindai__bawah">
        <Still {...props} />
        <Last {...props} />
      </div>
    </>
  );
}
