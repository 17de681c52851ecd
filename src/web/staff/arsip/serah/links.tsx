import type { JSX } from 'preact';
import { secret, sha256 } from '../../../../base/hash.ts';
import { newId } from '../../../../base/id.ts';
import { dayOf, longDay, type Zone } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { type HandInLink, isOpen, LINK, linksOf } from '../../../../custody/softcopy/hand-in-link.ts';
import { makeHandInLink } from '../../../../custody/softcopy/make-hand-in-link.ts';
import { revokeHandInLink } from '../../../../custody/softcopy/revoke-hand-in-link.ts';
import { perform } from '../../../../journal/act.ts';
import { Button, LinkButton, Notice } from '../../../../ui/actions.tsx';
import { SelectField, TextArea, TextField } from '../../../../ui/fields.tsx';
import { Actions, Breadcrumbs, FieldRow, PageHead, Section } from '../../../../ui/layout.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { text } from './link-text.ts';
import { text as serahText } from './text.ts';
import { type Where, whereOf } from './where.ts';

function Links(props: { links: readonly HandInLink[]; now: Date; zone: Zone; lang: Lang }): JSX.Element {
  const { links, now, zone, lang } = props;
  return (
    <DataTable
      caption={text.list[lang]}
      rows={links}
      rowKey={(link) => link.id}
      empty={text.none[lang]}
      columns={[
        {
          key: 'untuk',
          head: text.for[lang],
          cell: (link) => (
            <>
              {link.untuk}
              <span class="meta line">
                {[link.unitName, link.runTitle, text.by(link.personName)[lang]].filter(Boolean).join(', ')}
              </span>
            </>
          ),
        },
        { key: 'berkas', head: text.files[lang], kind: 'number', cell: (link) => link.files },
        {
          key: 'sampai',
          head: text.until[lang],
          nowrap: true,
          cell: (link) => longDay(dayOf(link.expiresAt, zone), lang),
        },
        {
          key: 'keadaan',
          head: text.state[lang],
          cell: (link) => (isOpen(link, now) ? text.open : link.revokedAt ? text.revoked : text.over)[lang],
        },
        {
          key: 'cabut',
          head: text.revoke[lang],
          kind: 'act',
          cell: (link) =>
            isOpen(link, now) && (
              <form method="post" action={arsip.tautanCabut(link.id)}>
                <LinkButton label={text.revoke[lang]} about={link.untuk} />
              </form>
            ),
        },
      ]}
    />
  );
}

function MakeForm({ where, form, lang }: { where: Where; form: Form | null; lang: Lang }): JSX.Element {
  const { units, unit, runs, run } = where;
  return (
    <form method="post" action={arsip.tautan} novalidate>
      <FieldRow>
        <SelectField
          name="unit"
          label={text.unit[lang]}
          lang={lang}
          value={form?.text('unit') ?? unit?.id ?? ''}
          options={units.map((one) => ({ value: one.id, label: one.name }))}
        />
        <SelectField
          name="run"
          label={text.run[lang]}
          lang={lang}
          value={form?.text('run') ?? run?.id ?? ''}
          options={[
            ...runs.map((one) => ({ value: one.id, label: `${one.title} (${one.nomor})` })),
            { value: '', label: text.noRun[lang] },
          ]}
        />
      </FieldRow>
      <TextField
        name="untuk"
        label={text.untuk[lang]}
        hint={text.untukHint[lang]}
        lang={lang}
        value={form?.text('untuk')}
      />
      <TextField
        name="hari"
        label={text.days[lang]}
        hint={text.daysHint(LINK.mostDays)[lang]}
        lang={lang}
        value={form?.text('hari') ?? String(LINK.days)}
        inputmode="numeric"
        width={3}
      />
      <Button label={text.make[lang]} />
    </form>
  );
}

async function showLinks(c: Ctx, site: Site, form: Form | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const where = await whereOf(site.db, by, { unit: c.req.query('unit'), run: c.req.query('run') });
  const links = await linksOf(
    site.db,
    office.id,
    where.units.map((one) => one.id),
  );
  return staff(c, site, {
    title: text.title[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: serahText.arsip[lang] },
            { href: arsip.serah(where.run?.id, where.unit?.id), label: serahText.title[lang] },
          ]}
          here={text.title[lang]}
        />
        <PageHead title={text.title[lang]} lead={text.lead[lang]} />
        {where.units.length === 0 ? (
          <Notice tone="info">{serahText.nobody[lang]}</Notice>
        ) : (
          <>
            <MakeForm where={where} form={form} lang={lang} />
            <Section title={text.list[lang]}>
              <Links links={links} now={site.clock.now()} zone={office.zone} lang={lang} />
            </Section>
          </>
        )}
      </>
    ),
  });
}

export function linksPage(site: Site): Handler {
  return (c) => showLinks(c, site, null);
}

/** Shows a fresh link, this once, and a message that carries it. */
function showMade(c: Ctx, site: Site, token: string, untuk: string, expiresAt: Date): Promise<Response> {
  const lang = c.get('lang');
  const { office } = visitorOf(c);
  const url = `${site.publicUrl ?? new URL(c.req.url).origin}${arsip.pintuSerah(token)}`;
  const until = longDay(dayOf(expiresAt, office.zone), lang);
  return staff(c, site, {
    title: text.made[lang],
    current: 'arsip',
    scripts: ['islands/salin.js'],
    children: (
      <>
        <PageHead title={text.made[lang]} lead={text.madeLead(until)[lang]} />
        <p class="mono">
          <a href={url}>{url}</a>
        </p>
        <TextArea
          name="pesan"
          label={text.message[lang]}
          lang={lang}
          value={text.messageText(untuk, longDay(dayOf(expiresAt, office.zone)), url)}
        />
        <Actions>
          <button type="button" class="govuk-button" data-copy="pesan" data-copied={text.copied[lang]} hidden>
            {text.copy[lang]}
          </button>
          <a href={arsip.tautan}>{text.back[lang]}</a>
        </Actions>
      </>
    ),
  });
}

/** Membuat tautan penyerahan; the token is shown in this answer and nowhere else. */
export function postLink(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    const token = secret();
    const input = {
      id: newId(site.clock.now()),
      unit: form.text('unit'),
      run: form.text('run') || null,
      untuk: form.text('untuk'),
      days: form.number('hari') ?? 0,
      tokenSha256: sha256(token),
    };
    let expiresAt: Date | null = null;
    const again = await attempt(
      c,
      async () => {
        expiresAt = await perform(site, by, makeHandInLink, input);
        return arsip.tautan;
      },
      (trouble) => showLinks(c, site, form, trouble),
    );
    return expiresAt === null ? again : showMade(c, site, token, input.untuk, expiresAt);
  };
}

export function postRevoke(site: Site): Handler {
  return async (c) => {
    const revoke = async () => {
      await perform(site, visitorOf(c).by, revokeHandInLink, { link: c.req.param('link') ?? '' });
      return `${arsip.tautan}?selesai=tautan-dicabut`;
    };
    return attempt(c, revoke, (trouble) => showLinks(c, site, null, trouble));
  };
}
