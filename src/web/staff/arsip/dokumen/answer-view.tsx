import type { ComponentChildren, JSX } from 'preact';
import { dayOf, shortDay, type Zone } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { shownCode } from '../../../../custody/code.ts';
import type { Tree } from '../../../../custody/count/branch.ts';
import type { Hardcopy } from '../../../../custody/hardcopy/hardcopy.ts';
import { goneSentence } from '../../../../custody/keeping/destruction/gone.ts';
import { StateTag } from '../../../../ui/marks.tsx';
import { arsip } from '../links.ts';
import { type Answer, type Whereabouts, whereabouts } from './answer.ts';
import { fileState, text } from './text.ts';

/** Files named in an answer. */
const NAMED = 3;

export interface AnswerProps {
  readonly answer: Answer;
  readonly tree: Tree;
  readonly today: string;
  readonly zone: Zone;
  readonly lang: Lang;
}

function Where({
  at,
  place,
  zone,
  lang,
}: {
  at: Whereabouts;
  place: string | null;
  zone: Zone;
  lang: Lang;
}): JSX.Element {
  switch (at.kind) {
    case 'di_tempat':
      return <a href={arsip.tempatSatu(place ?? '')}>{at.path}</a>;
    case 'dicoret':
      return <>{text.struckOn(shortDay(dayOf(at.at, zone), lang))[lang]}</>;
    case 'belum_disimpan':
      return <>{text.unshelved[lang]}</>;
    case 'dipinjam':
      return (
        <>
          <strong>{text.lent(at.peminjam, shortDay(at.until, lang))[lang]}</strong>{' '}
          {at.late && <StateTag tone="merah">{text.late[lang]}</StateTag>}
        </>
      );
    case 'salah_tempat':
      return (
        <>
          <strong>{text.seenAt(at.seen)[lang]}</strong>{' '}
          <StateTag tone="merah">{text.misplaced[lang]}</StateTag>
        </>
      );
    case 'tidak_ditemukan':
      return (
        <>
          <strong>{text.missed(at.nomor)[lang]}</strong>{' '}
          <StateTag tone="merah">{text.missing[lang]}</StateTag>
        </>
      );
    default:
      return (
        <>
          {text.destroyed(shortDay(dayOf(at.at, zone), lang))[lang]}
          {at.tombstone && (
            <>
              {', '}
              <a href={arsip.pemusnahanSatu(at.tombstone.destruction)}>
                {text.minutes(at.tombstone.nomor)[lang]}
              </a>
            </>
          )}
        </>
      );
  }
}

/** One paper in words: where it is or who has it, since when, and where it belongs. */
export function PaperLine(props: AnswerProps & { paper: Hardcopy }): JSX.Element {
  const { answer, paper, tree, today, zone, lang } = props;
  const at = whereabouts(paper, answer, tree, today);
  const since = answer.since.get(paper.id);
  const belongs = at.kind === 'dipinjam' || at.kind === 'salah_tempat' || at.kind === 'tidak_ditemukan';
  const notes = [
    belongs && paper.place ? text.belongsAt(tree.path(paper.place))[lang] : '',
    since && at.kind !== 'dimusnahkan' && at.kind !== 'dicoret'
      ? text.since(shortDay(dayOf(since, zone), lang))[lang]
      : '',
    paper.bentuk === 'salinan' ? text.copy[lang] : '',
    paper.lembar ? text.sheets(paper.lembar)[lang] : '',
    paper.keterangan,
  ].filter(Boolean);
  return (
    <li>
      <Where at={at} place={paper.place} zone={zone} lang={lang} />
      <span class="facts__note">
        <a class="code" href={arsip.hardcopy(paper.id)}>
          {shownCode(paper.code)}
        </a>
        {notes.length > 0 && `, ${notes.join(', ')}`}
      </span>
    </li>
  );
}

function Files({ answer, lang }: AnswerProps): JSX.Element {
  const { files } = answer;
  if (files.length === 0) return <>{text.noFile[lang]}</>;
  return (
    <ul class="plain">
      {files.slice(0, NAMED).map((file) => (
        <li key={file.id}>
          <a href={arsip.softcopy(file.id)}>{file.name}</a> <span class="meta">{fileState(file)[lang]}</span>
        </li>
      ))}
      {files.length > NAMED && <li class="meta">{text.moreFiles(files.length - NAMED)[lang]}</li>}
    </ul>
  );
}

/** Holds that stand, each with its reason. */
export function Holds({ answer, lang }: Pick<AnswerProps, 'answer' | 'lang'>): JSX.Element | null {
  if (answer.holds.length === 0) return null;
  return (
    <>
      {answer.holds.map(({ id, alasan, nomorPerkara }) => (
        <span key={id} class="facts__note">
          <StateTag tone="kuning">{text.held[lang]}</StateTag>{' '}
          {[alasan, nomorPerkara].filter(Boolean).join(', ')}
        </span>
      ))}
    </>
  );
}

function Line({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The desk's answer about one document: where the paper is, who has it, until when, and what there is besides. */
export function AnswerCard(props: AnswerProps & { label?: string | null }): JSX.Element {
  const { answer, lang } = props;
  const { dokumen, retensi } = answer;
  // A struck paper is shown only to whoever holds its label.
  const papers = [...answer.papers, ...answer.dicoret.filter(({ id }) => id === props.label)];
  const numbers = [dokumen.itemNomor, dokumen.nomor, dokumen.tahun].filter(Boolean).join(', ');
  return (
    <article class="jawaban">
      <p class="overline">{numbers}</p>
      <h2 class="jawaban__judul">
        <a href={arsip.dokumen(dokumen.id)}>{dokumen.judul}</a>{' '}
        {dokumen.dicoretAt && <StateTag tone="abu">{text.struck[lang]}</StateTag>}
      </h2>
      <dl class="facts facts--rows">
        <Line label={text.hardcopy[lang]}>
          {papers.length === 0 ? (
            text.noPaper[lang]
          ) : (
            <ul class="plain jawaban__naskah">
              {papers.map((paper) => (
                <PaperLine key={paper.id} {...props} paper={paper} />
              ))}
            </ul>
          )}
        </Line>
        <Line label={text.softcopy[lang]}>
          <Files {...props} />
        </Line>
        <Line label={text.retensi[lang]}>
          {(answer.gone ? goneSentence(answer.gone) : retensi.kalimat)[lang]}
          <Holds answer={answer} lang={lang} />
        </Line>
        <Line label={text.holder[lang]}>{dokumen.unitName}</Line>
      </dl>
    </article>
  );
}
