import { NotFound } from '../../../../base/errors.ts';
import type { Both } from '../../../../base/text.ts';
import { shownCode } from '../../../../custody/code.ts';
import { strikeDokumen } from '../../../../custody/coret/strike-dokumen.ts';
import { strikeHardcopy } from '../../../../custody/coret/strike-hardcopy.ts';
import { strikeSoftcopy } from '../../../../custody/coret/strike-softcopy.ts';
import { struckOf } from '../../../../custody/coret/struck.ts';
import { why } from '../../../../custody/coret/text.ts';
import { hardcopiesOf, hardcopyFor } from '../../../../custody/hardcopy/hardcopy.ts';
import { softcopyById } from '../../../../custody/softcopy/softcopy.ts';
import { readsFor } from '../../../../custody/who.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Actions, Breadcrumbs, PageHead } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { withFields } from '../form-faults.ts';
import { arsip } from '../links.ts';
import { onceDone } from '../sent-twice.ts';
import { dokumenFor } from '../simpan/dokumen-retensi.tsx';
import { coretText as text } from './text.ts';

export type Kind = 'dokumen' | 'hardcopy' | 'softcopy';

/** What is to be struck out, as the page says it. */
interface Thing {
  readonly id: string;
  readonly name: string;
  readonly nomor: string;
  readonly version: number;
  /** Its own page, and the one above. */
  readonly path: string;
  readonly above: readonly { readonly href: string; readonly label: string }[];
  readonly consequence: Both;
}

/** @throws NotFound for what this person may not know of */
async function thingOf(c: Ctx, site: Site, kind: Kind): Promise<Thing> {
  const { office, by } = visitorOf(c);
  const id = c.req.param('id') ?? '';
  if (kind === 'dokumen') {
    const { nomor, judul, version } = await dokumenFor(site.db, by, id);
    const papers = await hardcopiesOf(site.db, office.id, { dokumen: id });
    const n = papers.filter(({ dicoretAt }) => dicoretAt === null).length;
    const consequence = text.dokumen(nomor, n);
    return { id, nomor, name: judul, version, path: arsip.dokumen(id), above: [], consequence };
  }
  if (kind === 'hardcopy') {
    const { code, judul, version, dokumen, dokumenNomor } = await hardcopyFor(site.db, by, id);
    const above = [{ href: arsip.dokumen(dokumen), label: dokumenNomor }];
    const nomor = shownCode(code);
    return {
      id,
      nomor,
      name: judul,
      version,
      path: arsip.hardcopy(id),
      above,
      consequence: text.hardcopy(nomor),
    };
  }
  const { name, unit } = await softcopyById(site.db, office.id, id);
  if (!readsFor(by, unit)) throw new NotFound('softcopy');
  return {
    id,
    nomor: 'Softcopy',
    name,
    version: 0,
    path: arsip.softcopy(id),
    above: [],
    consequence: text.softcopy,
  };
}

interface Words {
  readonly id: string;
  readonly version: number;
  readonly alasan: string;
}

/** Does the deed of each kind, and says why not. */
const STRIKE = {
  dokumen: {
    now: (site: Site, by: Actor, words: Words) => perform(site, by, strikeDokumen, words),
    against: (site: Site, by: Actor, words: Words) => reasonsAgainst(site, by, strikeDokumen, words),
  },
  hardcopy: {
    now: (site: Site, by: Actor, words: Words) => perform(site, by, strikeHardcopy, words),
    against: (site: Site, by: Actor, words: Words) => reasonsAgainst(site, by, strikeHardcopy, words),
  },
  softcopy: {
    now: (site: Site, by: Actor, words: Words) => perform(site, by, strikeSoftcopy, words),
    against: (site: Site, by: Actor, words: Words) => reasonsAgainst(site, by, strikeSoftcopy, words),
  },
} as const;

async function show(c: Ctx, site: Site, kind: Kind, form: Form | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const thing = await thingOf(c, site, kind);
  const { id, nomor, name, version, path, above, consequence } = thing;
  const reasons = await STRIKE[kind].against(site, visitorOf(c).by, { id, version, alasan: 'x' });
  const title = text.title[kind][lang];
  return staff(c, site, {
    title: `${title} ${nomor}`,
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: arsip.beranda, label: text.arsip[lang] }, ...above, { href: path, label: nomor }]}
          here={title}
        />
        <PageHead overline={`${nomor} · ${name}`} title={title} lead={consequence[lang]} />
        <form method="post" action={arsip.coret(kind, id)} novalidate>
          <input type="hidden" name="versi" value={form?.text('versi') || version} />
          <TextArea
            name="alasan"
            label={text.alasan[lang]}
            hint={text.hint[kind][lang]}
            lang={lang}
            rows={3}
            value={form?.text('alasan') ?? ''}
            error={fieldErrors(trouble?.faults ?? [], lang)['alasan']}
          />
          <Actions>
            <ActionButton
              id="coret"
              variant="danger"
              label={title}
              lang={lang}
              reasons={trouble?.reasons ? [] : reasons}
            />
            <a href={path}>{text.keep[lang]}</a>
          </Actions>
        </form>
      </>
    ),
  });
}

/** The small page on which one thing is struck out. */
export function strikePage(site: Site, kind: Kind): Handler {
  return (c) => show(c, site, kind, null);
}

const FIELDS = { 'alasan-coret': 'alasan', 'teks-terlalu-panjang': 'alasan' } as const;

/** Strikes it out. The same form sent twice is one strike; what somebody else struck out meanwhile is told. */
export function postStrike(site: Site, kind: Kind): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const form = await readForm(c);
    const { id, path } = await thingOf(c, site, kind);
    const done = `${path}?selesai=dicoret`;
    const words = { id, version: form.number('versi') ?? 0, alasan: form.text('alasan') };
    const work = onceDone(
      why.struck().code,
      () =>
        withFields(FIELDS, async () => {
          await STRIKE[kind].now(site, by, words);
          return done;
        }),
      async () => ((await struckOf(site.db, office.id, kind, id))?.person === by.person ? done : null),
    );
    return attempt(c, work, (trouble) => show(c, site, kind, form, trouble));
  };
}
