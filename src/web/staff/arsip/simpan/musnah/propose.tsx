import type { JSX } from 'preact';
import { Refused } from '../../../../../base/errors.ts';
import { isId, newId } from '../../../../../base/id.ts';
import { dayOf, number, type Tanggal } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { dueBetween } from '../../../../../custody/keeping/destruction/due.ts';
import { keptOf, whyNotDestroyed } from '../../../../../custody/keeping/destruction/kept.ts';
import {
  MOST_DOKUMEN,
  proposeDestruction,
} from '../../../../../custody/keeping/destruction/propose-destruction.ts';
import { whyNot } from '../../../../../custody/keeping/destruction/text.ts';
import { keepsAll, readsFor } from '../../../../../custody/who.ts';
import { perform } from '../../../../../journal/act.ts';
import { type Unit, unitsOf } from '../../../../../people/unit.ts';
import { Button, Reasons } from '../../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { SelectField, TextArea, TextField } from '../../../../../ui/fields.tsx';
import { Breadcrumbs, EmptyState, PageHead, Section } from '../../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { type Form, readForm } from '../../../../form.ts';
import { attempt, staff, type Trouble } from '../../../frame.tsx';
import { withFields } from '../../form-faults.ts';
import { arsip } from '../../links.ts';
import { simpan } from '../links.ts';
import { readSurat, SuratFields, suratFieldsOf } from '../surat-fields.tsx';
import { text } from '../text.ts';
import { DestructionDocuments } from './documents.tsx';
import { say } from './text.ts';

/** Documents that the page offers at once; others come with a narrower filter or the next proposal. */
const OFFERED = 200;

interface Again {
  readonly form: Form;
  readonly trouble: Trouble;
}

interface Asked {
  readonly unit: string;
  readonly kode: string;
  readonly all: boolean;
}

