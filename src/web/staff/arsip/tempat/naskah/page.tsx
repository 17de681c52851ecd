import type { JSX } from 'preact';
import { dayOf, longDay, number, type Tanggal } from '../../../../../base/tanggal.ts';
import { both, type Lang } from '../../../../../base/text.ts';
import { shownCode } from '../../../../../custody/code.ts';
import { dokumenById } from '../../../../../custody/dokumen/dokumen.ts';
import { type Hardcopy, hardcopyById } from '../../../../../custody/hardcopy/hardcopy.ts';
import { hardcopyHistory } from '../../../../../custody/hardcopy/hardcopy-history.ts';
import { type Place, pathOf, placesOf } from '../../../../../custody/hardcopy/place.ts';
import { klasifikasiArsipOf } from '../../../../../custody/keeping/klasifikasi-arsip.ts';
import { retensiOf } from '../../../../../custody/keeping/retensi.ts';
import { type Softcopy, softcopyById } from '../../../../../custody/softcopy/softcopy.ts';
import { keepsFor } from '../../../../../custody/who.ts';
import { ButtonLink, Notice } from '../../../../../ui/actions.tsx';
import { Actions, Breadcrumbs, PageHead, Section } from '../../../../../ui/layout.tsx';
import { Facts } from '../../../../../ui/lists.tsx';
import { type Handler, type Site, visitorOf } from '../../../../context.ts';
import { staff } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { tempat } from '../links.ts';
import { PaperState, whereText } from '../papers-table.tsx';
import { fill } from '../words.tsx';
import { PaperHistory } from './history.tsx';

const text = {
  arsip: both('Arsip', 'Archive'),
  code: both('Kode label', 'Label code'),
  at: both('Di {di}.', 'In {di}.'),
  nowhere: both('Belum disimpan di tempat mana pun.', 'Not shelved anywhere yet.'),
  lent: both(
    'Dipinjam {siapa} sampai {sampai}. Tempatnya {di}.',
    'On loan to {siapa} until {sampai}. Its place is {di}.',
  ),
  late: both(
    'Dipinjam {siapa}, seharusnya kembali {sampai}. Tempatnya {di}.',
    'On loan to {siapa}, due back on {sampai}. Its place is {di}.',
  ),
  misplaced: both(
    'Salah tempat: terakhir dipindai di {terlihat}, tempatnya {di}. Bila sudah dikembalikan, pindai lagi di tempatnya; bila memang pindah, catat pindahnya.',
    'Misplaced: last scanned in {terlihat}, its place is {di}. Once it is back, scan it again in its place; if it did move, record the move.',
  ),
  missing: both(
    'Tidak ditemukan pada {nomor}. Tempatnya {di}. Bila ditemukan, simpan lagi di tempatnya.',
    'Not found in {nomor}. Its place is {di}. When it turns up, shelve it there again.',
  ),
  destroyed: both('Sudah dimusnahkan {hari}. Catatannya tetap.', 'Destroyed on {hari}. Its record stays.'),
  lend: both('Pinjamkan', 'Lend'),
  takeBack: both('Catat kembali', 'Record its return'),
  shelve: both('Simpan di tempat', 'Shelve it'),
  putBack: both('Simpan lagi di tempatnya', 'Shelve it in its place again'),
  move: both('Pindahkan', 'Move'),
  compare: both('Bandingkan dengan pindaian', 'Compare with the scan'),
  change: both('Ubah catatan', 'Change the record'),
  label: both('Cetak label', 'Print its label'),
  state: both('Keadaan', 'State'),
  dokumen: both('Dokumen', 'Document'),
  unit: both('Unit yang menguasai', 'Unit that holds it'),
  year: both('Tahun', 'Year'),
  form: both('Bentuk', 'Form'),
  asli: both('Asli', 'Original'),
  salinan: both('Salinan', 'Copy'),
  sheets: (n: string) => both(`${n} lembar`, `${n} sheets`),
  retensi: both('Retensi', 'Retention'),
  scan: both('Pindaian', 'Scan'),
  noScan: both('Belum ada pindaiannya.', 'It has no scan yet.'),
  note: both('Keterangan', 'Note'),
  facts: both('Tentang naskah ini', 'About this paper'),
  history: both('Riwayat', 'History'),
};

function PlaceLink({ places, id }: { places: readonly Place[]; id: string }): JSX.Element {
  const path = pathOf(places, id);
  return (
    <>
      {path.map(({ id: one, name }, index) => (
        <span key={one}>
          {index > 0 && ' › '}
          <a href={arsip.tempatSatu(one)}>{name}</a>
        </span>
      ))}
    </>
  );
}

/** Where the paper is, who has it, until when: the desk's question, answered in a sentence. */
function Whereabouts(props: {
  paper: Hardcopy;
  places: readonly Place[];
  today: Tanggal;
  destroyed: string;
  lang: Lang;
}) {
  const { paper, places, today, destroyed, lang } = props;
  const { peminjam, jatuhTempo, salahTempat, tidakDitemukan, place, dimusnahkanAt } = paper;
  if (dimusnahkanAt) return fill(text.destroyed, lang, { hari: destroyed });
  const di = place ? <PlaceLink places={places} id={place} /> : '–';
  if (peminjam !== null) {
    const late = jatuhTempo !== null && jatuhTempo < today;
    const sampai = longDay(jatuhTempo ?? today, lang);
    return fill(late ? text.late : text.lent, lang, { siapa: peminjam, sampai, di });
  }
  if (!place) return <>{text.nowhere[lang]}</>;
  if (salahTempat) return fill(text.misplaced, lang, { terlihat: whereText(places, salahTempat, place), di });
  if (tidakDitemukan) return fill(text.missing, lang, { nomor: tidakDitemukan, di });
  return fill(text.at, lang, { di });
}

