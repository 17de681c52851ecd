import type { Reason } from '../../../../../base/errors.ts';
import { dayOf, longInstant, number, shortDay, type Tanggal } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { approveDestruction } from '../../../../../custody/keeping/destruction/approve-destruction.ts';
import { signedMinutesReasons } from '../../../../../custody/keeping/destruction/attach-signed-minutes.ts';
import { carryOutDestruction } from '../../../../../custody/keeping/destruction/carry-out-destruction.ts';
import {
  type Destruction,
  type DestructionState,
  destructionById,
  linesOf,
  stateOf,
  UNSUR,
} from '../../../../../custody/keeping/destruction/destruction.ts';
import { keptOf } from '../../../../../custody/keeping/destruction/kept.ts';
import { withdrawDestruction } from '../../../../../custody/keeping/destruction/withdraw-destruction.ts';
import { suratText } from '../../../../../custody/keeping/surat.ts';
import { readsOnly } from '../../../../../custody/who.ts';
import { reasonsAgainst } from '../../../../../journal/act.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import type { Office } from '../../../../../people/office.ts';
import { Breadcrumbs, PageHead, Section } from '../../../../../ui/layout.tsx';
import { type Fact, Facts } from '../../../../../ui/lists.tsx';
import { StateTag } from '../../../../../ui/marks.tsx';
import { type Ctx, type Site, visitorOf } from '../../../../context.ts';
import type { Form } from '../../../../form.ts';
import { staff, type Trouble } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { text } from '../text.ts';
import { ApproveForm, CarryForm, WithdrawForm } from './deeds.tsx';
import { DestructionDocuments } from './documents.tsx';
import { Minutes } from './minutes.tsx';
import { say } from './text.ts';

/** What came back with one of the page's forms. */
export interface Again {
  readonly form: Form;
  readonly trouble: Trouble;
  readonly act: 'setujui' | 'tarik' | 'laksanakan' | 'lampirkan';
}

/** Why the next deed would be refused now, apart from what its own fields will say. */
async function against(
  site: Site,
  by: Actor,
  { id }: Destruction,
  state: DestructionState,
  today: Tanggal,
): Promise<readonly Reason[]> {
  const witness = (nama: string) => ({ nama, jabatan: '-', unsur: UNSUR[0] });
  if (state === 'diusulkan')
    return reasonsAgainst(site, by, approveDestruction, { id, penetapan: { nomor: '-', tanggal: today } });
  if (state !== 'disetujui') return [];
  return reasonsAgainst(site, by, carryOutDestruction, {
    ...{ id, tempat: '-', saksi: [witness('1'), witness('2')] },
    keepPaper: () => Promise.reject(new Error('only asked')),
  });
}

function factsOf(of: Destruction, office: Office, lang: Lang): Fact[] {
  const who = (name: string | null, at: Date | null) =>
    name && at ? [say.who(name, longInstant(at, office.zone, lang))[lang]] : [];
  const fact = (label: string, value: readonly string[], note?: string | null): Fact[] =>
    value.map((one) => ({ label, value: one, ...(note ? { note } : {}) }));
  return [
    { label: say.alasan[lang], value: of.alasan },
    { label: say.cara[lang], value: of.cara },
    { label: say.pertimbangan[lang], value: suratText(of.pertimbangan)[lang] },
    { label: say.persetujuan[lang], value: suratText(of.persetujuan)[lang] },
    ...fact(say.penetapan[lang], of.penetapan ? [suratText(of.penetapan)[lang]] : []),
    ...fact(say.proposedBy[lang], who(of.personName, of.at), of.jabatanName),
    ...fact(say.approvedBy[lang], who(of.disetujuiName, of.disetujuiAt), of.disetujuiJabatanName),
    ...fact(say.withdrawnBy[lang], who(of.ditarikName, of.ditarikAt), of.ditarikAlasan),
    ...fact(say.carriedOutBy[lang], who(of.dilaksanakanName, of.dilaksanakanAt), of.tempat),
    ...(of.saksi
      ? [
          {
            label: say.saksiLabel[lang],
            value: of.saksi
              .map(
                ({ nama, jabatan, unsur }) => `${nama} (${jabatan}, ${say.unsur[unsur][lang].toLowerCase()})`,
              )
              .join('; '),
          },
        ]
      : []),
  ];
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
  const today = dayOf(site.clock.now(), office.zone);
  const lines = await linesOf(site.db, office.id, destruction.id);
  const [kept, next, withdraw] = await Promise.all([
    keptOf(
      site.db,
      office.id,
      lines.map(({ dokumen }) => dokumen),
    ),
    against(site, by, destruction, state, today),
    reasonsAgainst(site, by, withdrawDestruction, { id: destruction.id, alasan: '-' }),
  ]);
  const unit = readsOnly(by);
  const rows = kept.filter(({ dokumen }) => unit === null || dokumen.unit === unit);
  const open = state === 'diusulkan' || state === 'disetujui';
  const props = { destruction, again, today, lang };
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
        {state === 'dilaksanakan' && readsOnly(by) === null && (
          <Minutes
            {...{ destruction, office, lang }}
            again={again?.act === 'lampirkan' ? again : null}
            reasons={signedMinutesReasons(destruction, by, '-')}
          />
        )}
        <Section title={say.facts[lang]}>
          <Facts items={factsOf(destruction, office, lang)} />
        </Section>
        <Section title={say.list[lang]} note={say.editions[lang]}>
          <DestructionDocuments
            {...{ rows, lang, judged: open, own: destruction.id }}
            caption={say.list[lang]}
            today={today}
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
