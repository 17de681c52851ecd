import type { JSX } from 'preact';
import { dayOf, shortDay, type Zone } from '../../../../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../../../../base/text.ts';
import type { Hasil } from '../../../../../custody/count/outcome.ts';
import type { HardcopyEvent } from '../../../../../custody/hardcopy/hardcopy-history.ts';
import type { Place } from '../../../../../custody/hardcopy/place.ts';
import type { PaperFacts } from '../../../../../custody/hardcopy/register-hardcopy.ts';
import { arsip } from '../../links.ts';
import { whereText } from '../papers-table.tsx';
import { Dated } from '../satu/history.tsx';
import { CountLink, fill, joined, ReceiptLink } from '../words.tsx';

const text = {
  registered: both('{siapa} mencatat naskah ini.', '{siapa} registered this paper.'),
  shelved: both('{siapa} menyimpannya di {ke}.', '{siapa} shelved it in {ke}.'),
  moved: both('{siapa} memindahkannya dari {dari} ke {ke}.', '{siapa} moved it from {dari} to {ke}.'),
  foundAgain: both('{siapa} menemukannya kembali di {ke}.', '{siapa} found it again in {ke}.'),
  takenOut: both('{siapa} mengeluarkannya dari {dari}.', '{siapa} took it out of {dari}.'),
  reason: both('Alasan:', 'Reason:'),
  lent: both(
    '{siapa} meminjamkannya kepada {peminjam} sampai {sampai} untuk {keperluan}.',
    '{siapa} lent it to {peminjam} until {sampai} for {keperluan}.',
  ),
  extended: both(
    '{siapa} memperpanjang pinjaman {peminjam} dari {dari} sampai {sampai}.',
    '{siapa} extended the loan to {peminjam} from {dari} until {sampai}.',
  ),
  back: both(
    '{siapa} menerimanya kembali dari {peminjam}, {keadaan}.',
    '{siapa} took it back from {peminjam}, {keadaan}.',
  ),
  handed: both('Diserahkan {dari} kepada {kepada}.', 'Handed over by {dari} to {kepada}.'),
  counted: both(
    '{siapa} menghitung tempatnya ({nomor}): {hasil}.',
    '{siapa} counted its place ({nomor}): {hasil}.',
  ),
  searched: both(
    '{siapa} mencarinya sesudah {nomor}: tidak ada. {catatan}',
    '{siapa} looked for it after {nomor}: it is not there. {catatan}',
  ),
  same: both(
    '{siapa} membandingkannya dengan pindaiannya: cocok.',
    '{siapa} compared it with its scan: they agree.',
  ),
  differs: both(
    '{siapa} membandingkannya dengan pindaiannya: tidak cocok. {catatan}',
    '{siapa} compared it with its scan: they differ. {catatan}',
  ),
  changed: both('{siapa} mengubah {apa}.', '{siapa} changed {apa}.'),
  destroyed: both('Dimusnahkan menurut {pemusnahan}.', 'Destroyed under {pemusnahan}.'),
  struck: both('{siapa} mencoretnya sebagai salah catat.', '{siapa} struck it out as recorded by mistake.'),
  destruction: both('berita acara pemusnahan', 'the record of destruction'),
  good: both('dalam keadaan baik', 'in good condition'),
  damaged: both('dalam keadaan rusak', 'damaged'),
  note: both('keterangannya', 'its note'),
  scan: both('pindaiannya', 'its scan'),
  form: (from: string, to: string) => both(`bentuk ${from} menjadi ${to}`, `its form from ${from} to ${to}`),
  sheets: (from: string, to: string) =>
    both(`jumlah lembar ${from} menjadi ${to}`, `the number of sheets from ${from} to ${to}`),
  uncounted: both('belum dihitung', 'not counted'),
  record: both('catatannya', 'its record'),
};

const OUTCOME: Readonly<Record<Hasil, Both>> = {
  cocok: both('ada di tempatnya', 'in its place'),
  salah_tempat: both('terlihat di {terlihat}', 'seen in {terlihat}'),
  tidak_ditemukan: both('tidak ditemukan', 'not found'),
  dipinjam_ada: both('tercatat dipinjam, tetapi ada di tempatnya', 'recorded as lent, yet in its place'),
  dipinjam: both('sedang dipinjam', 'on loan'),
  dipindahkan: both('sudah dipindahkan', 'moved meanwhile'),
  tidak_dikenal: both('kodenya tidak dikenal', 'its code unknown'),
};

