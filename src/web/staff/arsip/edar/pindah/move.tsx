import type { JSX } from 'preact';
import type { Reason } from '../../../../../base/errors.ts';
import type { Lang } from '../../../../../base/text.ts';
import type { Moved } from '../../../../../custody/hardcopy/move-hardcopies.ts';
import { type Place, pathText, placesOf } from '../../../../../custody/hardcopy/place.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import { ActionButton, Button, ButtonLink } from '../../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { TextArea, TextField } from '../../../../../ui/fields.tsx';
import { Actions, Breadcrumbs, PageHead, Section } from '../../../../../ui/layout.tsx';
import { type Ctx, type Site, visitorOf } from '../../../../context.ts';
import { staff, type Trouble } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { allowCamera, ScanIsland } from '../camera.tsx';
import { text } from '../terima/text.ts';
import { moveText as say } from './move-text.ts';
import { MovedTable } from './moved-table.tsx';

/** Where the page stands: what was typed, what would happen, or what happened. */
export interface MoveState {
  readonly kode: string;
  readonly alasan: string;
  readonly trouble?: Trouble;
  readonly place?: Place;
  readonly moved?: readonly Moved[];
  /** Why nothing of it can be done. */
  readonly reasons?: readonly Reason[];
  readonly done?: boolean;
}

type Errors = Readonly<Record<string, string | undefined>>;

function CodesForm({ kode, lang, errors }: { kode: string; lang: Lang; errors: Errors }): JSX.Element {
  return (
    <form method="post" action={arsip.pindahkan} novalidate>
      <div data-pindai="kode">
        <TextArea
          name="kode"
          label={say.codes[lang]}
          lang={lang}
          value={kode}
          rows={10}
          hint={say.codesHint[lang]}
          error={errors['kode']}
        />
      </div>
      <Button label={say.check[lang]} />
    </form>
  );
}

interface CheckedProps {
  readonly state: MoveState;
  readonly moved: readonly Moved[];
  readonly places: readonly Place[];
  readonly by: Actor;
  readonly lang: Lang;
  readonly errors: Errors;
}

function Checked({ state, moved, places, by, lang, errors }: CheckedProps): JSX.Element {
  const going = moved.filter(({ hasil }) => hasil === 'pindah').length;
  return (
    <>
      <MovedTable moved={moved} places={places} by={by} lang={lang} done={false} />
      <form method="post" action={arsip.pindahkan} class="section" novalidate>
        <textarea name="kode" hidden>
          {state.kode}
        </textarea>
        {going > 0 && (
          <TextField
            name="alasan"
            label={say.alasan[lang]}
            lang={lang}
            value={state.alasan}
            hint={say.alasanHint[lang]}
            error={errors['alasan']}
          />
        )}
        <Actions>
          {going > 0 && (
            <ActionButton
              id="pindahkan"
              label={say.move(going)[lang]}
              lang={lang}
              name="aksi"
              value="pindahkan"
              reasons={state.reasons ?? []}
            />
          )}
          <Button label={say.change[lang]} variant="secondary" name="aksi" value="ubah" />
        </Actions>
      </form>
    </>
  );
}

function Outcome({ moved, places, place, by, lang }: CheckedProps & { place: Place }): JSX.Element {
  return (
    <>
      <Actions>
        <ButtonLink href={arsip.pindahkan} label={say.again[lang]} />
        <a href={arsip.tempatSatu(place.id)}>{say.openPlace[lang]}</a>
      </Actions>
      <Section title={say.result[lang]}>
        <MovedTable moved={moved} places={places} by={by} lang={lang} done />
      </Section>
    </>
  );
}

/** The finding of the page, as its heading, and a sentence about it. */
function headOf(
  { place, moved, done }: MoveState,
  path: string,
  lang: Lang,
): { title: string; lead: string } {
  if (!place || !moved) return { title: say.title[lang], lead: say.lead[lang] };
  const count = (hasil: Moved['hasil']) => moved.filter((one) => one.hasil === hasil).length;
  const n = count('pindah');
  const [some, none] = done ? [say.done, say.doneNone] : [say.checked, say.checkedNone];
  const title = n > 0 ? some(n, place.name) : none(place.name);
  const sum = say.sum(count('tidak_pindah'), count('sudah_di_sana'));
  return { title: title[lang], lead: done ? sum[lang] : path };
}

/** Moving by scanning: the codes, then what would happen to each, then exactly what did. */
export async function movePage(c: Ctx, site: Site, state: MoveState): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  allowCamera(c);
  const { place, moved, done, trouble } = state;
  const places = await placesOf(site.db, office.id);
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  const { title, lead } = headOf(state, pathText(places, place?.id ?? null), lang);
  const props = { state, moved: moved ?? [], places, by, lang, errors };
  return staff(c, site, {
    title,
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: text.arsip[lang] },
            ...(place ? [{ href: arsip.pindahkan, label: say.title[lang] }] : []),
          ]}
          here={place ? place.name : say.title[lang]}
        />
        <PageHead title={title} lead={lead} />
        {place && moved ? (
          done ? (
            <Outcome {...props} place={place} />
          ) : (
            <Checked {...props} />
          )
        ) : (
          <>
            <CodesForm kode={state.kode} lang={lang} errors={errors} />
            <ScanIsland site={site} lang={lang} />
          </>
        )}
      </>
    ),
  });
}
