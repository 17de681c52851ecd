import { fault, Invalid } from '../../../../base/errors.ts';
import { isId, newId } from '../../../../base/id.ts';
import { perform } from '../../../../journal/act.ts';
import { checkLine } from '../../../../procedure/paper/check-line.ts';
import { keyInLine } from '../../../../procedure/paper/key-in-line.ts';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { attempt } from '../../frame.tsx';
import { to } from '../../links.ts';
import { showPaper } from './page.tsx';
import { type PaperView, readPaper } from './read.ts';
import { doneAt, type TypedLine, typedLine } from './typed.ts';

/** What cannot be read of a line, each at its field. */
function faultsOf(typed: TypedLine, { tasks, people }: PaperView, at: Date): Invalid['faults'][number][] {
  const known = tasks.some(
    ({ output, lane }) => [output, lane.unit].filter(Boolean).join(' ') === typed.hasil,
  );
  return [
    ...(known
      ? []
      : [
          fault(
            'hasil',
            'hasil-belum-dipilih',
            'Pilih hasil yang dikerjakan.',
            'Choose the output that was done.',
          ),
        ]),
    ...(people.some(({ value }) => value === typed.orang)
      ? []
      : [fault('orang', 'orang-belum-dipilih', 'Pilih siapa yang mengerjakan.', 'Choose who did it.')]),
    ...(Number.isNaN(at.getTime())
      ? [
          fault(
            'tanggal',
            'bukan-waktu',
            'Isi tanggal dan jam pengerjaannya, misalnya 23/11/2026 pukul 13:30.',
            'Fill in the day and the hour, for example 23/11/2026 at 13:30.',
          ),
        ]
      : []),
  ];
}

/** Menyalin satu baris dari lembar kerja. */
export function postLine(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const now = site.clock.now();
    const view = await readPaper(site.db, office, c.req.param('paper') ?? '', now);
    const typed = typedLine(await readForm(c));
    const at = doneAt(typed, office.zone);
    const key = async () => {
      const faults = faultsOf(typed, view, at);
      if (faults.length > 0) throw new Invalid(faults);
      const [output = '', unit = null] = typed.hasil.split(' ');
      const [person = '', jabatan = ''] = typed.orang.split(' ');
      const said = { pernyataan: typed.pernyataan, paperNomor: typed.kertas, paperPlace: typed.tempat };
      const paper = view.paper.id;
      await perform(site, by, keyInLine, {
        ...{ id: newId(now), paper, output, unit, person, jabatan, doneAt: at },
        ...said,
      });
      return `${to.lembarKerja(paper)}?selesai=disalin`;
    };
    return attempt(c, key, (trouble) => showPaper(c, site, typed, null, trouble));
  };
}

/** Mencocokkan satu baris dengan kertasnya, sebagai orang kedua. */
export function postCheck(site: Site): Handler {
  return async (c) => {
    const paper = c.req.param('paper') ?? '';
    const form = await readForm(c);
    const line = form.text('baris');
    const catatan = form.text('catatan');
    const check = async () => {
      const accepted = form.text('putusan') === 'terima';
      await perform(site, visitorOf(c).by, checkLine, { line, accepted, catatan });
      return `${to.lembarKerja(paper)}?selesai=diperiksa`;
    };
    return attempt(c, check, (trouble) =>
      showPaper(c, site, null, isId(line) ? { line, catatan } : null, trouble),
    );
  };
}
