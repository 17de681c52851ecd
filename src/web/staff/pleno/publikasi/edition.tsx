import type { JSX } from 'preact';
import type { Reason } from '../../../../base/errors.ts';
import { clockTime, longInstant, number } from '../../../../base/tanggal.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import { citeStep } from '../../../../procedure/text.ts';
import { orderUpload } from '../../../../publication/order-upload.ts';
import { proposedRingkasan } from '../../../../publication/publication.ts';
import { recordPublication } from '../../../../publication/record-publication.ts';
import { ActionButton, ButtonLink, type Check, Checklist, Notice } from '../../../../ui/actions.tsx';
import { Checkbox } from '../../../../ui/choices.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { type Ctx, type Site, visitorOf } from '../../../context.ts';
import { periksa } from '../../arsip/periksa/links.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { dossierOf } from './dossier.ts';
import { EditionFrame, publicAddress, type Shown } from './edition-frame.tsx';
import { Result } from './published.tsx';
import { publicationText as say } from './text.ts';

/** What the PPID typed and ticked. */
interface TypedOrder {
  readonly ringkasan: string;
  readonly previewSeen: boolean;
}

/** Reasons that the form itself can still meet; they never disable its button, the server says them. */
const BY_THE_FORM = new Set(['ringkasan-perubahan-kosong', 'pratinjau-belum-dilihat']);

/** Files that one check names. */
const SHOWN_FILES = 5;

function systemChecks({ dossier, lang }: Shown): Check[] {
  const { meeting, items, findings } = dossier;
  const n = (count: number) => number(count, lang);
  const minutes = meeting && to.beritaAcara(meeting.id);
  const act = (href: string | null, label: string) => href && <a href={href}>{label}</a>;
  return [
    {
      met: meeting?.signedAt != null,
      text: say.signedMinutes[lang],
      trailing: meeting?.signedAt
        ? meeting.nomor
        : act(minutes && `${minutes}#tanda-tangan`, say.toMinutes[lang]),
    },
    {
      met: meeting?.establishedAt != null,
      text: say.byPpid[lang],
      trailing: meeting?.establishedAt ? null : act(minutes && `${minutes}#penetapan`, say.toEstablish[lang]),
    },
    {
      met: findings.complete === items.length,
      text: say.columns[lang],
      trailing: say.nOfM(n(findings.complete), n(items.length))[lang],
    },
    {
      met: findings.missing === 0,
      text: say.files[lang],
      note: say.filesNote[lang],
      trailing:
        findings.missing > 0
          ? say.filesMissing(n(findings.missing))[lang]
          : say.fileCount(n(findings.files))[lang],
    },
    {
      met: findings.unfit.length === 0,
      text: say.examined[lang],
      ...(findings.unfit.length > 0 ? { note: <UnfitFiles dossier={dossier} lang={lang} /> } : {}),
    },
    {
      met: findings.unlisted === 0,
      text: say.noneExcluded[lang],
      trailing: say.found(n(findings.unlisted))[lang],
    },
    { met: findings.rootMatches, text: say.rootMatches[lang] },
  ];
}

/** Files that wait, each with the page that says for what. */
function UnfitFiles({ dossier, lang }: Pick<Shown, 'dossier' | 'lang'>): JSX.Element {
  const files = dossier.findings.unfit;
  return (
    <>
      {files.slice(0, SHOWN_FILES).map(({ sha256, nama }, index) => (
        <span key={sha256}>
          {index > 0 && ', '}
          <a href={periksa.berkas(sha256)}>{nama ?? say.minutesScan[lang]}</a>
        </span>
      ))}
      {files.length > SHOWN_FILES && ` ${say.andMore(files.length - SHOWN_FILES)[lang]}`}
    </>
  );
}

/** What the PPID declared, as the order records it; open while there is no order. */
function PeopleChecks({ dossier, office, lang }: Shown): JSX.Element {
  const { publication, orderedBy } = dossier;
  const who = publication && `${orderedBy}, ${clockTime(publication.orderedAt, office.zone)}`;
  return (
    <Section title={say.byPeople[lang]}>
      <Checklist
        kind="people"
        lang={lang}
        checks={[
          {
            met: publication !== null,
            text: say.ringkasanRead[lang],
            trailing: who,
            ...(publication ? { note: `“${publication.ringkasan}”` } : {}),
          },
          { met: publication !== null, text: say.previewSeen[lang], trailing: who },
        ]}
      />
    </Section>
  );
}

