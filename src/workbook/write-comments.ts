import { columnLetter } from './sheet.ts';
import { cellText, type OutSheet } from './write-sheet.ts';

interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function commentsOf(sheet: OutSheet): Comment[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell !== null && typeof cell === 'object' && cell.comment ? [{ row, column, text: cell.comment }] : [],
    ),
  );
}

/** The comments of a sheet (ECMA-376 part 1, 18.7); null when it has none. */
export function commentsXml(sheet: OutSheet): string | null {
  const comments = commentsOf(sheet);
  if (comments.length === 0) return null;
  const list = comments.map(
    ({ row, column, text }) =>
      `<comment ref="${columnLetter(column)}${row + 1}" authorId="0"><text><r><t xml:space="preserve">${cellText(text)}</t></r></text></comment>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<authors><author>Terang</author></authors><commentList>${list.join('')}</commentList></comments>`,
  ].join('');
}

/** Excel shows a comment only when an old VML drawing places its box (ECMA-376 part 4, 19.2 and 19.4). */
export function drawingXml(sheet: OutSheet): string {
  const shapes = commentsOf(sheet).map(
    ({ row, column }, i) =>
      `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="visibility:hidden" fillcolor="#fdf6e7">` +
      '<v:fill color2="#fdf6e7"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note">' +
      `<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1},15,${row},10,${column + 4},15,${row + 5},4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    `${shapes.join('')}</xml>`,
  ].join('');
}
