import type { JSX } from 'preact';
import { longInstant, number } from '../../../../base/tanggal.ts';
import { commands } from '../../../../publication/bag/readme.ts';
import { TextArea } from '../../../../ui/fields.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { HashGroups } from '../../../../ui/seal.tsx';
import type { Shown } from './edition-frame.tsx';
import { publicationText as say } from './text.ts';

/** What came of the publication: where it is, when, under which hash, and how anybody can check it. */
export function Result({ dossier, office, lang, url }: Shown & { url: string }): JSX.Element | null {
  const { edition, publication } = dossier;
  if (!publication?.publishedAt || !publication.manifestSha256) return null;
  const { files, signature } = commands(office.code);
  const count = number(edition.items, lang);
  return (
    <>
      <Facts
        items={[
          {
            label: say.address[lang],
            value: <a href={url}>{url}</a>,
          },
          { label: say.publishedAt[lang], value: longInstant(publication.publishedAt, office.zone, lang) },
          { label: say.holds[lang], value: say.items(count)[lang] },
          { label: say.manifest[lang], value: <HashGroups hex={publication.manifestSha256} /> },
        ]}
      />
      <div class="section">
        <TextArea
          name="whatsapp"
          label={say.whatsapp[lang]}
          lang={lang}
          hint={say.whatsappHint[lang]}
          rows={4}
          value={say.whatsappText(office.shortName, edition.nomor, count, publication.ringkasan, url)}
        />
      </div>
      <Section title={say.verify[lang]} note={say.verifyNote[lang]}>
        <pre>{[files, signature, 'terang edition verify .'].join('\n')}</pre>
      </Section>
    </>
  );
}
