import type { JSX } from 'preact';
import type { Both, Lang } from '../../../../../base/text.ts';
import { type TandaTerima, waitsFor } from '../../../../../custody/edar/tanda-terima.ts';
import { StateTag } from '../../../../../ui/marks.tsx';
import { text } from './text.ts';

function key(receipt: TandaTerima): keyof typeof text.waits | null {
  const waits = waitsFor(receipt);
  return waits.length > 1 ? 'both' : (waits[0] ?? null);
}

/** Where a receipt stands, in two words. */
export function ReceiptState({ receipt, lang }: { receipt: TandaTerima; lang: Lang }): JSX.Element {
  const waits = key(receipt);
  if (receipt.digantikan) return <StateTag tone="abu">{text.void[lang]}</StateTag>;
  return waits ? (
    <StateTag tone="kuning">{text.waits[waits][lang]}</StateTag>
  ) : (
    <span>{text.complete[lang]}</span>
  );
}

/** The same in a sentence that names whom it waits for. */
export function stateSentence(receipt: TandaTerima): Both {
  const waits = key(receipt);
  if (receipt.digantikan) return text.sentence.void(receipt.digantikan.nomor);
  if (waits === null) return receipt.disalin ? text.sentence.copied : text.sentence.complete;
  return waits === 'dari' || waits === 'kepada'
    ? text.sentence[waits](receipt[waits].nama)
    : text.sentence[waits];
}

/** "2 hardcopy, 5 softcopy" */
export function contentText({ hardcopies, softcopies }: TandaTerima, lang: Lang): string {
  return [
    ...(hardcopies > 0 ? [text.papers(hardcopies)[lang]] : []),
    ...(softcopies > 0 ? [text.files(softcopies)[lang]] : []),
  ].join(', ');
}
