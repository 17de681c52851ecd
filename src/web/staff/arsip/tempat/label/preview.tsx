import type { JSX } from 'preact';
import { both, type Lang } from '../../../../../base/text.ts';
import { cornerOf, type LabelSheet, sheetHolds } from '../../../../../custody/hardcopy/label/sheet.ts';

const text = {
  sheet: (sheets: number, start: number, n: number) =>
    both(
      `${n} label pada ${sheets} lembar, mulai posisi ${start}.`,
      `${n} labels on ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}, beginning at position ${start}.`,
    ),
  used: both('sudah terpakai', 'used already'),
};

/** The first sheet as it will be: used positions hatched, labels filled, the rest dashed. The words below say the same. */
export function SheetPreview(props: {
  sheet: LabelSheet;
  start: number;
  labels: number;
  sheets: number;
  lang: Lang;
}): JSX.Element {
  const { sheet, start, labels, sheets, lang } = props;
  const positions = Array.from({ length: sheetHolds(sheet) }, (_, index) => index + 1);
  const kind = (position: number) =>
    position < start ? 'used' : position < start + labels ? 'label' : 'free';
  return (
    <figure class="labelsheet">
      <svg
        viewBox={`0 0 ${sheet.kertasLebar} ${sheet.kertasTinggi}`}
        aria-hidden="true"
        focusable="false"
        class="labelsheet__paper"
      >
        <defs>
          <pattern
            id="terpakai"
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="labelsheet__hatch" width="3" height="8" />
          </pattern>
        </defs>
        {positions.map((position) => {
          const { x, y } = cornerOf(sheet, position);
          return (
            <g key={position} class={`labelsheet__${kind(position)}`}>
              <rect x={x + 0.6} y={y + 0.6} width={sheet.lebar - 1.2} height={sheet.tinggi - 1.2} rx="1.5" />
              <text
                x={x + sheet.lebar / 2}
                y={y + sheet.tinggi / 2}
                dominant-baseline="central"
                text-anchor="middle"
              >
                {position}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>{text.sheet(sheets, start, labels)[lang]}</figcaption>
    </figure>
  );
}
