import { newId } from '../../../base/id.ts';
import { pathText, placesOf } from '../../../custody/hardcopy/place.ts';
import { recordStack } from '../../../dokumentasi/record-stack.ts';
import { stackLines } from '../../../dokumentasi/stack-lines.ts';
import { why } from '../../../dokumentasi/text.ts';
import { perform } from '../../../journal/act.ts';
import { unitsOf } from '../../../people/unit.ts';
import { runById } from '../../../procedure/read-run.ts';
import { Button } from '../../../ui/actions.tsx';
import { Checkbox, Radios } from '../../../ui/choices.tsx';
import { SelectField, TextArea } from '../../../ui/fields.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { readForm } from '../../form.ts';
import { arsip } from '../arsip/links.ts';
import { attempt, type Trouble } from '../frame.tsx';
import { actPage } from '../proses/acts/frame.tsx';
import { text } from './text.ts';

/** What was typed; `id` makes a stack that is sent twice one. */
interface Typed {
  readonly id: string;
  readonly unit: string;
  readonly baris: string;
  readonly tempat: string;
  readonly bentuk: 'asli' | 'salinan';
  /** Same titles are of other papers. */
  readonly berbeda: boolean;
}

async function showStack(c: Ctx, site: Site, typed: Typed, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office } = visitorOf(c);
  const run = await runById(site.db, office.id, c.req.param('run') ?? '', site.clock.now());
  const [places, units] = await Promise.all([placesOf(site.db, office.id), unitsOf(site.db, office.id)]);
  const unit = units.find(({ id }) => id === typed.unit);
  const { stack } = text;
  return actPage(c, site, run, {
    title: stack.title[lang],
    lead: unit ? `${unit.name}. ${stack.lead[lang]}` : stack.lead[lang],
    trouble,
    children: (
      <form method="post" action={arsip.tumpukan(run.id, typed.unit)} novalidate>
        <input type="hidden" name="id" value={typed.id} />
        <TextArea
          name="baris"
          label={stack.lines[lang]}
          hint={stack.linesHint[lang]}
          value={typed.baris}
          rows={12}
          lang={lang}
        />
        <SelectField
          name="tempat"
          label={stack.place[lang]}
          value={typed.tempat}
          options={[
            { value: '', label: stack.later[lang] },
            ...places
              .filter(({ kind }) => kind === 'boks' || kind === 'map')
              .map(({ id }) => ({ value: id, label: pathText(places, id) }))
              .sort((a, b) => a.label.localeCompare(b.label, 'id', { numeric: true })),
          ]}
          lang={lang}
        />
        <Radios
          name="bentuk"
          label={stack.bentuk[lang]}
          value={typed.bentuk}
          choices={[
            { value: 'asli', label: stack.asli[lang] },
            { value: 'salinan', label: stack.salinan[lang] },
          ]}
          lang={lang}
        />
        {typed.berbeda || trouble?.reasons?.some(({ code }) => code === why.sameTitles([]).code) ? (
          <Checkbox name="berbeda" value="1" label={stack.differ[lang]} checked={typed.berbeda} lang={lang} />
        ) : null}
        <Button label={stack.send[lang]} />
      </form>
    ),
  });
}

export function stackPage(site: Site): Handler {
  return (c) => {
    const unit = c.req.query('unit') || (visitorOf(c).by.unit ?? '');
    return showStack(c, site, {
      id: newId(site.clock.now()),
      unit,
      baris: '',
      tempat: '',
      bentuk: 'asli',
      berbeda: false,
    });
  };
}

export function postStack(site: Site): Handler {
  return async (c) => {
    const run = c.req.param('run') ?? '';
    const form = await readForm(c);
    const typed: Typed = {
      id: form.text('id'),
      unit: c.req.query('unit') ?? '',
      baris: form.text('baris'),
      tempat: form.text('tempat'),
      bentuk: form.text('bentuk') === 'salinan' ? 'salinan' : 'asli',
      berbeda: form.text('berbeda') !== '',
    };
    const record = async () => {
      const { id, unit, bentuk, berbeda } = typed;
      const lines = stackLines(typed.baris);
      const input = { run, unit, bentuk, id, berbeda, place: typed.tempat || null, lines };
      await perform(site, visitorOf(c).by, recordStack, input);
      return `${arsip.dokumentasi(run, unit)}&selesai=dok-tumpukan`;
    };
    return attempt(c, record, (trouble) => showStack(c, site, typed, trouble));
  };
}
