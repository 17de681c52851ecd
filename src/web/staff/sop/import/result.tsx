import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import type { Imported } from '../../../../sop/import/imported.ts';
import { sheetVersions } from '../../../../sop/version/sheet-version.ts';
import { Button } from '../../../../ui/actions.tsx';
import { Actions, Breadcrumbs, PageHead, Section } from '../../../../ui/layout.tsx';
import { type Ctx, type Site, visitorOf } from '../../../context.ts';
import type { Form } from '../../../form.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { SheetForm } from '../sheet-form.tsx';
import { text as shared } from '../text.ts';
import { answerIds, Questions } from './answers.tsx';
import { carry } from './carried.ts';
import { text } from './text.ts';

interface Shown {
  readonly imported: Imported;
  readonly form: Form | null;
  readonly trouble?: Trouble;
}

/** What was read, and what is left to ask. */
export async function showImported(c: Ctx, site: Site, shown: Shown): Promise<Response> {
  const lang = c.get('lang');
  const { office } = visitorOf(c);
  const { imported, trouble } = shown;
  const { sheet, questions } = imported;
  const [same] = await sheetVersions(site.db, office.id, sheet.slug);
  const title = text.resultOf(sheet.langkah.length, questions.length)[lang];
  const presumed = new Set(sheet.dugaan.map(({ di }) => di));
  return staff(c, site, {
    title,
    current: 'prosedur',
    trouble,
    ids: answerIds(questions),
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: to.sop, label: shared.title[lang] },
            { href: to.sopImpor, label: text.title[lang] },
          ]}
          here={sheet.identitas.nama}
        />
        <PageHead
          overline={sheet.identitas.nama}
          title={title}
          {...(questions.length > 0 ? { lead: text.resultLead[lang] } : {})}
          actions={<a href={to.sopImpor}>{text.again[lang]}</a>}
        />
        <p>{(same ? text.makesChange(same.sheet.identitas.nama) : text.makesNew)[lang]}</p>
        <Answers {...shown} lang={lang} />
        <Section title={text.shown[lang]} major>
          <SheetForm sheet={sheet} presumed={presumed} lang={lang} />
        </Section>
      </>
    ),
  });
}

function Answers({ imported, form, trouble, lang }: Shown & { readonly lang: Lang }): JSX.Element {
  const { questions } = imported;
  const several = imported.lain !== undefined;
  return (
    <form method="post" action={to.sopImpor} enctype="multipart/form-data" novalidate>
      <input type="hidden" name="naskah" value={carry(imported)} />
      {questions.length > 0 && (
        <Section title={text.questions[lang]} id="pertanyaan" major>
          <Questions
            questions={several ? questions.filter(({ di }) => di === 'naskah') : questions}
            form={form}
            faults={trouble?.faults ?? []}
            lang={lang}
          />
          <Actions>
            <Button
              label={(several ? text.choose : text.apply)[lang]}
              variant={several ? 'primary' : 'secondary'}
              name="aksi"
              value="jawab"
            />
          </Actions>
        </Section>
      )}
      {!several && (
        <Section title={text.makeDraft[lang]} note={text.makeDraftLead[lang]} major>
          <Button label={text.makeDraft[lang]} name="aksi" value="draf" />
        </Section>
      )}
    </form>
  );
}
