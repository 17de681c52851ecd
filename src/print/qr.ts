import { encode } from 'uqr';

/**
 * A QR code (ISO/IEC 18004, level Q: a quarter of it may be damaged) as one SVG path on white, with the quiet
 * zone of four modules left to the page.
 * @throws Error when the text is longer than a QR code can carry
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'Q', border: 0 });
  const path = data.flatMap((row, y) => runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  const box = `viewBox="0 0 ${size} ${size}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><path d="${path.join('')}"/></svg>`;
}

function runs(row: readonly boolean[]): [start: number, width: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1] += 1;
    else if (dark) found.push([x, 1]);
  });
  return found;
}
