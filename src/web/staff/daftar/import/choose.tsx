import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import { Button, Reasons } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { FileField, TextArea } from '../../../../ui/fields.tsx';
import { Breadcrumbs, PageHead, Section } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { type DraftView, readDraft } from '../draft/read.ts';
import { text } from './text.ts';

/** The two doors of a list, file or paste, and the template. */
export async function showChoice(
  c: Ctx,
  site: Site,
  view: DraftView,
  shown: { trouble?: Trouble; pasted?: string } = {},
): Promise<Response> {
  const lang = c.get('lang');
  const { draft, editReasons } = view;
  return staff(c, site, {
    title: text.title[lang],
    current: 'informasi',
    trouble: shown.trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: to.draf(draft.id), label: text.draft[lang] }]}
          here={text.title[lang]}
        />
        <PageHead overline={draft.unitName} title={text.title[lang]} lead={text.lead[lang]} />
        {editReasons.length > 0 ? (
          <Reasons id="impor-reasons" head={text.notAllowed[lang]} reasons={editReasons} lang={lang} />
        ) : (
          <Doors draft={draft.id} trouble={shown.trouble ?? {}} pasted={shown.pasted ?? ''} lang={lang} />
        )}
      </>
    ),
  });
}

function Doors(props: { draft: string; trouble: Trouble; pasted: string; lang: Lang }): JSX.Element {
  const { draft, trouble, pasted, lang } = props;
  const errors = fieldErrors(trouble.faults ?? [], lang);
  return (
    <>
      <Section title={text.upload[lang]} note={text.uploadNote[lang]}>
        <form method="post" action={to.impor(draft)} enctype="multipart/form-data" novalidate>
          <FileField
            name="berkas"
            label={text.file[lang]}
            lang={lang}
            accept=".xlsx,.csv,.tsv,.txt"
            error={pasted ? undefined : errors['berkas']}
          />
          <Button label={text.check[lang]} />
        </form>
      </Section>
      <Section title={text.paste[lang]} id="tempel" note={text.pasteNote[lang]}>
        <form method="post" action={to.impor(draft)} novalidate>
          <input type="hidden" name="cara" value="tempel" />
          <TextArea
            name="tempelan"
            label={text.pasted[lang]}
            lang={lang}
            rows={8}
            value={pasted}
            error={errors['tempelan'] ?? (pasted ? errors['berkas'] : undefined)}
          />
          <Button label={text.checkPasted[lang]} variant="secondary" />
        </form>
      </Section>
      <Section title={text.template[lang]} note={text.templateNote[lang]}>
        <p>
          <a href={to.templat(draft)} download>
            {text.template[lang]}
          </a>
        </p>
      </Section>
    </>
  );
}

/** Isi dari Excel: before any file is chosen. */
export function importPage(site: Site): Handler {
  return async (c) => showChoice(c, site, await readDraft(site.db, visitorOf(c), c.req.param('draft') ?? ''));
}
