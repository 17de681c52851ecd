import type { JSX } from 'preact';
import type { Reason } from '../../../../base/errors.ts';
import { dayOf, longInstant, number, shortDay } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { readsOnly } from '../../../../custody/edar/pihak.ts';
import { approveDestruction } from '../../../../custody/keeping/destruction/approve-destruction.ts';
import { carryOutDestruction } from '../../../../custody/keeping/destruction/carry-out-destruction.ts';
import {
  type Destruction,
  type DestructionState,
  destructionById,
  linesOf,
  stateOf,
} from '../../../../custody/keeping/destruction/destruction.ts';
import { keptOf } from '../../../../custody/keeping/destruction/kept.ts';
import { withdrawDestruction } from '../../../../custody/keeping/destruction/withdraw-destruction.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import type { Actor } from '../../../../journal/actor.ts';
import type { Office } from '../../../../people/office.ts';
import { ActionButton, ButtonLink, Notice } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { TextArea, TextField } from '../../../../ui/fields.tsx';
import { Actions, Breadcrumbs, FieldRow, PageHead, Section } from '../../../../ui/layout.tsx';
import { type Fact, Facts } from '../../../../ui/lists.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { type Ctx, type Site, visitorOf } from '../../../context.ts';
import type { Form } from '../../../form.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { say } from './destroy-text.ts';
import { DestructionDocuments } from './documents.tsx';
import { simpan } from './links.ts';
import { text } from './text.ts';

/** What came back with one of the page's forms. */
export interface Again {
  readonly form: Form;
  readonly trouble: Trouble;
  readonly act: 'setujui' | 'tarik' | 'laksanakan';
}

interface Props {
  readonly destruction: Destruction;
  readonly again: Again | null;
  readonly lang: Lang;
}

/** Why the next deed would be refused now, apart from what its own fields will say. */
async function against(
  site: Site,
  by: Actor,
  id: string,
  state: DestructionState,
): Promise<readonly Reason[]> {
  const witness = (nama: string) => ({ nama, jabatan: '-' });
  if (state === 'diusulkan') return reasonsAgainst(site, by, approveDestruction, id);
  if (state !== 'disetujui') return [];
  return reasonsAgainst(site, by, carryOutDestruction, {
    ...{ id, tempat: '-', saksi: [witness('1'), witness('2')] },
    keepPaper: () => Promise.reject(new Error('only asked')),
  });
}

function factsOf({ destruction: of, lang }: Props, office: Office): Fact[] {
  const who = (name: string | null, at: Date | null) =>
    name && at ? [say.who(name, longInstant(at, office.zone, lang))[lang]] : [];
  const fact = (label: string, value: readonly string[], note?: string | null): Fact[] =>
    value.map((one) => ({ label, value: one, ...(note ? { note } : {}) }));
  return [
    { label: say.alasan[lang], value: of.alasan },
    { label: say.cara[lang], value: of.cara },
    { label: say.pertimbangan[lang], value: of.pertimbangan },
    { label: say.persetujuan[lang], value: of.persetujuan },
    ...fact(say.proposedBy[lang], who(of.personName, of.at), of.jabatanName),
    ...fact(say.approvedBy[lang], who(of.disetujuiName, of.disetujuiAt), of.disetujuiJabatanName),
    ...fact(say.withdrawnBy[lang], who(of.ditarikName, of.ditarikAt), of.ditarikAlasan),
    ...fact(say.carriedOutBy[lang], who(of.dilaksanakanName, of.dilaksanakanAt), of.tempat),
    ...(of.saksi
      ? [
          {
            label: say.saksiLabel[lang],
            value: of.saksi.map(({ nama, jabatan }) => `${nama} (${jabatan})`).join(', '),
          },
        ]
      : []),
  ];
}

function ApproveForm({ destruction, lang, reasons }: Props & { reasons: readonly Reason[] }): JSX.Element {
  return (
    <Section id="perbuatan" title={say.approveTitle[lang]} note={say.approveNote[lang]} major>
      <form method="post" action={simpan.act(destruction.id, 'setujui')}>
        <ActionButton id="setujui" label={say.approve[lang]} lang={lang} reasons={reasons} />
      </form>
    </Section>
  );
}

