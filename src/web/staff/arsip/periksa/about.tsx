import type { JSX } from 'preact';
import { clockTime, dayOf, fileSize, longDay, type Zone } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { Softcopy } from '../../../../custody/softcopy/softcopy.ts';
import { Section } from '../../../../ui/layout.tsx';
import { type Fact, Facts } from '../../../../ui/lists.tsx';
import { FileName } from '../../../../ui/marks.tsx';
import { HashGroups } from '../../../../ui/seal.tsx';
import { arsip } from '../links.ts';
import type { FileView } from './read.ts';
import { text } from './text.ts';

/** What people call a type. */
const KINDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (DOCX)',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (XLSX)',
  'application/vnd.oasis.opendocument.text': 'OpenDocument (ODT)',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument (ODS)',
};

/** A media type in the words people use, or as it is. */
export const kindOf = (mediaType: string) => KINDS[mediaType] ?? mediaType;

/** What is known of a file: its document, its giver, its type, its hash, its versions. */
export function About({ view, zone, lang }: { view: FileView; zone: Zone; lang: Lang }): JSX.Element {
  const { softcopy, blob, state, versions } = view;
  const pages = state.examination?.halaman;
  const when = (at: Date) => `${longDay(dayOf(at, zone), lang)}, ${clockTime(at, zone)}`;
  const giver = softcopy ? softcopy.dari || (softcopy.personName ?? 'Terang') : null;
  const given = when(softcopy?.at ?? blob.receivedAt);
  const examined = state.examination?.doneAt;
  const facts: Fact[] = [
    ...(softcopy
      ? [{ label: text.dokumen[lang], value: <OfDokumen view={view} softcopy={softcopy} lang={lang} /> }]
      : []),
    { label: text.given[lang], value: giver ? text.givenBy(giver, given)[lang] : given },
    {
      label: text.kind[lang],
      value: [
        kindOf(blob.mediaType),
        ...(pages ? [text.pageCount(pages)[lang]] : []),
        fileSize(blob.size, lang),
      ].join(', '),
    },
    ...(examined
      ? [
          {
            label: text.examined[lang],
            value: text.examinedBy(when(examined), state.examination?.pemeriksa ?? '')[lang],
          },
        ]
      : []),
    { label: text.hash[lang], value: <HashGroups hex={blob.sha256} /> },
  ];
  return (
    <Section title={text.facts[lang]}>
      <Facts items={facts} variant="stack" />
      {versions.length > 1 && (
        <>
          <h3>{text.versions[lang]}</h3>
          <ol class="versi">
            {versions.map((one) => (
              <li key={one.id}>
                {one.id === softcopy?.id ? (
                  <strong>
                    <FileName name={one.name} />
                  </strong>
                ) : (
                  <a href={arsip.softcopy(one.id)}>
                    <FileName name={one.name} />
                  </a>
                )}
                <span class="meta">
                  {' '}
                  {when(one.at)}
                  {one.alasan && `: ${one.alasan}`}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function OfDokumen(props: { view: FileView; softcopy: Softcopy; lang: Lang }): JSX.Element {
  const { view, softcopy, lang } = props;
  const mayMatch =
    view.keeps && softcopy.digantikanOleh === null && !softcopy.dimusnahkanAt && !softcopy.dicoretAt;
  if (view.dokumen)
    return (
      <>
        <a href={arsip.dokumen(view.dokumen.id)}>{view.dokumen.nomor}</a> {view.dokumen.judul}
        {mayMatch && (
          <span class="line">
            <a href={arsip.cocokkan(softcopy.run, softcopy.unit, softcopy.id)}>{text.matchOther[lang]}</a>
          </span>
        )}
      </>
    );
  return (
    <>
      {text.notMatched[lang]}.{' '}
      {mayMatch && <a href={arsip.cocokkan(softcopy.run, softcopy.unit, softcopy.id)}>{text.match[lang]}</a>}
    </>
  );
}
