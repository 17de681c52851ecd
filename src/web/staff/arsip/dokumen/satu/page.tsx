import type { JSX } from 'preact';
import { dayOf } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { packingReasons } from '../../../../../custody/bag/make-bag.ts';
import { struckOf } from '../../../../../custody/coret/struck.ts';
import { treeOf } from '../../../../../custody/count/branch.ts';
import type { Dokumen } from '../../../../../custody/dokumen/dokumen.ts';
import { placesOf } from '../../../../../custody/hardcopy/place.ts';
import { goneSentence } from '../../../../../custody/keeping/destruction/gone.ts';
import { keepsFor } from '../../../../../custody/who.ts';
import { Notice } from '../../../../../ui/actions.tsx';
import { Breadcrumbs, PageHead } from '../../../../../ui/layout.tsx';
import { type Fact, Facts } from '../../../../../ui/lists.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { staff, type Trouble } from '../../../frame.tsx';
import { StruckNotice } from '../../coret/notice.tsx';
import { coretText } from '../../coret/text.ts';
import { arsip } from '../../links.ts';
import { dokumenFor } from '../../simpan/dokumen-retensi.tsx';
import { KLASIFIKASI } from '../../words.ts';
import { type Answer, answersFor } from '../answer.ts';
import { Holds, PaperLine } from '../answer-view.tsx';
import { DokumenHistory } from './history.tsx';
import { Files, Papers, Receipts } from './parts.tsx';
import { journalOf, receiptsOf, versionsOf } from './read.ts';
import { pageText as text } from './text.ts';

function factsOf(answer: Answer, lang: Lang): Fact[] {
  const { dokumen, retensi, gone } = answer;
  return [
    ...(dokumen.itemNomor ? [{ label: text.item[lang], value: dokumen.itemNomor }] : []),
    { label: text.unit[lang], value: dokumen.unitName },
    { label: text.tahun[lang], value: dokumen.tahun ?? text.noYear[lang] },
    { label: text.klasifikasi[lang], value: KLASIFIKASI[dokumen.klasifikasi][lang] },
    { label: text.kode[lang], value: dokumen.kodeArsip ?? text.noCode[lang] },
    {
      label: text.retensi[lang],
      value: (gone ? goneSentence(gone) : retensi.kalimat)[lang],
      note: <Holds answer={answer} lang={lang} />,
    },
    ...(dokumen.catatan ? [{ label: text.catatan[lang], value: dokumen.catatan }] : []),
  ];
}

/** What can be done to the record as a whole. */
function Acts({ dokumen, lang }: { dokumen: Dokumen; lang: Lang }): JSX.Element {
  const acts = [
    ['ubah', text.change],
    ['klasifikasi', text.classify],
    ['retensi', text.retention],
    ['tahan', text.hold],
  ] as const;
  return (
    <>
      {acts.map(([act, label]) => (
        <a key={act} href={arsip.dokumenAct(dokumen.id, act)}>
          {label[lang]}
        </a>
      ))}
    </>
  );
}

/** One document: where it is in a sentence, what is recorded of it, its files and papers, and everything that happened. */
export async function showDokumen(c: Ctx, site: Site, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const dokumen = await dokumenFor(site.db, by, c.req.param('dokumen') ?? '');
  const today = dayOf(site.clock.now(), office.zone);
  const [[answer], files, places, tree, receipts, packing, struck] = await Promise.all([
    answersFor(site.db, office.id, [dokumen.id]),
    versionsOf(site.db, office.id, dokumen.id),
    placesOf(site.db, office.id),
    treeOf(site.db, office.id),
    receiptsOf(site.db, office.id, dokumen.id),
    packingReasons(site, by, dokumen.id),
    struckOf(site.db, office.id, 'dokumen', dokumen.id),
  ]);
  if (!answer) throw new Error('a document has an answer');
  const subjects = [
    `dokumen:${dokumen.id}`,
    ...files.flatMap(({ present, earlier }) =>
      [present, ...earlier].flatMap(({ id, sha256 }) => [`softcopy:${id}`, `blob:${sha256}`]),
    ),
    ...[...answer.papers, ...answer.dicoret].map(({ id }) => `hardcopy:${id}`),
  ];
  const events = await journalOf(site.db, office.id, subjects);
  const may = keepsFor(by, dokumen.unit) && struck === null;
  return staff(c, site, {
    title: dokumen.judul,
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
          here={dokumen.nomor}
        />
        <PageHead
          overline={dokumen.nomor}
          title={dokumen.judul}
          actions={may && !dokumen.dimusnahkanAt && <Acts dokumen={dokumen} lang={lang} />}
        />
        <StruckNotice struck={struck} zone={office.zone} lang={lang} />
        {dokumen.dimusnahkanAt && <Notice tone="info">{text.destroyed[lang]}</Notice>}
        {answer.papers.length > 0 && (
          <ul class="plain jawaban__naskah jawaban__ringkas">
            {answer.papers.map((paper) => (
              <PaperLine key={paper.id} {...{ answer, paper, tree, today, lang }} zone={office.zone} />
            ))}
          </ul>
        )}
        <Facts items={factsOf(answer, lang)} />
        <Files {...{ files, dokumen, may, packing, lang }} zone={office.zone} />
        <Papers {...{ answer, places, by, may, today, lang }} />
        <Receipts receipts={receipts} lang={lang} />
        {may && !dokumen.dimusnahkanAt && (
          <p class="sesudah">
            <a href={arsip.coret('dokumen', dokumen.id)}>{coretText.link[lang]}</a>
          </p>
        )}
        <DokumenHistory events={events} zone={office.zone} lang={lang} />
      </>
    ),
  });
}

export function dokumenPage(site: Site): Handler {
  return (c) => showDokumen(c, site);
}
