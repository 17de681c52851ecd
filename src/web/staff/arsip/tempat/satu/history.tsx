import type { ComponentChildren, JSX } from 'preact';
import { dayOf, shortDay, type Zone } from '../../../../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../../../../base/text.ts';
import { type Place, within } from '../../../../../custody/hardcopy/place.ts';
import type { PlaceEvent, PlaceNow } from '../../../../../custody/hardcopy/place-history.ts';
import { arsip } from '../../links.ts';
import { whereText } from '../papers-table.tsx';
import { fill, joined, PaperNames, ReceiptLink, tallyText } from '../words.tsx';

const text = {
  shelved: both('{siapa} menyimpan {naskah} dari {unit}.', '{siapa} shelved {naskah} of {unit}.'),
  shelvedPlain: both('{siapa} menyimpan {naskah} di sini.', '{siapa} shelved {naskah} here.'),
  came: both('{siapa} memindahkan {naskah} ke sini dari {dari}.', '{siapa} moved {naskah} here from {dari}.'),
  went: both('{siapa} memindahkan {naskah} dari sini ke {ke}.', '{siapa} moved {naskah} from here to {ke}.'),
  within: both(
    '{siapa} memindahkan {naskah} dari {dari} ke {ke}.',
    '{siapa} moved {naskah} from {dari} to {ke}.',
  ),
  foundAgain: both('{siapa} menemukan kembali {naskah} di {ke}.', '{siapa} found {naskah} again in {ke}.'),
  reason: both('Alasan:', 'Reason:'),
  lent: both('{siapa} meminjamkan {naskah} kepada {peminjam}.', '{siapa} lent {naskah} to {peminjam}.'),
  back: both(
    '{siapa} menerima kembali {naskah} dari {peminjam}.',
    '{siapa} took {naskah} back from {peminjam}.',
  ),
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
  readonly lang: Lang;
}

function moveSentence({
  event,
  place,
  all,
  inside,
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
            : text.went;
  const parts = {
    siapa: personName,
    naskah: <PaperNames papers={naskah} lang={lang} />,
    unit,
    dari: whereText(all, dari, place.id),
    ke: whereText(all, ke, place.id),
  };
  return (
    <>
      {fill(kind, lang, parts)}
      {alasan && ` ${text.reason[lang]} ${alasan.replace(/[.\s]+$/, '')}.`}
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
  const { event, all, lang } = props;
  const siapa = event.personName;
  switch (event.jenis) {
    case 'pindah':
      return moveSentence({ ...props, event });
    case 'pinjam':
    case 'kembali': {
      const naskah = <PaperNames papers={event.naskah} lang={lang} />;
      const parts = { siapa, naskah, peminjam: event.peminjam };
      return (
        <>
          {fill(event.jenis === 'pinjam' ? text.lent : text.back, lang, parts)}
          <ReceiptLink of={event.tandaTerima} lang={lang} />
        </>
      );
    }
    case 'hitung': {
      const nomor = (
        <a class="nomor" href={arsip.hitungSatu(event.id)}>
          {event.nomor}
        </a>
      );
      return fill(text.counted, lang, { siapa, nomor, hasil: tallyText(event.hasil, lang) });
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
  zone: Zone;
  lang: Lang;
}): JSX.Element {
  const { events, place, all, zone, lang } = props;
  const inside = new Set(within(all, place.id).map(({ id }) => id));
  return (
    <Dated
      rows={events.map((event) => [
        shortDay(dayOf(event.at, zone), lang),
        <Sentence key="" {...{ event, place, all, inside, lang }} />,
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
