import { fault, Invalid, NotFound } from '../../../base/errors.ts';
import { newId } from '../../../base/id.ts';
import { perform, reasonsAgainst } from '../../../journal/act.ts';
import { adoptSheet } from '../../../sop/version/adopt-sheet.ts';
import { newSheet, slugOf } from '../../../sop/version/new-sheet.ts';
import { openSheetDraft } from '../../../sop/version/open-draft.ts';
import { shippedSheets } from '../../../sop/version/shipped-sheets.ts';
import { ActionButton } from '../../../ui/actions.tsx';
import { fieldErrors } from '../../../ui/field.tsx';
import { TextArea, TextField } from '../../../ui/fields.tsx';
import { Breadcrumbs, PageHead } from '../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { type Form, readForm } from '../../form.ts';
import { attempt, staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { showList } from './list.tsx';
import { text } from './list-text.ts';
import { text as shared } from './text.ts';

const MOST_ROLES = 20;
const MOST_STEPS = 100;

/** Pasang naskah: a sheet that ships with Terang becomes a version of the office. */
export function postAdopt(site: Site): Handler {
  return async (c) => {
    const form = await readForm(c);
    const sheet = (await shippedSheets()).find(({ slug }) => slug === form.text('naskah'));
    if (!sheet) throw new NotFound('sheet');
    return attempt(
      c,
      async () => {
        await perform(site, visitorOf(c).by, adoptSheet, { id: newId(site.clock.now()), sheet });
        return `${to.naskah(sheet.slug)}?selesai=naskah-dipasang`;
      },
      (trouble) => showList(c, site, trouble),
    );
  };
}

/** The lines of a list that people type, without what is empty. */
function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function beginning(form: Form, badan: string) {
  const nama = form.text('nama').replace(/\s+/g, ' ');
  const [pelaksana, langkah] = [linesOf(form.text('pelaksana')), linesOf(form.text('langkah'))];
  const faults = [
    ...(nama.length >= 3 && nama.length <= 300
      ? []
      : [
          fault(
            'nama',
            'isian',
            'Isi nama SOP, paling banyak 300 huruf.',
            'Write the SOP’s name, at most 300 letters.',
          ),
        ]),
    ...(pelaksana.length >= 1 && pelaksana.length <= MOST_ROLES
      ? []
      : [
          fault(
            'pelaksana',
            'isian',
            `Tulis satu sampai ${MOST_ROLES} pelaksana, satu tiap baris.`,
            `Write one to ${MOST_ROLES} performers, one on each line.`,
          ),
        ]),
    ...(langkah.length >= 1 && langkah.length <= MOST_STEPS
      ? []
      : [
          fault(
            'langkah',
            'isian',
            `Tulis satu sampai ${MOST_STEPS} langkah, satu tiap baris.`,
            `Write one to ${MOST_STEPS} steps, one on each line.`,
          ),
        ]),
  ];
  if (faults.length > 0) throw new Invalid(faults);
  return newSheet({ badan, nama, pelaksana, langkah });
}

async function showNew(c: Ctx, site: Site, form: Form | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { by, office } = visitorOf(c);
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  const sheet = newSheet({ badan: office.name, nama: newId(), pelaksana: ['-'], langkah: ['-'] });
  const reasons = await reasonsAgainst(site, by, openSheetDraft, {
    id: newId(),
    from: { kind: 'new', sheet },
  });
  return staff(c, site, {
    title: text.newSop[lang],
    current: 'prosedur',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: to.sop, label: shared.title[lang] }]}
          here={text.newSop[lang]}
        />
        <PageHead title={text.newSop[lang]} lead={text.newLead[lang]} />
        <form method="post" action={to.sopBaru} novalidate>
          <TextField
            name="nama"
            label={text.nama[lang]}
            hint={text.namaHint[lang]}
            lang={lang}
            value={form?.text('nama')}
            error={errors['nama']}
          />
          <TextArea
            name="pelaksana"
            label={text.pelaksana[lang]}
            hint={text.pelaksanaHint[lang]}
            lang={lang}
            rows={4}
            value={form?.text('pelaksana') ?? ''}
            error={errors['pelaksana']}
          />
          <TextArea
            name="langkah"
            label={text.langkah[lang]}
            hint={text.langkahHint[lang]}
            lang={lang}
            rows={7}
            value={form?.text('langkah') ?? ''}
            error={errors['langkah']}
          />
          <ActionButton id="mulai" label={text.begin[lang]} lang={lang} reasons={reasons} />
        </form>
      </>
    ),
  });
}

export function newPage(site: Site): Handler {
  return (c) => showNew(c, site, null);
}

/** Mulai draf: a form with nothing on it but its name, performers and steps. */
export function postNew(site: Site): Handler {
  return async (c) => {
    const { by, office } = visitorOf(c);
    const form = await readForm(c);
    return attempt(
      c,
      async () => {
        const sheet = beginning(form, office.name);
        const id = newId(site.clock.now());
        await perform(site, by, openSheetDraft, { id, from: { kind: 'new', sheet } });
        return `${to.drafSop(slugOf(sheet.identitas.nama), id)}?selesai=draf-dibuka`;
      },
      (trouble) => showNew(c, site, form, trouble),
    );
  };
}
