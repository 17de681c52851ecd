import type { JSX } from 'preact';
import type { Reason } from '../../../../base/errors.ts';
import { clockTime, dayOf, shortDay, type Zone } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { to } from '../../links.ts';
import type { VersionView } from './read.ts';
import { text } from './text.ts';

interface ReadersProps {
  readonly view: VersionView;
  readonly reasons: readonly Reason[];
  readonly zone: Zone;
  readonly lang: Lang;
}

/** Who of the performers has read this version, and the statement for whoever looks. */
export function Readers({ view, reasons, zone, lang }: ReadersProps): JSX.Element {
  const { readings, version } = view;
  const done = readings.filter(({ at }) => at !== null).length;
  const note = readings.length > 0 ? text.readersNote(done, readings.length)[lang] : undefined;
  return (
    <Section title={text.readers[lang]} note={note} major>
      <DataTable
        caption={text.readers[lang]}
        rows={readings}
        rowKey={({ person }) => person}
        empty={text.noReaders[lang]}
        columns={[
          { key: 'nama', head: text.name[lang], cell: ({ personName }) => personName },
          { key: 'jabatan', head: text.post[lang], cell: ({ jabatan }) => jabatan.join('; ') },
          {
            key: 'dibaca',
            head: text.readAt[lang],
            nowrap: true,
            cell: ({ at }) =>
              at ? `${shortDay(dayOf(at, zone), lang)}, ${clockTime(at, zone)}` : text.notYet[lang],
          },
        ]}
      />
      <form method="post" action={to.naskahAct(version.slug, 'dibaca')} class="afterlist">
        <input type="hidden" name="naskah" value={version.id} />
        <input type="hidden" name="versi" value={version.version} />
        <ActionButton
          id="dibaca"
          label={text.iRead[lang]}
          variant="secondary"
          lang={lang}
          reasons={reasons}
        />
      </form>
    </Section>
  );
}
