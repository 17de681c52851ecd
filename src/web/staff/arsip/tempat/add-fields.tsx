import type { JSX } from 'preact';
import { both, type Lang } from '../../../../base/text.ts';
import { PLACE_KINDS, type Place, standsIn } from '../../../../custody/hardcopy/place.ts';
import { kindText } from '../../../../custody/hardcopy/place-text.ts';
import { Checkbox, Radios } from '../../../../ui/choices.tsx';
import { FieldRow, Section } from '../../../../ui/layout.tsx';
import type { Typed } from './add-typed.ts';
import { TypedLine, TypedNumber } from './typed-line.tsx';

const text = {
  roomName: both('Nama ruang', 'Name of the room'),
  kind: both('Apa yang ditambah?', 'What is added?'),
  name: both('Nama', 'Name'),
  nameHint: both('Seperti tertulis pada tempatnya', 'As it is written on it'),
  count: both('Berapa?', 'How many?'),
  countHint: both('Lebih dari satu dinomori berurutan', 'More than one are numbered in order'),
  kapasitas: both('Muat berapa', 'How much fits'),
  kapasitasHint: both(
    'Map, boks, atau naskah di dalam tiap tempat ini',
    'Folders, boxes or papers in each of them',
  ),
  rack: both('Rak pertama', 'First rack'),
  rackName: both('Nama rak', 'Name of the rack'),
  inRack: both('Isi rak', 'In the rack'),
  inRackNote: both('Hanya bila yang ditambah rak.', 'Only when a rack is added.'),
  shelves: both('Baris', 'Shelves'),
  boxes: both('Boks yang muat di tiap baris', 'Boxes that fit on each shelf'),
  withBoxes: both('Boksnya sudah ada di rak', 'The boxes stand there already'),
  withBoxesHint: both(
    'Dicatat sebagai Boks 01, Boks 02, dan seterusnya',
    'Recorded as Boks 01, Boks 02 and so on',
  ),
};

interface FormProps {
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly lang: Lang;
}

/** Shelves and boxes of a rack. */
function InRack(form: FormProps): JSX.Element {
  const { typed, lang } = form;
  return (
    <>
      <FieldRow>
        <TypedNumber form={form} name="baris" label={text.shelves} width={3} />
        <TypedNumber form={form} name="boks" label={text.boxes} width={3} />
      </FieldRow>
      <Checkbox
        name="adaBoks"
        label={text.withBoxes[lang]}
        hint={text.withBoxesHint[lang]}
        lang={lang}
        checked={typed.adaBoks}
      />
    </>
  );
}

/** What is added to a place: its kind, name and number; of racks also what is in them. */
export function InPlace({ parent, ...form }: FormProps & { parent: Place }): JSX.Element {
  const { typed, errors, lang } = form;
  const kinds = PLACE_KINDS.filter((kind) => standsIn(kind, parent.kind));
  return (
    <>
      {kinds.length > 1 ? (
        <Radios
          name="jenis"
          label={text.kind[lang]}
          lang={lang}
          value={typed.jenis}
          error={errors['jenis']}
          choices={kinds.map((kind) => ({ value: kind, label: kindText[kind][lang] }))}
        />
      ) : (
        <input type="hidden" name="jenis" value={kinds[0]} />
      )}
      <TypedLine form={form} name="nama" label={text.name} hint={text.nameHint} width={20} />
      <FieldRow>
        <TypedNumber form={form} name="jumlah" label={text.count} hint={text.countHint} />
        <TypedNumber form={form} name="kapasitas" label={text.kapasitas} hint={text.kapasitasHint} optional />
      </FieldRow>
      {kinds.includes('rak') && (
        <Section title={text.inRack[lang]} note={text.inRackNote[lang]}>
          <InRack {...form} />
        </Section>
      )}
    </>
  );
}

/** A room with its first rack. */
export function NewRoom(form: FormProps): JSX.Element {
  return (
    <>
      <TypedLine form={form} name="nama" label={text.roomName} width={30} />
      <Section title={text.rack[form.lang]}>
        <TypedLine form={form} name="rak" label={text.rackName} width={20} optional />
        <InRack {...form} />
      </Section>
    </>
  );
}
