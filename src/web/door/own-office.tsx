import { type Fault, fault, type Reason } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { dayOf, ZONES, type Zone } from '../../base/tanggal.ts';
import { both } from '../../base/text.ts';
import { reasonsAgainst } from '../../journal/act.ts';
import { type NewOffice, openOffice } from '../../people/open-office.ts';
import { hashPassword, passwordFaults } from '../../people/password.ts';
import { openSession } from '../../people/sign-in.ts';
import { spendLink } from '../../people/sign-in-link.ts';
import { slug } from '../../publication/paths.ts';
import { firstAdministrator, setUpOffice } from '../../sop/set-up-office.ts';
import { Button } from '../../ui/actions.tsx';
import { fieldErrors } from '../../ui/field.tsx';
import { PasswordField, SelectField, TextArea, TextField } from '../../ui/fields.tsx';
import type { Ctx, Handler, Site } from '../context.ts';
import { type Form, readForm } from '../form.ts';
import { giveSession } from '../visit.ts';
import { isFirstVisit, linkGone } from './first-visit.tsx';
import { door } from './frame.tsx';
import { text } from './text.ts';

/** The form's fields in their order: name, label, hint, what a good value matches, what to write instead. */
const FIELDS = [
  [
    'nama',
    both('Nama kantor', 'Name of the office'),
    both('Misalnya Komisi Pemilihan Umum Kota Serang', 'For example Komisi Pemilihan Umum Kota Serang'),
    /^.{3,150}$/,
    both('Isi nama kantor', 'Write the name of the office'),
  ],
  [
    'singkat',
    both('Nama singkat', 'Short name'),
    both('Misalnya KPU Kota Serang', 'For example KPU Kota Serang'),
    /^(?=.*[a-z]).{3,60}$/i,
    both('Isi nama singkat, paling banyak 60 huruf', 'Write a short name of at most 60 letters'),
  ],
  [
    'wilayah',
    both('Kode wilayah', 'Area code'),
    both(
      'Angka dalam nomor surat kantor, misalnya 3673',
      'The digits in the office’s letter numbers, such as 3673',
    ),
    /^\d{2,4}$/,
    both('Tulis 2 sampai 4 angka', 'Write 2 to 4 digits'),
  ],
  [
    'awalan',
    both('Awalan nomor informasi', 'Prefix of item numbers'),
    both(
      'Tiga huruf besar, misalnya SRG untuk SRG-2026-0001. Tidak dapat diubah kelak.',
      'Three capitals, such as SRG for SRG-2026-0001. It cannot change later.',
    ),
    /^[A-Z]{3}$/,
    both('Tulis tiga huruf besar', 'Write three capital letters'),
  ],
  [
    'kota',
    both('Kota', 'Town'),
    both('Untuk tanggal surat, misalnya Serang', 'For the date of letters, such as Serang'),
    /^.{2,60}$/,
    both('Isi nama kota', 'Write the town'),
  ],
  [
    'alamat',
    both('Alamat kantor', 'Address'),
    null,
    /^[\s\S]{5,300}$/,
    both('Isi alamat kantor', 'Write the address'),
  ],
  [
    'jam',
    both('Jam pelayanan informasi', 'Opening hours'),
    both(
      'Misalnya Senin–Kamis 08.00–16.00, Jumat 08.00–16.30',
      'For example Senin–Kamis 08.00–16.00, Jumat 08.00–16.30',
    ),
    /^.{5,200}$/,
    both('Isi jam pelayanan', 'Write the opening hours'),
  ],
  ['pengelola', both('Nama Anda', 'Your name'), null, /^.{2,120}$/, both('Isi nama Anda', 'Write your name')],
  [
    'surel',
    both('Alamat surel kantor', 'Office e-mail address'),
    null,
    /^[^\s@]{1,64}@[^\s@]{1,189}$/,
    both('Tulis alamat surel, misalnya nama@kpu.go.id', 'Write an e-mail address such as nama@kpu.go.id'),
  ],
  [
    'keputusan',
    both('Nomor keputusan penunjukan Anda', 'Number of the decree that appoints you'),
    both('Misalnya 14/HK.03.2-Kpt/3673/2026', 'For example 14/HK.03.2-Kpt/3673/2026'),
    /^.{1,100}$/,
    both('Isi nomor keputusan', 'Write the number of the decree'),
  ],
] as const;

