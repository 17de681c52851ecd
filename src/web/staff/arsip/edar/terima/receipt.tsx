import type { JSX } from 'preact';
import { NotFound, type Reason } from '../../../../../base/errors.ts';
import { newId } from '../../../../../base/id.ts';
import { longDay, longInstant } from '../../../../../base/tanggal.ts';
import type { Both, Lang } from '../../../../../base/text.ts';
import { pindaianReasons } from '../../../../../custody/edar/attach-pindaian.ts';
import { linesFor, linesOf } from '../../../../../custody/edar/line.ts';
import { type Loan, loansOf } from '../../../../../custody/edar/loan.ts';
import { extensionsOf, type LoanExtension } from '../../../../../custody/edar/loan-extension.ts';
import { standsFor } from '../../../../../custody/edar/pihak.ts';
import { signReasons } from '../../../../../custody/edar/sign-tanda-terima.ts';
import {
  type Numbered,
  type Sisi,
  seesTandaTerima,
  type TandaTerima,
  tandaTerimaById,
  waitsFor,
} from '../../../../../custody/edar/tanda-terima.ts';
import { keepsAll } from '../../../../../custody/who.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import type { Office } from '../../../../../people/office.ts';
import { ActionButton, type Check, Checklist, Notice } from '../../../../../ui/actions.tsx';
import { Actions, Breadcrumbs, PageHead, Section } from '../../../../../ui/layout.tsx';
import { type Fact, Facts } from '../../../../../ui/lists.tsx';
import { type Ctx, type Site, visitorOf } from '../../../../context.ts';
import { staff, type Trouble } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { edar } from '../links.ts';
import { ExtensionLines } from '../pinjam/extend.tsx';
import { LinesTable } from './lines-table.tsx';
import { PaperPart } from './paper-part.tsx';
import { contentText, ReceiptState, stateSentence } from './state.tsx';
import { text } from './text.ts';

interface Props {
  readonly receipt: TandaTerima;
  readonly office: Office;
  readonly by: Actor;
  readonly lang: Lang;
}

function loanFacts(
  { office, lang }: Props,
  loans: readonly Loan[],
  extensions: readonly LoanExtension[],
): Fact[] {
  const [loan] = loans;
  if (!loan) return [];
  const lines = <ExtensionLines rows={extensions} loans={loans.length} zone={office.zone} lang={lang} />;
  return [
    { label: text.keperluan[lang], value: loan.keperluan },
    { label: text.until[lang], value: longDay(loan.jatuhTempoAwal, lang) },
    ...(extensions.length > 0 ? [{ label: text.extended[lang], value: lines }] : []),
  ];
}

const linked = (label: string, { id, nomor }: Numbered): Fact => ({
  label,
  value: <a href={arsip.tandaTerimaSatu(id)}>{nomor}</a>,
});

function factsOf({ receipt, office, lang }: Props, ofLoans: readonly Fact[]): Fact[] {
  const { tanggal, disalin, nomorKertas, catatan, personName, at } = receipt;
  const when = longInstant(at, office.zone, lang);
  return [
    {
      label: text.keadaan[lang],
      value: <ReceiptState receipt={receipt} lang={lang} />,
      note: stateSentence(receipt)[lang],
    },
    {
      label: text.tanggal[lang],
      value: longDay(tanggal, lang, true),
      note: (disalin ? text.keyed : text.made)(personName, when)[lang],
    },
    ...(nomorKertas ? [{ label: text.nomorKertas[lang], value: nomorKertas }] : []),
    ...ofLoans,
    ...(receipt.menggantikan ? [linked(text.tookPlaceOf[lang], receipt.menggantikan)] : []),
    ...(receipt.digantikan ? [linked(text.tookPlaceBy[lang], receipt.digantikan)] : []),
    ...(catatan ? [{ label: text.catatan[lang], value: catatan }] : []),
  ];
}

function signatureOf({ receipt, office, lang }: Props, sisi: Sisi): Check {
  const { pihak, nama, orang, tanda } = receipt[sisi];
  const paper = pihak === 'luar' || receipt.disalin;
  const role = (sisi === 'dari' ? text.giver : text.receiver)[lang];
  const shown = { text: text.signedBy(role, nama)[lang] };
  if (tanda) {
    const when = longInstant(tanda.at, office.zone, lang);
    return { ...shown, met: true, note: text.signedHere(tanda.name, tanda.jabatan)[lang], trailing: when };
  }
  const met = paper && receipt.pindaian !== null;
  const onPaper = (met ? text.signedOnPaper : receipt.disalin ? text.signedBefore : text.paperOnly)[lang];
  return {
    ...shown,
    met,
    ...(paper ? { note: orang ? `${orang}. ${onPaper}` : onPaper } : {}),
    ...(met ? {} : { trailing: (receipt.disalin ? text.noScan : text.notYet)[lang] }),
  };
}

