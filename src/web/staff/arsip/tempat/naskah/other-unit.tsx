import type { JSX } from 'preact';
import { both, type Lang } from '../../../../../base/text.ts';
import { shownCode } from '../../../../../custody/code.ts';
import type { Hardcopy } from '../../../../../custody/hardcopy/hardcopy.ts';
import { paperName } from '../../../../../custody/hardcopy/paper-name.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import { Notice } from '../../../../../ui/actions.tsx';
import { Breadcrumbs, PageHead } from '../../../../../ui/layout.tsx';
import { arsip } from '../../links.ts';
import { isAstray } from './whereabouts.tsx';

const text = {
  arsip: both('Arsip', 'Archive'),
  code: both('Kode label', 'Label code'),
  found: (unit: string) =>
    both(
      `Bila Anda menemukannya di luar tempatnya, kembalikan ke sana atau beri tahu ${unit}.`,
      `If you find it anywhere else, put it back there or tell ${unit}.`,
    ),
  others: both(
    'Judul dan riwayatnya dibaca oleh unit itu dan PPID.',
    'Its title and history are for that unit and the PPID to read.',
  ),
};

/** A paper for somebody of another unit, who found it or scanned its label: whose it is, where it belongs, is it there. */
export function OtherUnitsPaper(props: {
  paper: Hardcopy;
  by: Actor;
  sentence: JSX.Element;
  lang: Lang;
}): JSX.Element {
  const { paper, by, sentence, lang } = props;
  const code = shownCode(paper.code);
  const astray = isAstray(paper);
  return (
    <>
      <Breadcrumbs lang={lang} links={[{ href: arsip.beranda, label: text.arsip[lang] }]} here={code} />
      <PageHead
        overline={
          <>
            {text.code[lang]} <strong class="code">{code}</strong>
          </>
        }
        title={paperName(by, paper)[lang]}
        lead={astray ? undefined : sentence}
      />
      {astray && <Notice tone="warning">{sentence}</Notice>}
      {!paper.dimusnahkanAt && !paper.dicoretAt && <p>{text.found(paper.unitName)[lang]}</p>}
      <p class="meta">{text.others[lang]}</p>
    </>
  );
}
