import type { JSX } from 'preact';
import { both, type Lang } from '../../../../base/text.ts';
import { to } from '../../links.ts';
import type { ShownPart } from './parts-read.ts';
import { HOW } from './text.ts';

const text = {
  paper: (nomor: string) => both(`Kertas ${nomor}`, `Paper ${nomor}`),
  at: (place: string) => both(`di ${place}`, `at ${place}`),
  open: both('Lihat hasilnya', 'See the output'),
};

/** Where the record that proves a deed can be seen; null where the run itself is the record. */
function recordOf(evidence: string): string | null {
  const [noun = '', id = ''] = evidence.split(':');
  const rooms: Readonly<Record<string, (id: string) => string>> = {
    draft: to.draf,
    meeting: to.rapat,
    edition: to.edisi,
  };
  return rooms[noun]?.(id) ?? null;
}

/** What proves an output: file, numbered paper and its place, the performer's words, or the room's own record. */
export function ProofOf({ part, lang }: { part: ShownPart; lang: Lang }): JSX.Element {
  const { proof, how } = part;
  const record = recordOf(part.evidence);
  return (
    <>
      {how !== 'statement' && how !== 'deed' && <span class="line">{HOW[how][lang]}</span>}
      {proof?.sha256 && (
        <a class="line" href={to.berkas(proof.sha256, proof.fileName ?? 'berkas')}>
          {proof.fileName}
        </a>
      )}
      {proof?.paperNomor && (
        <span class="line">
          {text.paper(proof.paperNomor)[lang]}
          {proof.paperPlace && ` ${text.at(proof.paperPlace)[lang]}`}
        </span>
      )}
      {record && <a href={record}>{text.open[lang]}</a>}
      {proof?.pernyataan && <span class="meta line">“{proof.pernyataan}”</span>}
    </>
  );
}
