import { Refused } from '../../../../base/errors.ts';
import { newId } from '../../../../base/id.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import { printWorkPaperDeed } from '../../../../procedure/paper/print-work-paper.ts';
import { workPapersOf } from '../../../../procedure/paper/work-paper.ts';
import { printWorkPaper } from '../../../../procedure/paper/work-sheet.ts';
import { runById } from '../../../../procedure/read-run.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { EmptyState } from '../../../../ui/layout.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import type { Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { actPage } from '../acts/frame.tsx';
import { moment } from '../time-words.ts';
import { text } from './text.ts';

async function show(c: Ctx, site: Site, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const now = site.clock.now();
  const run = await runById(site.db, office.id, c.req.param('run') ?? '');
  const [papers, reasons] = await Promise.all([
    workPapersOf(site.db, office.id, run.id),
    reasonsAgainst(site, by, printWorkPaperDeed, { id: newId(now), run: run.id }),
  ]);
  return actPage(c, site, run, {
    title: text.title[lang],
    lead: text.lead[lang],
    trouble,
    children: (
      <>
        <form method="post" action={to.runAct(run.id, 'lembar')}>
          <ActionButton id="cetak" label={text.print[lang]} lang={lang} reasons={reasons} />
        </form>
        {papers.length === 0 ? (
          <EmptyState>{text.none[lang]}</EmptyState>
        ) : (
          <DataTable
            caption={text.title[lang]}
            rows={papers}
            rowKey={(paper) => paper.id}
            columns={[
              {
                key: 'nomor',
                head: text.nomor[lang],
                cell: (paper) => <a href={to.lembarKerja(paper.id)}>{paper.nomor}</a>,
              },
              {
                key: 'dicetak',
                head: text.printed[lang],
                cell: (paper) => (
                  <>
                    {moment(paper.printedAt, now, office.zone, lang)}
                    <span class="meta line">{paper.personName}</span>
                  </>
                ),
              },
              {
                key: 'baris',
                head: text.lines[lang],
                cell: (paper) => {
                  const waiting = paper.lines.filter((line) => line.accepted === null).length;
                  return (
                    <>
                      {paper.lines.length}
                      {waiting > 0 && <span class="meta line">{text.waiting(waiting)[lang]}</span>}
                    </>
                  );
                },
              },
            ]}
          />
        )}
      </>
    ),
  });
}

export function papersPage(site: Site): Handler {
  return (c) => show(c, site);
}

/** Mencetak lembar kerja bernomor: the answer is the paper itself. */
export function postPaper(site: Site): Handler {
  return async (c) => {
    const origin = site.publicUrl ?? new URL(c.req.url).origin;
    try {
      const { nomor, pdf } = await printWorkPaper(site, visitorOf(c).by, {
        run: c.req.param('run') ?? '',
        address: (paper) => `${origin}${to.lembarKerja(paper)}`,
      });
      return c.body(pdf as never, 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${nomor}.pdf"`,
        'cache-control': 'private, no-store',
      });
    } catch (error) {
      if (error instanceof Refused) return show(c, site, { reasons: error.reasons });
      throw error;
    }
  };
}
