import type { JSX } from 'preact';
import { number } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { ImportStep } from '../../../../custody/keeping/import-retensi.ts';
import type { JraFault } from '../../../../custody/keeping/jra-table.ts';
import { why } from '../../../../custody/keeping/text.ts';
import { keepsAll } from '../../../../custody/who.ts';
import { ActionButton, Button, Reasons } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { FileField, TextArea, TextField } from '../../../../ui/fields.tsx';
import { Actions, Breadcrumbs, PageHead, Section } from '../../../../ui/layout.tsx';
import { type Ctx, type Site, visitorOf } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { Faults, Steps } from './import-tables.tsx';
import { simpan } from './links.ts';
import { importText as say, text } from './text.ts';

/** A table that was read, as it will be sent again. */
export interface Checked {
  readonly table: string;
  readonly dasar: string;
  readonly steps: readonly ImportStep[];
  readonly faults: readonly JraFault[];
}

interface Typed {
  readonly table?: string;
  readonly dasar?: string;
  readonly trouble?: Trouble;
}

const ready = (steps: readonly ImportStep[]) => steps.filter(({ act }) => act !== 'sama' && act !== 'asing');

function Frame({
  title,
  lead,
  lang,
  children,
}: {
  title: string;
  lead: string;
  lang: Lang;
  children: JSX.Element;
}) {
  return (
    <>
      <Breadcrumbs
        lang={lang}
        links={[
          { href: arsip.beranda, label: text.arsip[lang] },
          { href: arsip.retensi, label: text.title[lang] },
        ]}
        here={say.title[lang]}
      />
      <PageHead title={title} lead={lead} />
      {children}
    </>
  );
}

/** Before any table is there: a file, or rows pasted. */
export async function showImport(c: Ctx, site: Site, typed: Typed): Promise<Response> {
  const lang = c.get('lang');
  const { by } = visitorOf(c);
  const errors = fieldErrors(typed.trouble?.faults ?? [], lang);
  const pasted = typed.table !== undefined;
  return staff(c, site, {
    title: say.title[lang],
    current: 'arsip',
    trouble: typed.trouble,
    ids: pasted ? { berkas: 'tabel' } : { tabel: 'berkas' },
    children: (
      <Frame title={say.title[lang]} lead={say.lead[lang]} lang={lang}>
        {keepsAll(by) ? (
          <>
            <p>{say.columns[lang]}</p>
            <p>
              <a href={simpan.isian} download>
                {say.template[lang]}
              </a>
            </p>
            <Section title={say.fromFile[lang]}>
              <form method="post" action={simpan.impor} enctype="multipart/form-data" novalidate>
                <FileField
                  name="berkas"
                  label={say.file[lang]}
                  lang={lang}
                  accept=".xlsx,.csv,.tsv,.txt"
                  error={pasted ? undefined : (errors['berkas'] ?? errors['tabel'])}
                />
                <Button label={say.checkFile[lang]} />
              </form>
            </Section>
            <Section title={say.fromPaste[lang]}>
              <form method="post" action={simpan.impor} novalidate>
                <TextArea
                  name="tabel"
                  label={say.pasted[lang]}
                  lang={lang}
                  rows={8}
                  value={typed.table ?? ''}
                  error={pasted ? (errors['tabel'] ?? errors['berkas']) : undefined}
                />
                <input type="hidden" name="dasar" value={typed.dasar ?? ''} />
                <Button label={say.checkPaste[lang]} variant="secondary" />
              </form>
            </Section>
          </>
        ) : (
          <Reasons id="impor-reasons" reasons={[why.onlyPpidSide()]} lang={lang} />
        )}
      </Frame>
    ),
  });
}

/** A table as it was read, row by row; nothing is stored yet. */
export async function showChecked(
  c: Ctx,
  site: Site,
  checked: Checked,
  trouble?: Trouble,
): Promise<Response> {
  const lang = c.get('lang');
  const { table, dasar, steps, faults } = checked;
  const n = number(ready(steps).length, lang);
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  const order = ['asing', 'diubah', 'ditambah', 'ditetapkan', 'sama'];
  const sorted = steps.toSorted((a, b) => order.indexOf(a.act) - order.indexOf(b.act));
  return staff(c, site, {
    title: say.title[lang],
    current: 'arsip',
    trouble,
    children: (
      <Frame
        title={say.found(number(steps.length + faults.length, lang), n)[lang]}
        lead={say.checked[lang]}
        lang={lang}
      >
        <form method="post" action={simpan.impor} novalidate>
          {faults.length > 0 && <Faults faults={faults} lang={lang} />}
          {steps.length > 0 && (
            <Section title={say.rows[lang]}>
              <Steps steps={sorted} lang={lang} />
            </Section>
          )}
          <Section title={say.whole[lang]} major>
            <TextField
              name="dasar"
              label={text.dasar[lang]}
              lang={lang}
              hint={text.dasarHint[lang]}
              value={dasar}
              error={errors['dasar']}
            />
            <details open={ready(steps).length === 0}>
              <summary>{say.edit[lang]}</summary>
              <TextArea
                name="tabel"
                label={say.pasted[lang]}
                lang={lang}
                rows={12}
                value={table}
                error={errors['tabel']}
              />
            </details>
            <Actions>
              <ActionButton
                id="simpan"
                label={ready(steps).length > 0 ? say.save(n)[lang] : say.saveNone[lang]}
                name="aksi"
                value="simpan"
                lang={lang}
                reasons={ready(steps).length > 0 ? [] : [why.nothingToSet()]}
              />
              <Button label={say.again[lang]} variant="secondary" name="aksi" value="periksa" />
            </Actions>
          </Section>
        </form>
      </Frame>
    ),
  });
}
