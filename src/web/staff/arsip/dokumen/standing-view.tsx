import type { ComponentChildren, JSX } from 'preact';
import { type Both, both, type Lang } from '../../../../base/text.ts';
import type { Tree } from '../../../../custody/count/branch.ts';
import type { ShelfCount } from '../../../../custody/count/shelf-count.ts';
import { Section } from '../../../../ui/layout.tsx';
import { arsip } from '../links.ts';
import type { Standing } from './standing.ts';
import { standingText as text } from './standing-text.ts';

export interface StandingProps {
  readonly standing: Standing;
  readonly counts: readonly ShelfCount[];
  readonly twins: number;
  readonly tree: Tree;
  readonly when: (at: Date) => string;
  readonly lang: Lang;
}

interface Fact {
  readonly key: string;
  readonly words: Both;
  readonly href: string | null;
  readonly more?: ComponentChildren;
}

function fixityFact({ standing, when }: StandingProps): Fact[] {
  const { fixity, softcopy } = standing;
  if (!fixity) return softcopy > 0 ? [{ key: 'keutuhan', words: text.noFixity, href: arsip.keutuhan }] : [];
  const at = when(fixity.at);
  const words = fixity.bad > 0 ? text.fixityBad(fixity.bad, at) : text.fixity(fixity.files, at);
  return [{ key: 'keutuhan', words, href: arsip.keutuhan }];
}

/** What waits for somebody first, then what is merely good to know. */
function factsOf(props: StandingProps): Fact[] {
  const { standing, counts, twins, tree, lang } = props;
  const counted = (key: string, n: number, words: (n: number) => Both, href: string): Fact[] =>
    n > 0 ? [{ key, words: words(n), href }] : [];
  const unmatched = standing.unmatched.reduce((sum, one) => sum + one.n, 0);
  const units = standing.unmatched.map(({ unit, unitName, n }, index) => (
    <span key={unit}>
      {index > 0 && ', '}
      <a href={arsip.cocokkan(null, unit)}>{unitName}</a> ({n})
    </span>
  ));
  return [
    ...counted('jatuh-tempo', standing.overdue, text.overdue, arsip.pinjaman),
    ...counted('hilang', standing.strayed, text.strayed, `${arsip.dokumenDaftar}?kurang=hilang`),
    ...counted('karantina', standing.quarantined, text.quarantined, `${arsip.berkas}?keadaan=karantina`),
    ...counted('temuan', standing.findings, text.findings, `${arsip.berkas}?keadaan=temuan`),
    ...(unmatched > 0
      ? [{ key: 'cocokkan', words: text.unmatched(unmatched), href: null, more: units }]
      : []),
    ...counted('menunggu', standing.waiting, text.waiting, `${arsip.berkas}?keadaan=menunggu`),
    ...counted('tanpa-tempat', standing.unshelved, text.unshelved, `${arsip.dokumenDaftar}?kurang=tempat`),
    ...counts.map(({ id, nomor, place, seen, expected }) => ({
      key: id,
      words: both(
        text.counting(nomor, tree.path(place), seen, expected).id,
        text.counting(nomor, tree.path(place), seen, expected).en,
      ),
      href: arsip.hitungSatu(id),
    })),
    ...counted(
      'klasifikasi',
      standing.unclassed,
      text.unclassed,
      `${arsip.dokumenDaftar}?klasifikasi=belum_diputuskan`,
    ),
    ...counted('kode', standing.withoutCode, text.withoutCode, `${arsip.dokumenDaftar}?kurang=kode`),
    ...counted('banding', twins, text.twins, arsip.banding),
    ...fixityFact({ ...props, lang }),
  ];
}

/** How the archive stands, in sentences that lead to where something can be done. */
export function StandingFacts(props: StandingProps): JSX.Element {
  const { lang } = props;
  const facts = factsOf(props);
  return (
    <Section title={text.title[lang]} major>
      {facts.length === 0 && <p>{text.allWell[lang]}</p>}
      <ul class="plain kabar">
        {facts.map(({ key, words, href, more }) => (
          <li key={key}>
            {words[lang]}{' '}
            {href && (
              <a href={href}>
                {text.show[lang]}
                <span class="govuk-visually-hidden">: {words[lang]}</span>
              </a>
            )}
            {more}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ROOMS: readonly (readonly [href: string, name: Both, note: Both])[] = [
  [arsip.dokumenDaftar, text.documents, text.documentsNote],
  [arsip.tempat, text.places, text.placesNote],
  [arsip.tandaTerima, text.receipts, text.receiptsNote],
  [arsip.pinjaman, text.loans, text.loansNote],
  [arsip.hitung, text.counts, text.countsNote],
  [arsip.label, text.labels, text.labelsNote],
  [arsip.retensi, text.retention, text.retentionNote],
  [arsip.pemusnahan, text.destruction, text.destructionNote],
  [arsip.keutuhan, text.integrity, text.integrityNote],
  [arsip.tautan, text.links, text.linksNote],
];

/** The parts of the archive, each with what is in it. */
export function Rooms({ lang }: { lang: Lang }): JSX.Element {
  return (
    <Section title={text.rooms[lang]} major>
      <ul class="plain bagian">
        {ROOMS.map(([href, name, note]) => (
          <li key={href}>
            <a href={href}>{name[lang]}</a>
            <span class="meta line">{note[lang]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What an office does first. */
export function FirstSteps({ standing, lang }: Pick<StandingProps, 'standing' | 'lang'>): JSX.Element {
  const steps = [
    { href: arsip.tempat, name: text.first, note: text.firstNote, done: standing.tempat > 0 },
    { href: arsip.serah(), name: text.second, note: text.secondNote, done: standing.softcopy > 0 },
    { href: arsip.dokumenBaru, name: text.third, note: text.thirdNote, done: false },
  ];
  return (
    <Section title={text.fresh[lang]} note={text.freshLead[lang]} major>
      <ol class="langkah-awal">
        {steps.map(({ href, name, note, done }) => (
          <li key={href}>
            <a href={href}>{name[lang]}</a> {done && <span class="meta">({text.doneStep[lang]})</span>}
            <span class="meta line">{note[lang]}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
