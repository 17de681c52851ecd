import type { JSX } from 'preact';
import { NotFound } from '../../../../base/errors.ts';
import { isId, newId } from '../../../../base/id.ts';
import { longInstant, type Zone } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { type Hold, holdsOf } from '../../../../custody/keeping/hold.ts';
import { liftHold } from '../../../../custody/keeping/lift-hold.ts';
import { placeHold } from '../../../../custody/keeping/place-hold.ts';
import { why } from '../../../../custody/keeping/text.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import { type Actor, holds } from '../../../../journal/actor.ts';
import { ActionButton, Button } from '../../../../ui/actions.tsx';
import { TextArea, TextField } from '../../../../ui/fields.tsx';
import { EmptyState, PageHead, Section } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { withFields } from '../form-faults.ts';
import { arsip } from '../links.ts';
import { DokumenCrumbs, dokumenFor } from './dokumen-retensi.tsx';
import { simpan } from './links.ts';
import { dokumenText as say } from './text.ts';

interface Again {
  readonly form: Form;
  readonly trouble: Trouble;
}

interface HoldProps {
  readonly hold: Hold;
  readonly by: Actor;
  readonly zone: Zone;
  readonly again: Again | null;
  readonly lang: Lang;
}

function OneHold({ hold, by, zone, again, lang }: HoldProps): JSX.Element {
  const when = (at: Date) => longInstant(at, zone, lang);
  const own = again?.form.text('penahanan') === hold.id ? again : null;
  const id = `cabut-${hold.id}`;
  return (
    <li>
      <p>
        <strong>{hold.nomorPerkara ? say.perkaraNo(hold.nomorPerkara)[lang] : say.standing[lang]}</strong>
      </p>
      <p>{hold.alasan}</p>
      <p class="meta">{say.by(hold.personName, when(hold.at))[lang]}</p>
      {hold.dicabutAt ? (
        <>
          <p>{hold.dicabutAlasan}</p>
          <p class="meta">{say.lifted(hold.dicabutName ?? '', when(hold.dicabutAt))[lang]}</p>
        </>
      ) : holds(by, 'ppid') ? (
        <details class="fold" open={own !== null}>
          <summary>{say.lift[lang]}</summary>
          <form method="post" action={simpan.cabut(hold.dokumen)} novalidate>
            <input type="hidden" name="penahanan" value={hold.id} />
            <TextArea
              name="alasan"
              id={id}
              label={say.liftReason[lang]}
              lang={lang}
              rows={2}
              value={own?.form.text('alasan') ?? ''}
              error={own?.trouble.faults?.find(({ field }) => field === 'alasan')?.[lang]}
            />
            <Button label={say.lift[lang]} variant="secondary" />
          </form>
        </details>
      ) : (
        <ActionButton
          id={id}
          label={say.lift[lang]}
          variant="secondary"
          lang={lang}
          reasons={[why.onlyPpidLifts()]}
        />
      )}
    </li>
  );
}

function List(props: Omit<HoldProps, 'hold'> & { title: string; rows: readonly Hold[] }): JSX.Element {
  const { title, rows, ...rest } = props;
  return (
    <Section title={title}>
      <ul class="plain holds">
        {rows.map((hold) => (
          <OneHold key={hold.id} hold={hold} {...rest} />
        ))}
      </ul>
    </Section>
  );
}

async function show(c: Ctx, site: Site, id: string, again: Again | null): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const dokumen = await dokumenFor(site.db, by, id);
  const draft = { id: newId(site.clock.now()), dokumen: dokumen.id, alasan: 'x', nomorPerkara: '' };
  const [all, reasons] = await Promise.all([
    holdsOf(site.db, office.id, [dokumen.id]),
    reasonsAgainst(site, by, placeHold, draft),
  ]);
  const rest = { by, zone: office.zone, again, lang };
  const standing = all.filter(({ dicabutAt }) => dicabutAt === null);
  const past = all.filter(({ dicabutAt }) => dicabutAt !== null);
  const lifting = again?.form.text('penahanan') ?? '';
  const form = lifting ? null : again?.form;
  return staff(c, site, {
    title: `${say.tahan[lang]} ${dokumen.nomor}`,
    current: 'arsip',
    trouble: again?.trouble,
    ...(lifting ? { ids: { alasan: `cabut-${lifting}` } } : {}),
    children: (
      <>
        <DokumenCrumbs dokumen={dokumen} here={say.tahan[lang]} lang={lang} />
        <PageHead
          overline={`${dokumen.nomor} · ${dokumen.judul}`}
          title={say.tahan[lang]}
          lead={say.holdLead[lang]}
        />
        {standing.length > 0 ? (
          <List title={say.standing[lang]} rows={standing} {...rest} />
        ) : (
          <EmptyState>{say.none[lang]}</EmptyState>
        )}
        <Section title={say.place[lang]} major>
          <form method="post" action={arsip.dokumenAct(dokumen.id, 'tahan')} novalidate>
            <input type="hidden" name="id" value={form?.text('id') || draft.id} />
            <TextArea
              name="alasan"
              label={say.alasan[lang]}
              lang={lang}
              hint={say.alasanHint[lang]}
              value={form?.text('alasan') ?? ''}
              error={
                form ? again?.trouble.faults?.find(({ field }) => field === 'alasan')?.[lang] : undefined
              }
            />
            <TextField
              name="perkara"
              label={say.perkara[lang]}
              lang={lang}
              optional
              value={form?.text('perkara') ?? ''}
            />
            <ActionButton id="tahan" label={say.doPlace[lang]} lang={lang} reasons={reasons} />
          </form>
        </Section>
        {past.length > 0 && <List title={say.past[lang]} rows={past} {...rest} />}
      </>
    ),
  });
}

export function holdPage(site: Site): Handler {
  return (c) => show(c, site, c.req.param('dokumen') ?? '', null);
}

const FIELDS: Readonly<Record<string, string>> = {
  'alasan-wajib': 'alasan',
  'teks-terlalu-panjang': 'alasan',
};

/** Holds a document. A repeated send of the same form is one hold. */
export function postHold(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    const { id: dokumen } = await dokumenFor(site.db, by, c.req.param('dokumen') ?? '');
    const id = isId(form.text('id')) ? form.text('id') : newId(site.clock.now());
    const done = `${arsip.dokumenAct(dokumen, 'tahan')}?selesai=ditahan`;
    const work = () =>
      withFields(FIELDS, async () => {
        const before = await holdsOf(site.db, by.office, [dokumen]);
        if (before.some((one) => one.id === id)) return done;
        const words = { alasan: form.text('alasan'), nomorPerkara: form.text('perkara') };
        await perform(site, by, placeHold, { id, dokumen, ...words });
        return done;
      });
    return attempt(c, work, (trouble) => show(c, site, dokumen, { form, trouble }));
  };
}

/** Lifts a hold of this document. */
export function postLift(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    const { id: dokumen } = await dokumenFor(site.db, by, c.req.param('dokumen') ?? '');
    const id = form.text('penahanan');
    const own = (await holdsOf(site.db, by.office, [dokumen])).some((one) => one.id === id);
    if (!own) throw new NotFound('hold');
    const work = () =>
      withFields(FIELDS, async () => {
        await perform(site, by, liftHold, { id, alasan: form.text('alasan') });
        return `${arsip.dokumenAct(dokumen, 'tahan')}?selesai=penahanan-dicabut`;
      });
    return attempt(c, work, (trouble) => show(c, site, dokumen, { form, trouble }));
  };
}
