import { fault } from '../../../../base/errors.ts';
import { both, type Lang } from '../../../../base/text.ts';
import { codesNear, isCode, readCode, SIGNS, shownCode } from '../../../../custody/code.ts';
import { hardcopiesOf } from '../../../../custody/hardcopy/hardcopy.ts';
import { placeByCode } from '../../../../custody/hardcopy/place.ts';
import type { Reader } from '../../../../db/db.ts';
import { Button } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { Breadcrumbs, PageHead } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff } from '../../frame.tsx';
import { allowCamera, ScanIsland } from '../edar/camera.tsx';
import { arsip } from '../links.ts';
import { tempat } from './links.ts';

const text = {
  arsip: both('Arsip', 'Archive'),
  title: both('Cari dengan kode label', 'Find by label code'),
  lead: both(
    'Ketik enam tanda di bawah kode QR pada label naskah, boks, atau rak.',
    'Type the six signs under the QR code on the label of a paper, a box or a rack.',
  ),
  field: both('Kode label', 'Label code'),
  hint: both('Misalnya K7M-4PX', 'For example K7M-4PX'),
  find: both('Cari', 'Find'),
  maybe: both('Mungkin yang dimaksud:', 'Perhaps this was meant:'),
  length: (n: number) =>
    both(
      `Kode label terdiri atas enam tanda; yang ini ${n}. Periksa labelnya, lalu ketik lagi.`,
      `A label code has six signs; this one has ${n}. Look at the label and type it again.`,
    ),
  foreign: (at: string, sign: string) =>
    both(
      `Tanda ${at} (${sign}) tidak dipakai pada label, karena mudah tertukar. Periksa labelnya, lalu ketik lagi.`,
      `Sign ${at} (${sign}) is on no label, since it is easily mistaken. Look at the label and type it again.`,
    ),
  signAt: (at: string) =>
    both(
      `Tanda ${at} tampaknya salah. Periksa labelnya, lalu ketik lagi.`,
      `Sign ${at} looks wrong. Look at the label and type it again.`,
    ),
  swapped: (one: string, other: string) =>
    both(
      `Tanda ${one} dan ${other} tampaknya tertukar. Periksa labelnya, lalu ketik lagi.`,
      `Signs ${one} and ${other} look swapped. Look at the label and type it again.`,
    ),
  miswritten: both(
    'Salah satu tandanya keliru: tanda periksanya tidak cocok. Periksa tanda demi tanda, lalu ketik lagi.',
    'One of its signs is wrong: the check sign does not agree. Look at it sign by sign and type it again.',
  ),
  unknown: (code: string) =>
    both(
      `Tidak ada naskah atau tempat berkode ${code} di kantor ini. Periksa labelnya; mungkin label kantor lain.`,
      `No paper and no place of this office has the code ${code}. Look at the label; it may be another office’s.`,
    ),
};

/** "ke-4": which sign, counted by people. */
function nth(at: number, lang: Lang): string {
  return lang === 'id' ? `ke-${at + 1}` : String(at + 1);
}

/** Where the thing with this code is shown; null when the office has none. */
async function findCode(reader: Reader, office: string, code: string): Promise<string | null> {
  const [place, [paper]] = await Promise.all([
    placeByCode(reader, office, code),
    hardcopiesOf(reader, office, { codes: [code] }),
  ]);
  if (place) return arsip.tempatSatu(place.id);
  return paper ? arsip.hardcopy(paper.id) : null;
}

interface Near {
  readonly code: string;
  readonly at: readonly number[];
  readonly href: string;
}

/** What the office has under a code that differs in one sign, or by a swap. */
async function nearOnes(reader: Reader, office: string, code: string): Promise<Near[]> {
  const near = codesNear(code);
  const found = await Promise.all(
    near.map(async (one) => ({ ...one, href: await findCode(reader, office, one.code) })),
  );
  return found.flatMap((one) => (one.href ? [{ ...one, href: one.href }] : []));
}

/** Which sign looks wrong, as far as it can be known. */
function problem(code: string, near: readonly Near[]) {
  const foreign = [...code].findIndex((sign) => !SIGNS.includes(sign));
  const say = (of: (lang: Lang) => string) => both(of('id'), of('en'));
  if (foreign >= 0) return say((lang) => text.foreign(nth(foreign, lang), code.charAt(foreign))[lang]);
  if (code.length !== 6) return text.length(code.length);
  if (isCode(code)) return text.unknown(shownCode(code));
  const [only] = near;
  if (!only || near.length > 1) return text.miswritten;
  const [one = 0, other] = only.at;
  return other === undefined
    ? say((lang) => text.signAt(nth(one, lang))[lang])
    : say((lang) => text.swapped(nth(one, lang), nth(other, lang))[lang]);
}

async function show(c: Ctx, site: Site, typed: string): Promise<Response> {
  const lang = c.get('lang');
  const { office } = visitorOf(c);
  const code = readCode(typed).slice(0, 40);
  const near = code && !isCode(code) ? await nearOnes(site.db, office.id, code) : [];
  const wrong = code ? problem(code, near) : null;
  const faults = wrong ? [fault('kode', 'kode', wrong.id, wrong.en)] : [];
  allowCamera(c);
  return staff(c, site, {
    title: text.title[lang],
    current: 'arsip',
    ...(faults.length > 0 ? { trouble: { faults } } : {}),
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
          here={text.title[lang]}
        />
        <PageHead title={text.title[lang]} lead={text.lead[lang]} />
        {near.length > 0 && (
          <p>
            {text.maybe[lang]}{' '}
            {near.map((one, index) => (
              <span key={one.code}>
                {index > 0 && ', '}
                <a class="code" href={one.href}>
                  {shownCode(one.code)}
                </a>
              </span>
            ))}
          </p>
        )}
        <form method="get" action={tempat.kode} novalidate>
          <div data-pindai="kode">
            <TextField
              name="kode"
              label={text.field[lang]}
              hint={text.hint[lang]}
              lang={lang}
              width={10}
              value={typed.slice(0, 60)}
              spellcheck={false}
              autocomplete="off"
              error={fieldErrors(faults, lang)['kode']}
            />
          </div>
          <Button label={text.find[lang]} />
        </form>
        <ScanIsland site={site} lang={lang} />
      </>
    ),
  });
}

/** What a typed or scanned code leads to: the paper or the place; else a page that says which sign looks wrong. */
export function codePage(site: Site): Handler {
  return async (c) => {
    const { office } = visitorOf(c);
    const typed = (c.req.param('code') ?? c.req.query('kode') ?? '').trim();
    const code = readCode(typed);
    const href = isCode(code) ? await findCode(site.db, office.id, code) : null;
    return href ? c.redirect(href, 303) : show(c, site, typed);
  };
}

/**
 * The address in a label's QR code. It says nothing by itself and looks nothing up: whoever is not signed in passes the
 * sign-in page first and learns of no paper whether it exists (UU 14/2008 art. 6: what may endanger is not opened).
 */
export function labelDoor(): Handler {
  return (c) => {
    const code = readCode(c.req.param('code') ?? '')
      .replace(/[^A-Z0-9]/g, '')
      .slice(0, 20);
    return c.redirect(code ? tempat.kodeSatu(code) : tempat.kode, 303);
  };
}
