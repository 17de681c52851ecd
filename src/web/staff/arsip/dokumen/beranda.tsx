import type { JSX } from 'preact';
import { dayOf } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { type Tree, treeOf } from '../../../../custody/count/branch.ts';
import { countsOf } from '../../../../custody/count/shelf-count.ts';
import { twinCount } from '../../../../custody/count/twin.ts';
import { loansOf } from '../../../../custody/edar/loan.ts';
import { seesTandaTerima, tandaTerimaById } from '../../../../custody/edar/tanda-terima.ts';
import { keepsAny, readsOnly } from '../../../../custody/who.ts';
import type { Reader } from '../../../../db/db.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { Notice } from '../../../../ui/actions.tsx';
import { EmptyState, PageHead, SearchBox } from '../../../../ui/layout.tsx';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff } from '../../frame.tsx';
import { shortDate } from '../../proses/time-words.ts';
import { arsip } from '../links.ts';
import { answersFor } from './answer.ts';
import { AnswerCard } from './answer-view.tsx';
import { Borrowed } from './borrowed.tsx';
import { type Found, findArchive } from './search.ts';
import { standingOf } from './standing.ts';
import { standingText } from './standing-text.ts';
import { FirstSteps, Rooms, StandingFacts } from './standing-view.tsx';
import { text } from './text.ts';

/** Answers on one page; who asks for more says it in more words. */
const SHOWN = 15;

function Results({ found, shown, lang }: { found: Found; shown: number; lang: Lang }): JSX.Element {
  const { kata, dokumen, equivalents, suggestion, near } = found;
  return (
    <div class="listbar" role="status">
      <p>
        <strong>{text.found(near ? 0 : dokumen.length, kata)[lang]}</strong>
        {near && dokumen.length > 0 && `. ${text.nearest[lang]}`}
        {equivalents.length > 0 && dokumen.length > 0 && ` ${text.alsoFound(equivalents.join(', '))[lang]}`}
        {dokumen.length > shown && ` ${text.onlyFirst(shown)[lang]}`}
        {suggestion && (
          <>
            {'. '}
            {text.meant[lang]} <a href={arsip.cari(suggestion)}>{suggestion}</a>?
          </>
        )}
      </p>
    </div>
  );
}

/** What was found, without a receipt that the reader may not open. */
async function followable(reader: Reader, by: Actor, found: Found): Promise<Found> {
  if (found.nomor?.jenis !== 'tanda_terima') return found;
  const receipt = await tandaTerimaById(reader, by.office, found.nomor.id);
  return seesTandaTerima(by, receipt) ? found : { ...found, nomor: null };
}

/** True for what is found, but is no document that the reader may see. */
const isElsewhere = ({ place, hardcopy, dokumen, nomor }: Found) =>
  place !== null || nomor !== null || (hardcopy !== null && dokumen.length === 0);

/** What the question leads to besides documents: a label of a place or of another unit's paper, the number of a receipt. */
function Elsewhere({ found, tree, lang }: { found: Found; tree: Tree; lang: Lang }): JSX.Element {
  if (found.place)
    return (
      <Notice tone="info">
        {text.placeLabel[lang]} <a href={arsip.tempatSatu(found.place)}>{tree.path(found.place)}</a>
      </Notice>
    );
  if (!found.nomor)
    return (
      <Notice tone="info">
        {text.otherLabel[lang]} <a href={arsip.hardcopy(found.hardcopy ?? '')}>{text.whereItBelongs[lang]}</a>
      </Notice>
    );
  const { jenis, id } = found.nomor;
  const to = {
    tanda_terima: arsip.tandaTerimaSatu,
    stok_opname: arsip.hitungSatu,
    pemusnahan: arsip.pemusnahanSatu,
  };
  return (
    <Notice tone="info">
      {text.otherNumber[jenis][lang]} <a href={to[jenis](id)}>{found.kata.toUpperCase()}</a>
    </Notice>
  );
}

/** The archive's first page: one field that answers where a document is, who holds it and until when. */
export function berandaPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const now = site.clock.now();
    const today = dayOf(now, office.zone);
    const within = { office: office.id, unit: readsOnly(by) };
    const found = await followable(
      site.db,
      by,
      await findArchive(site.db, within, c.req.query('cari') ?? ''),
    );
    const asked = found.kata !== '';
    const elsewhere = isElsewhere(found);
    const [tree, answers, standing, counts, twins, borrowed] = await Promise.all([
      treeOf(site.db, office.id),
      answersFor(site.db, office.id, found.dokumen.slice(0, SHOWN)),
      standingOf(site.db, within, today),
      asked ? [] : countsOf(site.db, office.id, { open: true }, 5),
      asked ? 0 : twinCount(site.db, office.id, { now, ...(within.unit ? { unit: within.unit } : {}) }),
      asked || !within.unit ? [] : loansOf(site.db, office.id, { out: true, borrower: within.unit }),
    ]);
    const when = (at: Date) => shortDate(at, now, office.zone, lang);
    const fresh = standing.kosong;
    return staff(c, site, {
      title: asked ? text.found(found.near ? 0 : found.dokumen.length, found.kata)[lang] : text.title[lang],
      current: 'arsip',
      children: (
        <>
          <PageHead
            title={text.question[lang]}
            small
            actions={
              keepsAny(by) && (
                <>
                  <a href={arsip.serah()}>{text.handIn[lang]}</a>{' '}
                  <a href={arsip.dokumenBaru}>{text.record[lang]}</a>
                </>
              )
            }
          />
          <SearchBox
            large
            action={arsip.beranda}
            name="cari"
            label={text.search[lang]}
            button={text.button[lang]}
            value={found.kata}
            note={text.searchNote[lang]}
          />
          {elsewhere && (
            <div class="sesudah">
              <Elsewhere found={found} tree={tree} lang={lang} />
            </div>
          )}
          {asked && !elsewhere && <Results found={found} shown={answers.length} lang={lang} />}
          {answers.map((answer) => (
            <AnswerCard
              key={answer.dokumen.id}
              {...{ answer, tree, today, lang }}
              label={found.hardcopy}
              zone={office.zone}
            />
          ))}
          {asked && !elsewhere && answers.length === 0 && (
            <EmptyState link={{ href: arsip.dokumenDaftar, label: standingText.documents[lang] }}>
              {text.foundNone[lang]}
            </EmptyState>
          )}
          <Borrowed loans={borrowed} today={today} lang={lang} />
          {!asked && fresh && <FirstSteps standing={standing} lang={lang} />}
          {!asked && !fresh && <StandingFacts {...{ standing, counts, twins, tree, when, lang }} />}
          {!asked && <Rooms lang={lang} />}
        </>
      ),
    });
  };
}