function CarryForm({
  destruction,
  again,
  lang,
  reasons,
}: Props & { reasons: readonly Reason[] }): JSX.Element {
  const form = again?.act === 'laksanakan' ? again.form : null;
  const errors = fieldErrors((form && again?.trouble.faults) || [], lang);
  const value = (name: string) => ({ name, lang, value: form?.text(name) ?? '', error: errors[name] });
  return (
    <Section id="perbuatan" title={say.carryTitle[lang]} major>
      <Notice tone="warning">{say.carryNote[lang]}</Notice>
      <form method="post" action={simpan.act(destruction.id, 'laksanakan')} novalidate>
        <TextField label={say.tempat[lang]} {...value('tempat')} />
        {[1, 2].map((n) => (
          <FieldRow key={n}>
            <TextField label={say.saksi(n)[lang]} {...value(`saksi-${n}`)} />
            <TextField
              label={say.saksiJabatan(n)[lang]}
              hint={say.saksiHint[lang]}
              {...value(`saksi-${n}-jabatan`)}
            />
          </FieldRow>
        ))}
        <ActionButton
          id="laksanakan"
          label={say.carry(number(destruction.dokumen, lang))[lang]}
          lang={lang}
          reasons={reasons}
        />
      </form>
    </Section>
  );
}

function WithdrawForm({
  destruction,
  again,
  lang,
  reasons,
}: Props & { reasons: readonly Reason[] }): JSX.Element {
  const own = again?.act === 'tarik' ? again : null;
  return (
    <details class="fold tarik" open={own !== null}>
      <summary>{say.withdrawTitle[lang]}</summary>
      <form method="post" action={simpan.act(destruction.id, 'tarik')} novalidate>
        <TextArea
          name="alasan"
          label={say.alasan[lang]}
          lang={lang}
          rows={2}
          hint={say.withdrawNote[lang]}
          value={own?.form.text('alasan') ?? ''}
          error={own?.trouble.faults?.[0]?.[lang]}
        />
        <ActionButton
          id="tarik"
          label={say.withdraw[lang]}
          variant="secondary"
          lang={lang}
          reasons={reasons}
        />
      </form>
    </details>
  );
}

function titleOf(state: DestructionState, n: string, lang: Lang): string {
  return (state === 'dilaksanakan' ? say.destroyed(n) : say.proposal(n))[lang];
}

/** One destruction: where it stands, its documents with everything that still keeps them, and what can be done. */
export async function showDestruction(c: Ctx, site: Site, again: Again | null): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const destruction = await destructionById(site.db, office.id, c.req.param('id') ?? '');
  const state = stateOf(destruction);
  const lines = await linesOf(site.db, office.id, destruction.id);
  const [kept, next, withdraw] = await Promise.all([
    keptOf(
      site.db,
      office.id,
      lines.map(({ dokumen }) => dokumen),
    ),
    against(site, by, destruction.id, state),
    reasonsAgainst(site, by, withdrawDestruction, { id: destruction.id, alasan: '-' }),
  ]);
  const unit = readsOnly(by);
  const rows = kept.filter(({ dokumen }) => unit === null || dokumen.unit === unit);
  const open = state === 'diusulkan' || state === 'disetujui';
  const props = { destruction, again, lang };
  return staff(c, site, {
    title: destruction.nomor ?? titleOf(state, number(destruction.dokumen, lang), lang),
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
          here={destruction.nomor ?? say.oneProposal[lang]}
        />
        <PageHead
          overline={destruction.nomor ?? say.since(shortDay(dayOf(destruction.at, office.zone), lang))[lang]}
          title={titleOf(state, number(destruction.dokumen, lang), lang)}
        />
        {state !== 'dilaksanakan' && (
          <p>
            <StateTag tone={state === 'ditarik' ? 'abu' : state === 'disetujui' ? 'biru' : 'kuning'}>
              {say.states[state][lang]}
            </StateTag>{' '}
            {open && <a href="#perbuatan">{say.jump[state][lang]}</a>}
          </p>
        )}
        {state === 'dilaksanakan' && (
          <>
            <p>{say.paperNote[lang]}</p>
            <Actions>
              <ButtonLink
                href={simpan.act(destruction.id, 'berita-acara.pdf')}
                label={say.paper[lang]}
                download
              />
            </Actions>
          </>
        )}
        <Section title={say.facts[lang]}>
          <Facts items={factsOf(props, office)} />
        </Section>
        <Section title={say.list[lang]} note={say.editions[lang]}>
          <DestructionDocuments
            {...{ rows, lang, judged: open, own: destruction.id }}
            caption={say.list[lang]}
            today={dayOf(site.clock.now(), office.zone)}
          />
          {rows.length < kept.length && (
            <p class="meta">{say.hiddenUnits(number(kept.length - rows.length, lang))[lang]}</p>
          )}
        </Section>
        {state === 'diusulkan' && <ApproveForm {...props} reasons={next} />}
        {state === 'disetujui' && <CarryForm {...props} reasons={next} />}
        {open && <WithdrawForm {...props} reasons={withdraw} />}
      </>
    ),
  });
}