function OrderForm(props: Shown & { typed: TypedOrder; reasons: Reason[] }): JSX.Element {
  const { dossier, lang, typed, reasons } = props;
  const { edition } = dossier;
  const blocking = reasons.filter((reason) => !BY_THE_FORM.has(reason.code));
  const step = dossier.run.sheet.langkah.find((one) =>
    one.jalankan.hasil.some((made) => made.keluaran === 'perintah_unggah'),
  );
  const cite = step ? citeStep(dossier.run.sheet, step) : '';
  const mayNot = reasons.some((reason) => reason.code === 'bukan-pelaksana');
  const act = (
    <Section title={say.giveOrder[lang]} major note={say.orderNote(edition.nomor, cite)[lang]}>
      <ActionButton id="perintahkan" label={say.order[lang]} lang={lang} reasons={blocking} />
    </Section>
  );
  if (mayNot) {
    return (
      <>
        <PeopleChecks {...props} />
        {act}
      </>
    );
  }
  return (
    <form method="post" action={`${to.edisi(edition.id)}/perintah`}>
      <input type="hidden" name="sidik" value={edition.root} />
      <Section title={say.byPeople[lang]}>
        <TextArea
          name="ringkasan"
          label={say.ringkasan[lang]}
          lang={lang}
          hint={say.ringkasanHint[lang]}
          value={typed.ringkasan}
        />
        <p>
          <button
            type="submit"
            class="link"
            formaction={`${to.edisi(edition.id)}/pratinjau`}
            formtarget="_blank"
          >
            {say.openPreview[lang]} {say.newTab[lang]}
          </button>
        </p>
        <p class="meta">{say.previewFacts[lang]}</p>
        <Checkbox
          name="pratinjau"
          label={say.previewDeclared[lang]}
          lang={lang}
          checked={typed.previewSeen}
        />
      </Section>
      {act}
    </form>
  );
}

function PublishSection({ dossier, office, lang, reasons }: Shown & { reasons: Reason[] }): JSX.Element {
  const { edition, publication } = dossier;
  const when = publication ? longInstant(publication.orderedAt, office.zone, lang) : '';
  return (
    <Section title={say.publishHead(edition.nomor)[lang]} major note={say.publishNote(when)[lang]}>
      {reasons.length > 0 ? (
        <ActionButton id="unggah" label={say.toPublish[lang]} lang={lang} reasons={reasons} />
      ) : (
        <ButtonLink href={`${to.edisi(edition.id)}/terbitkan`} label={say.toPublish[lang]} />
      )}
    </Section>
  );
}

/** One edition: what was checked, the PPID's order, the desk's upload and what came of it. */
export async function editionPage(
  c: Ctx,
  site: Site,
  typed: TypedOrder | null,
  trouble?: Trouble,
): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const dossier = await dossierOf(site, by, office, c.req.param('edition') ?? '');
  const { edition, publication } = dossier;
  const shown = { dossier, office, lang };
  const ringkasan = typed?.ringkasan ?? (await proposedRingkasan(site.db, office.id, edition));
  const input = { edition: edition.id, root: edition.root, store: site.store };
  const uploading = { edition: edition.id, manifestSha256: '', publishedAt: site.clock.now() };
  const againstOrder = publication
    ? []
    : await reasonsAgainst(site, by, orderUpload, { ...input, ringkasan, previewSeen: true });
  const againstUpload = publication ? await reasonsAgainst(site, by, recordPublication, uploading) : [];
  const nomor = edition.nomor;
  const title = publication?.publishedAt
    ? say.publishedTitle(nomor)
    : publication
      ? say.uploadTitle(nomor)
      : say.orderTitle(nomor);
  return staff(c, site, {
    title: title[lang],
    current: 'publikasi',
    trouble,
    children: (
      <EditionFrame
        {...shown}
        title={title[lang]}
        overline={(publication ? say.uploadOver : say.orderOver)[lang]}
        step={publication ? 6 : 5}
      >
        {!dossier.inPlace && <Notice tone="warning">{say.notInPlace[lang]}</Notice>}
        {publication?.publishedAt && <Result {...shown} url={await publicAddress(c, site, office.code)} />}
        <Section title={say.bySystem[lang]}>
          <Checklist kind="system" lang={lang} checks={systemChecks(shown)} />
        </Section>
        {publication ? (
          <PeopleChecks {...shown} />
        ) : (
          <OrderForm {...shown} typed={typed ?? { ringkasan, previewSeen: false }} reasons={againstOrder} />
        )}
        {publication && !publication.publishedAt && <PublishSection {...shown} reasons={againstUpload} />}
      </EditionFrame>
    ),
  });
}
