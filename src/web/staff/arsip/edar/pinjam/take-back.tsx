import { newId } from '../../../../../base/id.ts';
import { dayOf, longDay, type Tanggal, type Zone } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { extendLoan } from '../../../../../custody/edar/extend-loan.ts';
import { linesOf } from '../../../../../custody/edar/line.ts';
import { type Loan, loansOf } from '../../../../../custody/edar/loan.ts';
import { extensionsOf } from '../../../../../custody/edar/loan-extension.ts';
import { returnLoan } from '../../../../../custody/edar/return-loan.ts';
import type { Hardcopy } from '../../../../../custody/hardcopy/hardcopy.ts';
import { pathText, placesOf } from '../../../../../custody/hardcopy/place.ts';
import { keepsFor } from '../../../../../custody/who.ts';
import { reasonsAgainst } from '../../../../../journal/act.ts';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { EmptyState } from '../../../../../ui/layout.tsx';
import { Facts } from '../../../../../ui/lists.tsx';
import type { Link } from '../../../../../ui/page.tsx';
import { type Ctx, type Site, visitorOf } from '../../../../context.ts';
import { staff } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { allowCamera, ScanIsland } from '../camera.tsx';
import { BackForm } from './back-form.tsx';
import { EXTEND_FIELDS, ExtendPart, ExtensionLines } from './extend.tsx';
import { type Again, LoanHead } from './loan-parts.tsx';
import { loanText as say } from './loan-text.ts';
import { Due } from './loans.tsx';

/** What came back with either form of the page. */
interface Returned {
  readonly returning?: Again;
  readonly extending?: Again;
}

async function readLoan(c: Ctx, site: Site, loan: Loan, today: Tanggal) {
  const { office, by } = visitorOf(c);
  const [places, same, lines, extensions, noReturn, noExtension] = await Promise.all([
    placesOf(site.db, office.id),
    loansOf(site.db, office.id, { tandaTerima: loan.tandaTerima, out: true }),
    linesOf(site.db, office.id, loan.tandaTerima),
    extensionsOf(site.db, office.id, [loan.id]),
    reasonsAgainst(site, by, returnLoan, {
      tandaTerima: newId(site.clock.now()),
      papers: [{ loan: loan.id, keadaan: 'baik', catatan: '' }],
    }),
    reasonsAgainst(site, by, extendLoan, {
      ...{ loans: [{ id: loan.id, fromDue: loan.jatuhTempo }], until: today, alasan: '' },
    }),
  ]);
  return {
    ...{ places, extensions, noReturn },
    noExtension: noExtension.filter(({ code }) => !(code in EXTEND_FIELDS)),
    others: same.filter((one) => one.id !== loan.id),
    before: lines.find((line) => line.hardcopy === loan.hardcopy)?.keadaan,
  };
}

function factsOf(
  loan: Loan,
  read: Awaited<ReturnType<typeof readLoan>>,
  today: Tanggal,
  zone: Zone,
  lang: Lang,
) {
  const { places, extensions, before } = read;
  const since = say.since(longDay(loan.sejak, lang))[lang];
  return [
    { label: say.peminjam[lang], value: loan.peminjam, note: since },
    { label: say.keperluan[lang], value: loan.keperluan },
    { label: say.due[lang], value: <Due loan={loan} today={today} lang={lang} /> },
    ...(extensions.length > 0
      ? [
          {
            label: say.extensions[lang],
            value: <ExtensionLines rows={extensions} loans={1} {...{ zone, lang }} />,
          },
        ]
      : []),
    ...(before ? [{ label: say.stateBefore[lang], value: before }] : []),
    { label: say.putBack[lang], value: pathText(places, loan.place) || say.noPlace[lang] },
  ];
}

/** A paper that is out: who has it until when, the form with which it comes back, and the one that puts it off. */
export async function takeBackPage(
  c: Ctx,
  site: Site,
  loan: Loan,
  { returning, extending }: Returned = {},
): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  allowCamera(c);
  const today = dayOf(site.clock.now(), office.zone);
  const read = await readLoan(c, site, loan, today);
  const trouble = (returning ?? extending)?.trouble;
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  const id = returning?.form.text('id') || newId(site.clock.now());
  const title = say.backTitle(loan.judul)[lang];
  const shared = { lang, errors, loan, others: read.others };
  return staff(c, site, {
    title,
    current: 'arsip',
    trouble,
    children: (
      <>
        <LoanHead paper={loan} above={loansLink(lang)} here={say.takeBack[lang]} {...{ title, lang }} />
        <Facts items={factsOf(loan, read, today, office.zone, lang)} />
        <BackForm {...shared} by={by} form={returning?.form ?? null} id={id} reasons={read.noReturn} />
        {keepsFor(by, loan.unit) && (
          <ExtendPart {...shared} form={extending?.form ?? null} today={today} reasons={read.noExtension} />
        )}
        <ScanIsland site={site} lang={lang} />
      </>
    ),
  });
}

const loansLink = (lang: Lang): Link => ({ href: arsip.pinjaman, label: say.title[lang] });

/** A paper that is not lent has nothing to come back from. */
export function notLentPage(c: Ctx, site: Site, paper: Hardcopy): Promise<Response> {
  const lang = c.get('lang');
  const title = say.backTitle(paper.judul)[lang];
  return staff(c, site, {
    title,
    current: 'arsip',
    children: (
      <>
        <LoanHead {...{ paper, title, lang }} above={loansLink(lang)} here={say.takeBack[lang]} />
        <EmptyState link={{ href: arsip.hardcopy(paper.id), label: say.toPaper[lang] }}>
          {say.notLent[lang]}
        </EmptyState>
      </>
    ),
  });
}
