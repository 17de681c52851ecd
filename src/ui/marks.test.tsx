import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { FileName } from './marks.tsx';

test('a long file name breaks after its underscores and before its type; a short one stays whole', () => {
  const shown = renderToString(<FileName name="Nota_Dinas permintaan 3.b.pdf" />);
  assert.equal(shown, 'Nota_<wbr/>Dinas permintaan 3.b<wbr/>.pdf');
  assert.equal(renderToString(<FileName name="Nota_Dinas.pdf" />), 'Nota_Dinas.pdf');
});