function Filter({ asked, units, lang }: { asked: Asked; units: readonly Unit[]; lang: Lang }): JSX.Element {
  return (
    <form method="get" action={simpan.usul} class="saring">
      <SelectField
        name="unit"
        label={say.unit[lang]}
        lang={lang}
        value={asked.unit}
        options={[
          { value: '', label: say.allUnits[lang] },
          ...units.map(({ id, shortName }) => ({ value: id, label: shortName })),
        ]}
      />
      <TextField
        name="kode"
        label={say.kode[lang]}
        lang={lang}
        width={10}
        value={asked.kode}
        hint={say.kodeHint[lang]}
      />
      <Button label={say.show[lang]} variant="secondary" />
    </form>
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  'alasan-wajib': 'alasan',
  'cara-pemusnahan': 'cara',
  ...suratFieldsOf('pertimbangan', 'persetujuan'),
};

function Grounds({ again, today, lang }: { again: Again | null; today: Tanggal; lang: Lang }): JSX.Element {
  const errors = fieldErrors(again?.trouble.faults ?? [], lang);
  const form = again?.form;
  const field = (name: 'alasan' | 'cara') => ({
    ...{ name, lang, label: say[name][lang], hint: say[`${name}Hint`][lang] },
    ...{ value: form?.text(name) ?? '', error: errors[name] },
  });
  return (
    <Section title={say.about[lang]} major>
      <TextArea rows={2} {...field('alasan')} />
      <TextField {...field('cara')} />
      <SuratFields jenis="pertimbangan" {...{ form, errors, today, lang }} />
      <SuratFields jenis="persetujuan" {...{ form, errors, today, lang }} />
      <Button label={say.send[lang]} />
    </Section>
  );
}

function askedIn(c: Ctx, again: Again | null): Asked {
  const of = (name: string) => (again ? again.form.text(`saring-${name}`) : (c.req.query(name) ?? '').trim());
  return {
    unit: isId(of('unit')) ? of('unit') : '',
    kode: of('kode').slice(0, 50),
    all: c.req.query('semua') === '1',
  };
}

async function show(c: Ctx, site: Site, again: Again | null): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const today = dayOf(site.clock.now(), office.zone);
  const asked = askedIn(c, again);
  const [units, due] = await Promise.all([
    unitsOf(site.db, office.id),
    dueBetween(
      site.db,
      office.id,
      { first: null, last: today },
      { unit: asked.unit || null, kode: asked.kode || null },
      OFFERED,
    ),
  ]);
  // What was chosen stays in sight although it may have stopped being due.
  const chosen = (again?.form.all('dokumen') ?? []).filter(isId).slice(0, MOST_DOKUMEN);
  const found = await keptOf(site.db, office.id, [...new Set([...due, ...chosen])]);
  const rows = found.filter(({ dokumen }) => readsFor(by, dokumen.unit));
  const may = keepsAll(by);
  const query = new URLSearchParams({ unit: asked.unit, kode: asked.kode, semua: asked.all ? '0' : '1' });
  return staff(c, site, {
    title: say.make[lang],
    current: 'arsip',
    trouble: again?.trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: text.arsip[lang] },
            { href: arsip.pemusnahan, label: say.title[lang] },
          ]}
          here={say.make[lang]}
        />
        <PageHead title={say.make[lang]} lead={say.lead[lang]} />
        {!may && <Reasons id="usul-reasons" reasons={[whyNot.onlyKeeper()]} lang={lang} />}
        <Filter asked={asked} units={units} lang={lang} />
        {rows.length === 0 ? (
          <EmptyState link={{ href: arsip.retensi, label: say.toCodes[lang] }}>
            {say.nothingDue[lang]}
          </EmptyState>
        ) : (
          <form method="post" action={simpan.usul} novalidate>
            <input type="hidden" name="id" value={again?.form.text('id') || newId(site.clock.now())} />
            <input type="hidden" name="saring-unit" value={asked.unit} />
            <input type="hidden" name="saring-kode" value={asked.kode} />
            <Section
              title={say.chooseTitle[lang]}
              note={`${say.chooseNote[lang]} ${say.editions[lang]}`}
              action={
                may && (
                  <a href={`${simpan.usul}?${query}`}>{(asked.all ? say.tickNone : say.tickAll)[lang]}</a>
                )
              }
            >
              <DestructionDocuments
                {...{ rows, today, lang, judged: true }}
                caption={say.chooseTitle[lang]}
                choose={({ dokumen }, free) =>
                  free && may ? (
                    <div class="govuk-checkboxes govuk-checkboxes--small">
                      <div class="govuk-checkboxes__item">
                        <input
                          class="govuk-checkboxes__input"
                          type="checkbox"
                          name="dokumen"
                          id={`pilih-${dokumen.id}`}
                          value={dokumen.id}
                          checked={chosen.includes(dokumen.id) || asked.all}
                        />
                        <label class="govuk-label govuk-checkboxes__label" for={`pilih-${dokumen.id}`}>
                          <span class="govuk-visually-hidden">
                            {say.choose[lang]} {dokumen.nomor}
                          </span>
                        </label>
                      </div>
                    </div>
                  ) : null
                }
              />
              {due.length === OFFERED && <p class="meta">{say.more(number(OFFERED, lang))[lang]}</p>}
            </Section>
            {may && rows.some((one) => whyNotDestroyed(one, today).length === 0) && (
              <Grounds again={again} today={today} lang={lang} />
            )}
          </form>
        )}
      </>
    ),
  });
}

export function proposePage(site: Site): Handler {
  return (c) => show(c, site, null);
}

/** Proposes what was ticked. A repeated send of the same form is one proposal. */
export function postPropose(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    const id = isId(form.text('id')) ? form.text('id') : newId(site.clock.now());
    const done = `${arsip.pemusnahanSatu(id)}?selesai=pemusnahan-diusulkan`;
    const wanted = {
      ...{ id, dokumen: form.all('dokumen'), alasan: form.text('alasan'), cara: form.text('cara') },
      ...{ pertimbangan: readSurat(form, 'pertimbangan'), persetujuan: readSurat(form, 'persetujuan') },
    };
    const work = () =>
      withFields(FIELDS, async () => {
        await perform(site, by, proposeDestruction, wanted).catch((error: unknown) => {
          const made = error instanceof Refused && error.reasons.some(({ code }) => code === 'sudah-dibuat');
          if (!made) throw error;
        });
        return done;
      });
    return attempt(c, work, (trouble) => show(c, site, { form, trouble }));
  };
}