/** A remedy as it goes on after the field's name and a colon. */
function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function faultsOf(sent: Form): Fault[] {
  return [
    ...FIELDS.flatMap(([name, label, , good, remedy]) =>
      good.test(sent.text(name))
        ? []
        : [fault(name, 'isian', `${label.id}: ${lower(remedy.id)}.`, `${label.en}: ${lower(remedy.en)}.`)],
    ),
    ...(Object.hasOwn(ZONES, sent.text('zona'))
      ? []
      : [fault('zona', 'isian', 'Pilih zona waktu.', 'Choose the time zone.')]),
    ...passwordFaults('sandi', sent.text('sandi')),
  ];
}

function show(c: Ctx, site: Site, sent: Form | null, faults: readonly Fault[] = []) {
  const lang = c.get('lang');
  const errors = fieldErrors(faults, lang);
  return door(c, site, {
    title: text.ownTitle[lang],
    lead: text.ownText[lang],
    wide: true,
    faults,
    children: (
      <form method="post" novalidate>
        <h2>{text.office[lang]}</h2>
        {FIELDS.slice(0, 7).map(([name, label, hint]) => {
          const props = {
            name,
            label: label[lang],
            lang,
            value: sent?.text(name),
            error: errors[name],
            ...(hint ? { hint: hint[lang] } : {}),
          };
          return name === 'alamat' ? (
            <TextArea key={name} {...props} rows={3} />
          ) : (
            <TextField key={name} {...props} />
          );
        })}
        <SelectField
          name="zona"
          label={both('Zona waktu', 'Time zone')[lang]}
          lang={lang}
          value={sent?.text('zona') ?? 'Asia/Jakarta'}
          options={Object.entries(ZONES).map(([value, label]) => ({ value, label }))}
          error={errors['zona']}
        />
        <h2>{text.account[lang]}</h2>
        {FIELDS.slice(7).map(([name, label, hint]) => (
          <TextField
            key={name}
            name={name}
            label={label[lang]}
            lang={lang}
            type={name === 'surel' ? 'email' : 'text'}
            value={sent?.text(name)}
            error={errors[name]}
            {...(hint ? { hint: hint[lang] } : {})}
          />
        ))}
        <PasswordField
          name="sandi"
          label={text.newPassword[lang]}
          hint={text.passwordHint[lang]}
          lang={lang}
          autocomplete="new-password"
          error={errors['sandi']}
        />
        <Button label={text.create[lang]} />
      </form>
    ),
  });
}

function newOffice(sent: Form, at: Date, passwordHash: string): NewOffice {
  const zone = sent.text('zona') as Zone;
  return {
    id: newId(at),
    code: slug(sent.text('singkat'), 40),
    name: sent.text('nama'),
    shortName: sent.text('singkat'),
    kodeWilayah: sent.text('wilayah'),
    nomorPrefix: sent.text('awalan'),
    address: sent.text('alamat'),
    city: sent.text('kota'),
    serviceHours: sent.text('jam'),
    zone,
    sample: false,
    first: {
      name: sent.text('pengelola'),
      email: sent.text('surel').toLowerCase(),
      passwordHash,
      decree: sent.text('keputusan'),
      validFrom: dayOf(at, zone),
    },
  };
}

/** A reason against the deed, beside the field that can mend it. */
function asFault({ code, id, en }: Reason): Fault {
  if (code !== 'kantor-sudah-ada') return fault('surel', code, id, en);
  return fault('singkat', code, text.shortNameTaken.id, text.shortNameTaken.en);
}

export function ownOfficePage(site: Site): Handler {
  return async (c) =>
    (await isFirstVisit(site, c.req.param('token') ?? '')) ? show(c, site, null) : linkGone(c, site);
}

export function postOwnOffice(site: Site): Handler {
  return async (c) => {
    const token = c.req.param('token') ?? '';
    const sent = await readForm(c);
    if (!(await isFirstVisit(site, token))) return linkGone(c, site);
    const faults = faultsOf(sent);
    if (faults.length > 0) return show(c, site, sent, faults);
    const office = newOffice(sent, site.clock.now(), await hashPassword(sent.text('sandi')));
    // Asked before the link is spent, so that a name or an address already in use can be mended.
    const by = firstAdministrator(office, site.clock.now());
    const reasons = await reasonsAgainst(site, by, openOffice, office);
    if (reasons.length > 0) return show(c, site, sent, reasons.map(asFault));
    if (!(await spendLink(site, token))) return linkGone(c, site);
    const { office: id, person, mandate } = await setUpOffice(site, office);
    giveSession(c, site, await openSession(site, { office: id, person, mandate, shared: false }));
    return c.redirect('/kerja/kantor?selesai=siap', 303);
  };
}
