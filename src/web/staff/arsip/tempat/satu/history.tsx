import type { ComponentChildren, JSX } from 'preact';
import { dayOf, shortDay, type Zone } from '../../../../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../../../../base/text.ts';
import { tallyText } from '../../../../../custody/count/text.ts';
import { type Place, within } from '../../../../../custody/hardcopy/place.ts';
import type { NamedPaper, PlaceEvent, PlaceNow } from '../../../../../custody/hardcopy/place-history.ts';
import { readsFor } from '../../../../../custody/who.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import { whereText } from '../papers-table.tsx';
import { CountLink, counted, fill, joined, PaperNames, ReceiptLink } from '../words.tsx';

const text = {
  shelved: both('{siapa} menyimpan {naskah} dari {unit}.', '{siapa} shelved {naskah} of {unit}.'),
  shelvedPlain: both('{siapa} menyimpan {naskah} di sini.', '{siapa} shelved {naskah} here.'),
  came: both('{siapa} memindahkan {naskah} ke sini dari {dari}.', '{siapa} moved {naskah} here from {dari}.'),
  went: both('{siapa} memindahkan {naskah} dari sini ke {ke}.', '{siapa} moved {naskah} from here to {ke}.'),
  left: both('{siapa} mengeluarkan {naskah} dari tempatnya.', '{siapa} took {naskah} out of its place.'),
  within: both(
    '{siapa} memindahkan {naskah} dari {dari} ke {ke}.',
    '{siapa} moved {naskah} from {dari} to {ke}.',
  ),
  foundAgain: both('{siapa} menemukan kembali {naskah} di {ke}.', '{siapa} found {naskah} again in {ke}.'),
  reason: both('Alasan:', 'Reason:'),
  lent: both('{siapa} meminjamkan {naskah} kepada {peminjam}.', '{siapa} lent {naskah} to {peminjam}.'),
  lentPlain: both('{siapa} meminjamkan {naskah}.', '{siapa} lent {naskah}.'),
  back: both(
    '{siapa} menerima kembali {naskah} dari {peminjam}.',
    '{siapa} took {naskah} back from {peminjam}.',
  ),
  backPlain: both('{siapa} menerima kembali {naskah}.', '{siapa} took {naskah} back.'),
  counted: both(
    '{siapa} menghitung isinya ({nomor}): {hasil}.',
    '{siapa} counted what is here ({nomor}): {hasil}.',
  ),
  changed: both('{siapa} mengubah {apa}.', '{siapa} changed {apa}.'),
  closed: both('{siapa} menutup tempat ini.', '{siapa} closed this place.'),
  name: (from: string, to: string) => both(`nama ${from} menjadi ${to}`, `the name ${from} to ${to}`),
  kapasitas: (from: string, to: string) =>
    both(`kapasitas dari ${from} menjadi ${to}`, `the capacity from ${from} to ${to}`),
  uncounted: both('belum dihitung', 'not counted'),
  position: (from: number, to: number) =>
    both(`posisi ${from} menjadi ${to}`, `the position from ${from} to ${to}`),
  moved: (from: string, to: string) =>
    both(`letak dari ${from} ke ${to}`, `where it stands from ${from} to ${to}`),
  nothing: both('catatannya', 'its record'),
};

interface EventProps {
  readonly event: PlaceEvent;
  readonly place: Place;
  readonly all: readonly Place[];
  readonly inside: ReadonlySet<string>;
  readonly by: Actor;
  readonly lang: Lang;
}

/** True for who may know why papers went and to whom: who may read one of them. */
const knows = (by: Actor, naskah: readonly NamedPaper[]) => naskah.some(({ unit }) => readsFor(by, unit));

function moveSentence({
  event,
  place,
  all,
  inside,
  by,
  lang,
}: EventProps & { event: PlaceEvent & { jenis: 'pindah' } }) {
  const { dari, ke, unit, naskah, personName, alasan } = event;
  const [from, to] = [dari !== null && inside.has(dari), ke !== null && inside.has(ke)];
  const kind: Both =
    dari === null
      ? unit
        ? text.shelved
        : text.shelvedPlain
      : dari === ke
        ? text.foundAgain
        : from && to
          ? text.within
          : to
            ? text.came
            : ke === null
              ? text.left
              : text.went;
  const parts = {
    siapa: personName,
    naskah: <PaperNames papers={naskah} by={by} lang={lang} />,
    unit,
    dari: whereText(all, dari, place.id),
    ke: whereText(all, ke, place.id),
  };
  return (
    <>
      {fill(kind, lang, parts)}
      {alasan && knows(by, naskah) && ` ${text.reason[lang]} ${alasan.replace(/[.\s]+$/, '')}.`}
    </>
  );
}

function changedParts(from: PlaceNow, to: PlaceNow, all: readonly Place[], lang: Lang): ComponentChildren[] {
  const size = (n: number | null) => (n === null ? text.uncounted[lang] : String(n));
  const parts = [
    ...(from.name === to.name ? [] : [text.name(from.name, to.name)]),
    ...(from.kapasitas === to.kapasitas ? [] : [text.kapasitas(size(from.kapasitas), size(to.kapasitas))]),
    ...(from.parent === to.parent
      ? []
      : [text.moved(whereText(all, from.parent), whereText(all, to.parent))]),
    ...(from.parent !== to.parent || from.position === to.position
      ? []
      : [text.position(from.position, to.position)]),
  ].map((part) => part[lang]);
  return parts.length > 0 ? joined(parts, lang) : [text.nothing[lang]];
}

function Sentence(props: EventProps): JSX.Element {
  const { event, all, by, lang } = props;
  const siapa = event.personName;
  switch (event.jenis) {
    case 'pindah':
      return moveSentence({ ...props, event });
    case 'pinjam':
    case 'kembali': {
      const naskah = <PaperNames papers={event.naskah} by={by} lang={lang} />;
      const [whole, plain] =
        event.jenis === 'pinjam' ? [text.lent, text.lentPlain] : [text.back, text.backPlain];
      if (!knows(by, event.naskah)) return fill(plain, lang, { siapa, naskah });
      return (
        <>
          {fill(whole, lang, { siapa, naskah, peminjam: event.peminjam })}
          <ReceiptLink of={event.tandaTerima} lang={lang} />
        </>
      );
    }
    case 'hitung': {
      const nomor = <CountLink id={event.id} nomor={event.nomor} />;
      return fill(text.counted, lang, { siapa, nomor, hasil: tallyText(event.hasil, lang, counted) });
    }
    case 'ubah':
      return fill(text.changed, lang, { siapa, apa: changedParts(event.dari, event.ke, all, lang) });
    default:
      return fill(text.closed, lang, { siapa });
  }
}

/** What happened at a place, in sentences, newest first. */
export function PlaceHistory(props: {
  events: readonly PlaceEvent[];
  place: Place;
  all: readonly Place[];
  by: Actor;
  zone: Zone;
  lang: Lang;
}): JSX.Element {
  const { events, place, all, by, zone, lang } = props;
  const inside = new Set(within(all, place.id).map(({ id }) => id));
  return (
    <Dated
      rows={events.map((event) => [
        shortDay(dayOf(event.at, zone), lang),
        <Sentence key="" {...{ event, place, all, inside, by, lang }} />,
      ])}
    />
  );
}

/** Days and what happened on them; under each other where the screen is narrow. */
export function Dated({
  rows,
}: {
  rows: readonly (readonly [day: string, what: ComponentChildren])[];
}): JSX.Element {
  return (
    <dl class="dated">
      {rows.map(([day, what], index) => (
        <div key={index}>
          <dt>{day}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