/** The button for the side that is the reader's to sign; or for either, with the reasons why not. */
function SignForm({ receipt, by, lang }: Props): JSX.Element | null {
  const open = (['dari', 'kepada'] as const).filter((sisi) => {
    return receipt[sisi].pihak !== 'luar' && receipt[sisi].tanda === null && !receipt.disalin;
  });
  const [sisi = open.find((one) => standsFor(by, receipt[one])) ?? open[0]] = open.filter(
    (one) => signReasons(receipt, by, one).length === 0,
  );
  if (!sisi || receipt.digantikan) return null;
  const reasons: readonly Reason[] = signReasons(receipt, by, sisi);
  return (
    <form method="post" action={edar.act(receipt.id, 'tanda-tangan')} class="section section--close">
      {reasons.length === 0 && <p class="section__note">{text.signNote[sisi](receipt[sisi].nama)[lang]}</p>}
      <input type="hidden" name="sisi" value={sisi} />
      <ActionButton id="tandatangani" label={text.signAs[sisi][lang]} lang={lang} reasons={reasons} />
    </form>
  );
}

/** The way out where a file was replaced before both signed: the same receipt, of what is in force, under a new number. */
function RedrawForm({ receipt, by, lang, id }: Props & { id: string }): JSX.Element | null {
  const { berganti, disalin, dari, kepada } = receipt;
  if (berganti.length === 0 || disalin || waitsFor(receipt).length === 0) return null;
  const may = keepsAll(by) || standsFor(by, dari) || standsFor(by, kepada);
  return (
    <div class="section section--close">
      <Notice tone="warning">
        <p>{text.redrawNote[lang]}</p>
        {may && (
          <form method="post" action={edar.act(receipt.id, 'buat-ulang')}>
            <input type="hidden" name="id" value={id} />
            <ActionButton id="buat-ulang" label={text.redraw[lang]} lang={lang} reasons={[]} />
          </form>
        )}
      </Notice>
    </div>
  );
}

/** What the reader's own side has still to do here, and where on the page. */
function turnOf(receipt: TandaTerima, by: Actor): { href: string; label: Both } | null {
  const mine = waitsFor(receipt).map((wait) => {
    const paper = wait === 'pindaian' || receipt[wait].pihak === 'luar';
    if (paper) return pindaianReasons(receipt, by).length === 0 ? 'pindaian' : null;
    return signReasons(receipt, by, wait).length === 0 ? 'tanda-tangan' : null;
  });
  if (mine.includes('tanda-tangan')) return { href: '#tanda-tangan', label: text.toSign };
  return mine.includes('pindaian') ? { href: '#pindaian', label: text.toScan } : null;
}

/** The receipt, if the reader may see it. @throws NotFound when not */
export async function receiptFor(c: Ctx, site: Site): Promise<TandaTerima> {
  const { by } = visitorOf(c);
  const receipt = await tandaTerimaById(site.db, by.office, c.req.param('id') ?? '');
  if (!seesTandaTerima(by, receipt)) throw new NotFound('tanda terima');
  return receipt;
}

/** One receipt: where it stands, who gave what to whom, who signed, and what is to be done. */
export async function receiptPage(c: Ctx, site: Site, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const receipt = await receiptFor(c, site);
  const [lines, loans] = await Promise.all([
    linesOf(site.db, office.id, receipt.id).then((found) => linesFor(by, receipt, found)),
    loansOf(site.db, office.id, { tandaTerima: receipt.id }),
  ]);
  const extensions = await extensionsOf(
    site.db,
    office.id,
    loans.map(({ id }) => id),
  );
  const props = { receipt, office, by, lang };
  const paper = receipt.disalin || receipt.dari.pihak === 'luar' || receipt.kepada.pihak === 'luar';
  const turn = turnOf(receipt, by);
  return staff(c, site, {
    title: receipt.nomor,
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: text.arsip[lang] },
            { href: arsip.tandaTerima, label: text.title[lang] },
          ]}
          here={receipt.nomor}
        />
        <PageHead
          overline={text.overline[receipt.kind][lang]}
          title={receipt.nomor}
          lead={
            text.transfer[receipt.kind](receipt.dari.nama, receipt.kepada.nama, contentText(receipt, lang))[
              lang
            ]
          }
        />
        <Actions>
          {turn && <a href={turn.href}>{turn.label[lang]}</a>}
          <a href={edar.act(receipt.id, 'tanda-terima.pdf')}>{text.print[lang]}</a>
        </Actions>
        <div class="section section--close">
          <Facts items={factsOf(props, loanFacts(props, loans, extensions))} />
        </div>
        <Section title={text.what[lang]}>
          <LinesTable lines={lines} zone={office.zone} lang={lang} />
          <RedrawForm {...props} id={newId(site.clock.now())} />
        </Section>
        <Section title={text.signatures[lang]} id="tanda-tangan">
          <Checklist
            kind="people"
            lang={lang}
            checks={[signatureOf(props, 'dari'), signatureOf(props, 'kepada')]}
          />
          <SignForm {...props} />
        </Section>
        {paper && (
          <PaperPart {...props} reasons={pindaianReasons(receipt, by)} faults={trouble?.faults ?? []} />
        )}
      </>
    ),
  });
}
