import { fault, Invalid, NotFound } from '../../../base/errors.ts';
import { isId, newId } from '../../../base/id.ts';
import { dayOf, isDay } from '../../../base/tanggal.ts';
import { perform } from '../../../journal/act.ts';
import { FUNGSI } from '../../../journal/actor.ts';
import { addJabatan } from '../../../people/add-jabatan.ts';
import { addPerson } from '../../../people/add-person.ts';
import { addUnit } from '../../../people/add-unit.ts';
import { endMandate } from '../../../people/end-mandate.ts';
import { giveMandate } from '../../../people/give-mandate.ts';
import type { MandateKind } from '../../../people/mandate.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { type Form, readForm } from '../../form.ts';
import { attempt } from '../frame.tsx';
import { to } from '../links.ts';
import { showKantor } from './kantor.tsx';

function need(
  form: Form,
  fields: readonly (readonly [name: string, good: RegExp, id: string, en: string])[],
): void {
  const faults = fields.flatMap(([name, good, id, en]) =>
    good.test(form.text(name)) ? [] : [fault(name, 'isian', id, en)],
  );
  if (faults.length > 0) throw new Invalid(faults);
}

/** A form of this page: reads it, does its deed, says so, or shows the page again with what was typed. */
function act(site: Site, done: string, work: (c: Ctx, form: Form) => Promise<unknown>): Handler {
  return async (c) => {
    const form = await readForm(c);
    return attempt(
      c,
      async () => {
        await work(c, form);
        return `${to.kantor}?selesai=${done}`;
      },
      (trouble) => showKantor(c, site, form, trouble),
    );
  };
}

export function postUnit(site: Site): Handler {
  return act(site, 'unit', async (c, form) => {
    need(form, [
      ['unit-nama', /^.{3,150}$/, 'Isi nama unit.', 'Write the unit’s name.'],
      [
        'unit-singkat',
        /^.{2,60}$/,
        'Isi nama singkat, paling banyak 60 huruf.',
        'Write a short name of at most 60 letters.',
      ],
    ]);
    const code =
      form
        .text('unit-singkat')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'unit';
    const input = {
      id: newId(site.clock.now()),
      code,
      name: form.text('unit-nama'),
      shortName: form.text('unit-singkat'),
    };
    await perform(site, visitorOf(c).by, addUnit, input);
  });
}

export function postJabatan(site: Site): Handler {
  return act(site, 'jabatan', async (c, form) => {
    const fungsi = FUNGSI.find((one) => one === form.text('jabatan-fungsi'));
    const unit = form.text('jabatan-unit');
    need(form, [
      ['jabatan-nama', /^.{3,150}$/, 'Isi nama jabatan.', 'Write the name of the post.'],
      ['jabatan-fungsi', /^[a-z_]+$/, 'Pilih fungsi jabatan ini.', 'Choose what this post does.'],
      ['jabatan-unit', /^([0-9a-f-]{36})?$/, 'Pilih unitnya.', 'Choose the unit.'],
    ]);
    if (!fungsi || (unit !== '' && !isId(unit))) throw new NotFound('fungsi or unit');
    const id = newId(site.clock.now());
    const input = { id, name: form.text('jabatan-nama'), fungsi, unit: unit || null };
    await perform(site, visitorOf(c).by, addJabatan, input);
  });
}

export function postPerson(site: Site): Handler {
  return act(site, 'orang', async (c, form) => {
    need(form, [
      ['orang-nama', /^.{2,120}$/, 'Isi nama orang.', 'Write the person’s name.'],
      [
        'orang-surel',
        /^[^\s@]{1,64}@[^\s@]{1,189}$/,
        'Tulis alamat surel, misalnya nama@kpu.go.id.',
        'Write an e-mail address such as nama@kpu.go.id.',
      ],
    ]);
    const email = form.text('orang-surel').toLowerCase();
    await perform(site, visitorOf(c).by, addPerson, {
      id: newId(site.clock.now()),
      name: form.text('orang-nama'),
      email,
    });
  });
}

export function postMandate(site: Site): Handler {
  return act(site, 'ditunjuk', async (c, form) => {
    const until = form.text('sampai');
    need(form, [
      ['orang', /^[0-9a-f-]{36}$/, 'Pilih orangnya.', 'Choose the person.'],
      ['jabatan', /^[0-9a-f-]{36}$/, 'Pilih jabatannya.', 'Choose the post.'],
      ['cara', /^(definitif|plt|plh)$/, 'Pilih cara menjabat.', 'Choose how the post is held.'],
      ['keputusan', /^.{1,100}$/, 'Isi nomor keputusan.', 'Write the number of the decree.'],
    ]);
    const days = ['mulai', ...(until ? ['sampai'] : [])].filter((name) => !isDay(form.text(name)));
    if (days.length > 0) {
      throw new Invalid(
        days.map((name) =>
          fault(name, 'tanggal', 'Tanggal tidak ada di kalender.', 'This date does not exist.'),
        ),
      );
    }
    await perform(site, visitorOf(c).by, giveMandate, {
      id: newId(site.clock.now()),
      person: form.text('orang'),
      jabatan: form.text('jabatan'),
      kind: form.text('cara') as MandateKind,
      decree: form.text('keputusan'),
      validFrom: form.text('mulai'),
      validUntil: until || null,
    });
  });
}

export function postMandateEnd(site: Site): Handler {
  return act(site, 'berakhir', async (c) => {
    const { office, by } = visitorOf(c);
    const lastDay = dayOf(site.clock.now(), office.zone);
    await perform(site, by, endMandate, { mandate: c.req.param('mandate') ?? '', lastDay });
  });
}