function Acts({ paper, lang }: { paper: Hardcopy; lang: Lang }): JSX.Element {
  const { id, place, peminjam, salahTempat, tidakDitemukan, pindaian } = paper;
  const act = (name: Parameters<typeof arsip.hardcopyAct>[1]) => arsip.hardcopyAct(id, name);
  const strayed = salahTempat !== null || tidakDitemukan !== null;
  return (
    <Actions>
      {peminjam !== null ? (
        <ButtonLink href={act('kembali')} label={text.takeBack[lang]} />
      ) : place === null || strayed ? (
        <ButtonLink href={act('pindah')} label={(strayed ? text.putBack : text.shelve)[lang]} />
      ) : (
        <ButtonLink href={act('pinjam')} label={text.lend[lang]} />
      )}
      {peminjam === null && place !== null && !strayed && <a href={act('pindah')}>{text.move[lang]}</a>}
      {pindaian !== null && <a href={act('banding')}>{text.compare[lang]}</a>}
      <a href={act('ubah')}>{text.change[lang]}</a>
      <a href={tempat.labelFor({ kode: [paper.code] })}>{text.label[lang]}</a>
    </Actions>
  );
}

interface FactsProps {
  readonly paper: Hardcopy;
  readonly scan: Softcopy | null;
  readonly retensi: string;
  readonly today: Tanggal;
  readonly lang: Lang;
}

function PaperFactsList({ paper, scan, retensi, today, lang }: FactsProps): JSX.Element {
  const { dokumen, dokumenNomor, judul, unitName, tahun, bentuk, lembar, keterangan } = paper;
  const sheets = lembar === null ? '' : `, ${text.sheets(number(lembar, lang))[lang]}`;
  return (
    <Facts
      items={[
        { label: text.state[lang], value: <PaperState paper={paper} today={today} lang={lang} /> },
        {
          label: text.dokumen[lang],
          value: <a href={arsip.dokumen(dokumen)}>{`${dokumenNomor} ${judul}`}</a>,
        },
        { label: text.unit[lang], value: unitName },
        ...(tahun === null ? [] : [{ label: text.year[lang], value: String(tahun) }]),
        { label: text.form[lang], value: `${text[bentuk][lang]}${sheets}` },
        { label: text.retensi[lang], value: retensi },
        {
          label: text.scan[lang],
          value: scan ? <a href={arsip.softcopy(scan.id)}>{scan.name}</a> : text.noScan[lang],
        },
        ...(keterangan ? [{ label: text.note[lang], value: keterangan }] : []),
      ]}
    />
  );
}

/** One paper: where it is, who has it until when, what it is, and everything that happened to it. */
export function paperPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const paper = await hardcopyById(site.db, office.id, c.req.param('hardcopy') ?? '');
    const [dokumen, codes, places, events, scan] = await Promise.all([
      dokumenById(site.db, office.id, paper.dokumen),
      klasifikasiArsipOf(site.db, office.id),
      placesOf(site.db, office.id, true),
      hardcopyHistory(site.db, office.id, paper.id),
      paper.pindaian ? softcopyById(site.db, office.id, paper.pindaian) : null,
    ]);
    const today = dayOf(site.clock.now(), office.zone);
    const kode = codes.find((one) => one.kode === dokumen.kodeArsip) ?? null;
    const destroyed = paper.dimusnahkanAt ? longDay(dayOf(paper.dimusnahkanAt, office.zone), lang) : '';
    const strayed = paper.peminjam === null && (paper.salahTempat ?? paper.tidakDitemukan) !== null;
    const sentence = <Whereabouts {...{ paper, places, today, destroyed, lang }} />;
    return staff(c, site, {
      title: paper.judul,
      current: 'arsip',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[
              { href: arsip.beranda, label: text.arsip[lang] },
              { href: arsip.dokumen(paper.dokumen), label: paper.dokumenNomor },
            ]}
            here={shownCode(paper.code)}
          />
          <PageHead
            overline={
              <>
                {text.code[lang]} <strong class="code">{shownCode(paper.code)}</strong>
                {paper.itemNomor && ` · ${paper.itemNomor}`}
              </>
            }
            title={paper.judul}
            lead={strayed ? undefined : sentence}
          />
          {strayed && <Notice tone="warning">{sentence}</Notice>}
          {keepsFor(by, paper.unit) && !paper.dimusnahkanAt && <Acts paper={paper} lang={lang} />}
          <Section title={text.facts[lang]}>
            <PaperFactsList
              retensi={retensiOf(dokumen, kode).kalimat[lang]}
              {...{ paper, scan, today, lang }}
            />
          </Section>
          <Section title={text.history[lang]}>
            <PaperHistory events={events} zone={office.zone} {...{ places, lang }} />
          </Section>
        </>
      ),
    });
  };
}