interface SentenceProps {
  readonly event: HardcopyEvent;
  readonly places: readonly Place[];
  readonly lang: Lang;
}

function moveText({ dari, ke }: { dari: string | null; ke: string | null }): Both {
  if (dari === null) return text.shelved;
  if (ke === null) return text.takenOut;
  return dari === ke ? text.foundAgain : text.moved;
}

function changedParts(from: PaperFacts, to: PaperFacts, lang: Lang) {
  const size = (n: number | null) => (n === null ? text.uncounted[lang] : String(n));
  const parts = [
    ...(from.bentuk === to.bentuk ? [] : [text.form(from.bentuk, to.bentuk)]),
    ...(from.lembar === to.lembar ? [] : [text.sheets(size(from.lembar), size(to.lembar))]),
    ...(from.keterangan === to.keterangan ? [] : [text.note]),
    ...(from.pindaian === to.pindaian ? [] : [text.scan]),
  ].map((part) => part[lang]);
  return parts.length > 0 ? joined(parts, lang) : text.record[lang];
}

function Sentence({ event, places, lang }: SentenceProps): JSX.Element {
  const siapa = event.personName;
  switch (event.jenis) {
    case 'catat':
      return fill(text.registered, lang, { siapa });
    case 'pindah': {
      const { dari, ke, alasan } = event;
      const parts = { siapa, dari: whereText(places, dari), ke: whereText(places, ke) };
      return (
        <>
          {fill(moveText(event), lang, parts)}
          {alasan && ` ${text.reason[lang]} ${alasan.replace(/[.\s]+$/, '')}.`}
        </>
      );
    }
    case 'pinjam': {
      const { peminjam, keperluan, jatuhTempo, tandaTerima } = event;
      const parts = { siapa, peminjam, keperluan, sampai: shortDay(jatuhTempo, lang) };
      return (
        <>
          {fill(text.lent, lang, parts)}
          <ReceiptLink of={tandaTerima} lang={lang} />
        </>
      );
    }
    case 'perpanjang': {
      const [dari, sampai] = [shortDay(event.dari, lang), shortDay(event.sampai, lang)];
      return (
        <>
          {fill(text.extended, lang, { siapa, peminjam: event.peminjam, dari, sampai })}
          {` ${text.reason[lang]} ${event.alasan.replace(/[.\s]+$/, '')}.`}
        </>
      );
    }
    case 'kembali': {
      const keadaan = (event.keadaan === 'rusak' ? text.damaged : text.good)[lang];
      return (
        <>
          {fill(text.back, lang, { siapa, peminjam: event.peminjam, keadaan })}
          {event.catatan && ` ${event.catatan}`}
          <ReceiptLink of={event.tandaTerima} lang={lang} />
        </>
      );
    }
    case 'serah':
      return (
        <>
          {fill(text.handed, lang, { dari: event.dari, kepada: event.kepada })}
          <ReceiptLink of={event.tandaTerima} lang={lang} />
        </>
      );
    case 'hitung': {
      const nomor = <CountLink id={event.id} nomor={event.nomor} />;
      const hasil = fill(OUTCOME[event.hasil], lang, { terlihat: event.terlihat });
      return fill(text.counted, lang, { siapa, nomor, hasil });
    }
    case 'cari': {
      const nomor = <CountLink id={event.id} nomor={event.nomor} />;
      return fill(text.searched, lang, { siapa, nomor, catatan: event.catatan });
    }
    case 'banding':
      return fill(event.cocok ? text.same : text.differs, lang, { siapa, catatan: event.catatan });
    case 'ubah':
      return fill(text.changed, lang, { siapa, apa: changedParts(event.dari, event.ke, lang) });
    case 'coret':
      return (
        <>
          {fill(text.struck, lang, { siapa })} {text.reason[lang]} {event.alasan.replace(/[.\s]+$/, '')}.
        </>
      );
    default: {
      const pemusnahan = <a href={arsip.pemusnahanSatu(event.pemusnahan)}>{text.destruction[lang]}</a>;
      return fill(text.destroyed, lang, { pemusnahan });
    }
  }
}

/** What happened to a paper, in sentences, newest first. */
export function PaperHistory(props: {
  events: readonly HardcopyEvent[];
  places: readonly Place[];
  zone: Zone;
  lang: Lang;
}): JSX.Element {
  const { events, places, zone, lang } = props;
  return (
    <Dated
      rows={events.map((event) => [
        shortDay(dayOf(event.at, zone), lang),
        <Sentence key="" {...{ event, places, lang }} />,
      ])}
    />
  );
}
