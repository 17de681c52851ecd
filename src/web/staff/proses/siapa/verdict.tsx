import type { JSX } from 'preact';
import { longDay } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { Mandate } from '../../../../people/mandate.ts';
import type { Run } from '../../../../procedure/run.ts';
import { Reasons } from '../../../../ui/actions.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { outputText } from '../../../text.ts';
import { type Asked, type Verdict, verdictsOf } from './rights.ts';
import { text } from './text.ts';

/** "Plh., keputusan 12/2026, sejak 2 Januari 2026 sampai 31 Desember 2026". */
export function mandateWords({ kind, decree, validFrom, validUntil }: Mandate, lang: Lang): string {
  const until = validUntil ? ` ${text.until(longDay(validUntil, lang))[lang]}` : '';
  const dates = `${text.from(longDay(validFrom, lang))[lang]}${until}`;
  return [text.kind[kind][lang], text.decree(decree)[lang], dates].join(', ');
}

/** "1. Mengumpulkan berkas", and the output's name where its step has several. */
export function askedWords({ step, output }: Asked): string {
  const several = step.jalankan.hasil.length > 1 ? `: ${outputText(output, step)}` : '';
  return `${step.no}. ${step.uraian}${several}`;
}

export interface VerdictProps {
  readonly run: Run;
  readonly asked: Asked;
  readonly mandate: Mandate;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly lang: Lang;
}

function unitsOf({ units }: Verdict, { run, unitNames, lang }: VerdictProps): string {
  if (units === null) return '';
  if (units.length === run.units.length) return text.all[lang];
  return units.map((unit) => unitNames.get(unit) ?? '').join(', ');
}

/** "Dapat", or "Tidak dapat" with every reason and its citation; units of which the same holds together. */
export function VerdictOf(props: VerdictProps): JSX.Element {
  const { run, asked, mandate, lang } = props;
  return (
    <>
      {verdictsOf(run, mandate, asked).map((one) => {
        const units = unitsOf(one, props);
        if (one.reasons.length === 0)
          return (
            <p key={units}>
              <StateTag tone="hijau">{text.can[lang]}</StateTag> {units}
            </p>
          );
        return (
          <Reasons
            key={units}
            id={`alasan-${asked.output}-${mandate.id}-${one.units?.[0] ?? 'semua'}`}
            reasons={one.reasons}
            lang={lang}
            head={units ? `${text.cannot[lang]}, ${units}:` : `${text.cannot[lang]}:`}
          />
        );
      })}
    </>
  );
}

/** Whom the sheet names for an output, in its own word and as posts; and whether a room makes it. */
export function NamedBy({ asked, lang }: { asked: Asked; lang: Lang }): JSX.Element {
  const { role, posts, served } = asked;
  const named = posts.length > 0 ? text.posted(posts.join(', ')) : text.noPost;
  return (
    <>
      {role}
      {posts.join() !== role && <span class="meta line">{named[lang]}</span>}
      {served && <span class="meta line">{text.served[lang]}</span>}
    </>
  );
}
