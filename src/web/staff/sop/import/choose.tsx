import type { JSX } from 'preact';
import type { Fault } from '../../../../base/errors.ts';
import type { Lang } from '../../../../base/text.ts';
import { holds } from '../../../../journal/actor.ts';
import { why } from '../../../../sop/text.ts';
import { Button, Reasons } from '../../../../ui/actions.tsx';
import { FileField, TextArea } from '../../../../ui/fields.tsx';
import { Breadcrumbs, PageHead, Section } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { text as shared } from '../text.ts';
import { text } from './text.ts';

interface Shown {
  readonly trouble?: Trouble;
  /** What was pasted and could not be read. */
  readonly pasted?: string;
}

/** A fault inside a file says its line and place in words, since no field of the page is there. */
function placed(one: Fault): Fault {
  if (!one.field.startsWith('baris ')) return one;
  const { line, place } = /^baris (?<line>\d+)(?:, (?<place>.+))?$/.exec(one.field)?.groups ?? {};
  const at = place ? `, ${place}` : '';
  return { ...one, id: `Baris ${line}${at}: ${one.id}.`, en: `Line ${line}${at}: ${one.en}.` };
}

/** The two doors of an SOP that exists already: its file, or its table. */
export async function showChoice(c: Ctx, site: Site, shown: Shown = {}): Promise<Response> {
  const lang = c.get('lang');
  const { by } = visitorOf(c);
  const may = holds(by, 'pengelola', 'ppid', 'sekretaris');
  const faults = (shown.trouble?.faults ?? []).map(placed);
  const field = shown.pasted === undefined ? 'berkas' : 'tempelan';
  return staff(c, site, {
    title: text.title[lang],
    current: 'prosedur',
    trouble: shown.trouble && { ...shown.trouble, faults },
    ids: Object.fromEntries(faults.map((one) => [one.field, field])),
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: to.sop, label: shared.title[lang] }]}
          here={text.title[lang]}
        />
        <PageHead title={text.title[lang]} lead={text.lead[lang]} />
        {may ? (
          <Doors {...shown} lang={lang} />
        ) : (
          <Reasons id="impor-reasons" reasons={[why.onlyDrafter()]} lang={lang} />
        )}
      </>
    ),
  });
}

function Doors({ trouble, pasted, lang }: Shown & { readonly lang: Lang }): JSX.Element {
  const [first] = trouble?.faults ?? [];
  const fault = first && placed(first)[lang];
  return (
    <>
      <Section title={text.upload[lang]} note={text.uploadNote[lang]} major>
        <form method="post" action={to.sopImpor} enctype="multipart/form-data" novalidate>
          <input type="hidden" name="aksi" value="berkas" />
          <FileField
            name="berkas"
            label={text.file[lang]}
            lang={lang}
            accept=".docx,.xlsx,.yaml,.yml,.json,.txt,.csv,.tsv,.pdf"
            error={pasted === undefined ? fault : undefined}
          />
          <Button label={text.read[lang]} />
        </form>
      </Section>
      <Section title={text.paste[lang]} id="tempel" note={text.pasteNote[lang]} major>
        <form method="post" action={to.sopImpor} enctype="multipart/form-data" novalidate>
          <input type="hidden" name="aksi" value="tempel" />
          <TextArea
            name="tempelan"
            label={text.pasted[lang]}
            lang={lang}
            rows={8}
            value={pasted ?? ''}
            error={pasted === undefined ? undefined : fault}
          />
          <Button label={text.readPasted[lang]} variant="secondary" />
        </form>
      </Section>
    </>
  );
}

/** Impor naskah: before any file is chosen. */
export function importPage(site: Site): Handler {
  return (c) => showChoice(c, site);
}
