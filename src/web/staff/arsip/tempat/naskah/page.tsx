import type { JSX } from 'preact';
import { dayOf, longDay, number, type Tanggal } from '../../../../../base/tanggal.ts';
import { both, type Lang } from '../../../../../base/text.ts';
import { shownCode } from '../../../../../custody/code.ts';
import { struckOf } from '../../../../../custody/coret/struck.ts';
import { searchesOf } from '../../../../../custody/count/search.ts';
import { scansOfDokumen } from '../../../../../custody/count/twin.ts';
import { dokumenById } from '../../../../../custody/dokumen/dokumen.ts';
import { type Hardcopy, hardcopyById } from '../../../../../custody/hardcopy/hardcopy.ts';
import { hardcopyHistory } from '../../../../../custody/hardcopy/hardcopy-history.ts';
import { paperName } from '../../../../../custody/hardcopy/paper-name.ts';
import { placesOf } from '../../../../../custody/hardcopy/place.ts';
import { klasifikasiArsipOf } from '../../../../../custody/keeping/klasifikasi-arsip.ts';
import { retensiOf } from '../../../../../custody/keeping/retensi.ts';
import { type Softcopy, softcopyById } from '../../../../../custody/softcopy/softcopy.ts';
import { keepsFor, readsFor } from '../../../../../custody/who.ts';
import { ButtonLink, Notice } from '../../../../../ui/actions.tsx';
import { Actions, Breadcrumbs, PageHead, Section } from '../../../../../ui/layout.tsx';
import { Facts } from '../../../../../ui/lists.tsx';
import { type Handler, type Site, visitorOf } from '../../../../context.ts';
import { staff } from '../../../frame.tsx';
import { StruckNotice } from '../../coret/notice.tsx';
import { coretText } from '../../coret/text.ts';
import { edar } from '../../edar/links.ts';
import { arsip } from '../../links.ts';
import { tempat } from '../links.ts';
import { PaperState } from '../papers-table.tsx';
import { PaperHistory } from './history.tsx';
import { OtherUnitsPaper } from './other-unit.tsx';
import { isAstray, SearchedInVain, Whereabouts } from './whereabouts.tsx';

const text = {
  arsip: both('Arsip', 'Archive'),
  code: both('Kode label', 'Label code'),
  lend: both('Pinjamkan', 'Lend'),
  takeBack: both('Catat kembali', 'Record its return'),
  extend: both('Perpanjang pinjaman', 'Extend the loan'),
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
  ofDokumen: both('Dari softcopy dokumennya.', 'From the softcopies of its document.'),
  noScan: both('Belum ada pindaiannya.', 'It has no scan yet.'),
  note: both('Keterangan', 'Note'),
  facts: both('Tentang naskah ini', 'About this paper'),
  history: both('Riwayat', 'History'),
};

function Acts({ paper, lang }: { paper: Hardcopy; lang: Lang }): JSX.Element {
  const { id, place, peminjam, salahTempat, tidakDitemukan, pindaian } = paper;
  const act = (name: Parameters<typeof arsip.hardcopyAct>[1]) => arsip.hardcopyAct(id, name);
  const strayed = salahTempat !== null || tidakDitemukan !== null;
  return (
    <Actions>
      {peminjam !== null ? (
        <>
          <ButtonLink href={act('kembali')} label={text.takeBack[lang]} />
          <a href={edar.perpanjang(id)}>{text.extend[lang]}</a>
        </>
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
  /** Its own scan, or else its document's last file, which the comparison opens too. */
  readonly scan: Pick<Softcopy, 'id' | 'name'> | null;
  readonly keeps: boolean;
  readonly retensi: string;
  readonly today: Tanggal;
  readonly lang: Lang;
}

function PaperFactsList({ paper, scan, keeps, retensi, today, lang }: FactsProps): JSX.Element {
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
          ...(scan && paper.pindaian === null
            ? {
                note: (
                  <>
                    {text.ofDokumen[lang]}{' '}
                    {keeps && <a href={arsip.hardcopyAct(paper.id, 'banding')}>{text.compare[lang]}</a>}
                  </>
                ),
              }
            : {}),
        },
        ...(keterangan ? [{ label: text.note[lang], value: keterangan }] : []),
      ]}
    />
  );
}

/**
 * One paper: where it is, who has it until when, what it is, and everything that happened to it. For somebody of another
 * unit only whose it is and where it belongs.
 */
export function paperPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const paper = await hardcopyById(site.db, office.id, c.req.param('hardcopy') ?? '');
    const places = await placesOf(site.db, office.id, true);
    const today = dayOf(site.clock.now(), office.zone);
    const destroyed = paper.dimusnahkanAt ? longDay(dayOf(paper.dimusnahkanAt, office.zone), lang) : '';
    const sentence = <Whereabouts {...{ paper, places, by, today, destroyed, lang }} />;
    if (!readsFor(by, paper.unit))
      return staff(c, site, {
        title: paperName(by, paper)[lang],
        current: 'arsip',
        children: <OtherUnitsPaper {...{ paper, by, sentence, lang }} />,
      });
    const [dokumen, codes, events, scan, struck] = await Promise.all([
      dokumenById(site.db, office.id, paper.dokumen),
      klasifikasiArsipOf(site.db, office.id),
      hardcopyHistory(site.db, office.id, paper.id),
      paper.pindaian
        ? softcopyById(site.db, office.id, paper.pindaian)
        : scansOfDokumen(site.db, office.id, paper.dokumen).then((scans) => scans.at(-1) ?? null),
      struckOf(site.db, office.id, 'hardcopy', paper.id),
    ]);
    const keeps = keepsFor(by, paper.unit) && !paper.dimusnahkanAt && struck === null;
    const kode = codes.find((one) => one.kode === dokumen.kodeArsip) ?? null;
    const strayed = isAstray(paper);
    const searches = await searchesOf(site.db, office.id, paper.tidakDitemukan === null ? [] : [paper.id]);
    const search = searches.get(paper.id);
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
          {strayed && (
            <Notice tone="warning">
              {sentence} {search && <SearchedInVain search={search} zone={office.zone} lang={lang} />}
            </Notice>
          )}
          <StruckNotice struck={struck} zone={office.zone} lang={lang} />
          {keeps && <Acts paper={paper} lang={lang} />}
          <Section title={text.facts[lang]}>
            <PaperFactsList
              retensi={retensiOf(dokumen, kode).kalimat[lang]}
              {...{ paper, scan, keeps, today, lang }}
            />
            {keeps && (
              <p class="sesudah">
                <a href={arsip.coret('hardcopy', paper.id)}>{coretText.link[lang]}</a>
              </p>
            )}
          </Section>
          <Section title={text.history[lang]}>
            <PaperHistory events={events} zone={office.zone} {...{ places, lang }} />
          </Section>
        </>
      ),
    });
  };
}
