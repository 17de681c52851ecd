import type { JSX } from 'preact';
import { type Fault, fault, Invalid, Refused } from '../../base/errors.ts';
import { dayOf, longDay, type Zone } from '../../base/tanggal.ts';
import type { Lang } from '../../base/text.ts';
import { LINK } from '../../custody/softcopy/hand-in-link.ts';
import { uploadReasons } from '../../custody/softcopy/upload.ts';
import type { Reader } from '../../db/db.ts';
import { officeById } from '../../people/office.ts';
import { RefusedSummary } from '../../ui/actions.tsx';
import { fieldErrors } from '../../ui/field.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Section } from '../../ui/layout.tsx';
import { Facts } from '../../ui/lists.tsx';
import { FileName } from '../../ui/marks.tsx';
import type { Ctx, Handler, Site } from '../context.ts';
import { door } from '../door/frame.tsx';
import { arsip } from '../staff/arsip/links.ts';
import { moment } from '../staff/proses/time-words.ts';
import { type Opened, openLink, placeOfLink } from './giver.ts';
import { Outcomes } from './outcomes.tsx';
import { type Outcome, takeFiles } from './take-files.ts';
import { text } from './text.ts';
import { UploadForm } from './upload-form.tsx';

interface Came {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
}

/** What came through a link, newest first, also where the office had the same bytes from elsewhere. */
async function cameThrough(reader: Reader, office: string, link: string): Promise<Came[]> {
  return reader<Came[]>`
    select id, name, at from softcopy where (office, link) = (${office}, ${link})
    union all
    select o.id, o.name, o.at from upload o join softcopy s on (s.office, s.id) = (o.office, o.softcopy)
      where (o.office, o.link) = (${office}, ${link}) and s.link is distinct from o.link
    order by at desc, id limit ${LINK.files}`;
}

function Mine({
  came,
  now,
  zone,
  lang,
}: {
  came: readonly Came[];
  now: Date;
  zone: Zone;
  lang: Lang;
}): JSX.Element {
  return (
    <Section title={text.mine[lang]}>
      <ul class="plain diterima">
        {came.map(({ id, name, at }) => (
          <li key={id}>
            <FileName name={name} />{' '}
            <span class="meta">{text.received(moment(at, now, zone, lang))[lang]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A link that opens nothing: mistyped, or its time is over. */
function closed(c: Ctx, site: Site, state: 'over' | 'wrong'): Response | Promise<Response> {
  const lang = c.get('lang');
  return door(c, site, {
    title: text[state][lang],
    lead: (state === 'over' ? text.overLead : text.wrongLead)[lang],
    status: state === 'over' ? 410 : 404,
  });
}

interface Again {
  readonly dari?: string;
  readonly faults?: readonly Fault[];
  readonly reasons?: Refused['reasons'];
  readonly outcomes?: readonly Outcome[];
}

async function show(
  c: Ctx,
  site: Site,
  { link, by, token }: Extract<Opened, { state: 'open' }>,
  { dari = '', faults = [], reasons = [], outcomes = [] }: Again = {},
): Promise<Response> {
  const lang = c.get('lang');
  const office = await officeById(site.db, link.office);
  const came = await cameThrough(site.db, office.id, link.id);
  const now = site.clock.now();
  const against = await uploadReasons(site, by, placeOfLink(link, '-'));
  const until = longDay(dayOf(link.expiresAt, office.zone), lang, true);
  const errors = fieldErrors(faults, lang);
  const here = arsip.pintuSerah(token);
  return door(c, site, {
    title: text.title[lang],
    overline: office.name,
    wide: true,
    faults,
    scripts: ['islands/serah.js'],
    ...(reasons.length > 0 ? { status: 409 as const } : {}),
    children: (
      <>
        <Facts
          items={[
            { label: text.untuk[lang], value: link.untuk },
            { label: text.unit[lang], value: link.unitName },
            ...(link.runTitle ? [{ label: text.run[lang], value: link.runTitle }] : []),
            { label: text.berlaku[lang], value: until },
          ]}
        />
        {outcomes.length > 0 && (
          <Section title={text.outcomes[lang]}>
            <Outcomes outcomes={outcomes} link={null} lang={lang} />
          </Section>
        )}
        <RefusedSummary reasons={reasons.length > 0 ? reasons : against} lang={lang} />
        {against.length === 0 && (
          <UploadForm
            lang={lang}
            action={here}
            tus={`${here}/unggah`}
            fields={{}}
            scope={link.id}
            label={text.berkas[lang]}
            send={text.send[lang]}
            most={LINK.file}
            error={errors['berkas']}
          >
            <TextField
              name="dari"
              label={text.dari[lang]}
              hint={text.dariHint[lang]}
              lang={lang}
              value={dari}
              autocomplete="name"
              error={errors['dari']}
            />
          </UploadForm>
        )}
        {came.length > 0 && <Mine came={came} now={now} zone={office.zone} lang={lang} />}
        <p class="meta serah__private">{text.privacy[lang]}</p>
      </>
    ),
  });
}

/** The door that a hand-in link opens: what is asked for, by whom, until when, and the form for it. */
export function linkPage(site: Site): Handler {
  return async (c) => {
    const opened = await openLink(c, site);
    return opened.state === 'open' ? show(c, site, opened) : closed(c, site, opened.state);
  };
}

/** Menyerahkan softcopy through a link, without scripts. */
export function postLinkFiles(site: Site): Handler {
  return async (c) => {
    const opened = await openLink(c, site);
    if (opened.state !== 'open') return closed(c, site, opened.state);
    const { link, by } = opened;
    let dari = '';
    try {
      // Before a byte is read: a link that is full takes nothing in.
      const against = await uploadReasons(site, by, placeOfLink(link, '-'));
      if (against.length > 0) throw new Refused(against);
      const { form, outcomes } = await takeFiles(
        c,
        site,
        by,
        async (fields) => {
          dari = fields.text('dari');
          if (dari === '') throw new Invalid([fault('dari', 'nama', text.noName.id, text.noName.en)]);
          return placeOfLink(link, dari);
        },
        LINK.file,
      );
      dari = form?.text('dari') ?? dari;
      if (outcomes.length === 0) {
        const noName = dari === '' ? [fault('dari', 'nama', text.noName.id, text.noName.en)] : [];
        throw new Invalid([...noName, fault('berkas', 'berkas', text.noFile.id, text.noFile.en)]);
      }
      // Where the office keeps a file already is not for whoever has a link.
      const told = outcomes.map((one) => (one.softcopy ? { ...one, note: null } : one));
      return show(c, site, opened, { dari, outcomes: told });
    } catch (error) {
      if (error instanceof Invalid) return show(c, site, opened, { dari, faults: error.faults });
      if (error instanceof Refused) return show(c, site, opened, { dari, reasons: error.reasons });
      throw error;
    }
  };
}
