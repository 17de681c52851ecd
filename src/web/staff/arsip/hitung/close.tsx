import { NotFound } from '../../../../base/errors.ts';
import { shownCode } from '../../../../custody/code.ts';
import { treeOf } from '../../../../custody/count/branch.ts';
import { closeCount } from '../../../../custody/count/close-count.ts';
import { countedNow } from '../../../../custody/count/counted.ts';
import { HASIL, tallied } from '../../../../custody/count/outcome.ts';
import { printCount } from '../../../../custody/count/print-count.ts';
import { countById, linesOf } from '../../../../custody/count/shelf-count.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import { ActionButton, Button } from '../../../../ui/actions.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Actions, Breadcrumbs, PageHead, Section } from '../../../../ui/layout.tsx';
import { Sums } from '../../../../ui/lists.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { onceDone } from '../sent-twice.ts';
import { named } from './named.ts';
import { text } from './text.ts';

/** Rows shown of what would be missing or misplaced. */
const SHOWN = 100;

async function show(c: Ctx, site: Site, typed: string, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const count = await countById(site.db, office.id, c.req.param('hitungan') ?? '');
  if (count.closedAt && !trouble) return c.redirect(arsip.hitungSatu(count.id), 303);
  const [lines, tree, reasons] = await Promise.all([
    countedNow(site.db, count).then((found) => named(site.db, by, lang, found)),
    treeOf(site.db, office.id),
    reasonsAgainst(site, by, closeCount, { count: count.id, scans: count.scans, batal: null }),
  ]);
  const tally = tallied(lines);
  const odd = lines.filter(
    ({ hasil }) => hasil === 'salah_tempat' || hasil === 'tidak_ditemukan' || hasil === 'tidak_dikenal',
  );
  const act = arsip.hitungAct(count.id, 'tutup');
  return staff(c, site, {
    title: text.closing[lang],
    current: 'arsip',
    trouble,
    scripts: ['islands/hitung.js'],
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.hitung, label: text.title[lang] },
            { href: arsip.hitungSatu(count.id), label: count.nomor },
          ]}
          here={text.closing[lang]}
        />
        <PageHead
          overline={`${count.nomor}, ${tree.path(count.place)}`}
          title={text.closing[lang]}
          lead={text.closingLead[lang]}
        />
        <div
          id="pindai"
          data-hitungan={count.id}
          data-nomor={count.nomor}
          data-orang={by.person}
          data-menutup="ya"
        />
        <Sums
          title={text.result[lang]}
          rows={HASIL.toReversed()
            .filter((hasil) => tally[hasil] > 0 || hasil === 'cocok')
            .map((hasil) => ({ label: text.groups[hasil][lang], n: tally[hasil] }))}
        />
        {odd.length > 0 && (
          <Section title={text.toLook[lang]}>
            <DataTable
              light
              caption={text.result[lang]}
              rows={odd.slice(0, SHOWN)}
              rowKey={({ code, hasil }) => `${hasil} ${code}`}
              columns={[
                {
                  key: 'kode',
                  head: text.code[lang],
                  nowrap: true,
                  cell: ({ code, hardcopy }) => <span class="code">{hardcopy ? shownCode(code) : code}</span>,
                },
                {
                  key: 'naskah',
                  head: text.paper[lang],
                  kind: 'main',
                  cell: ({ judul, nomor }) => (
                    <>
                      {judul}
                      <span class="meta line">{nomor}</span>
                    </>
                  ),
                },
                { key: 'hasil', head: text.result[lang], cell: ({ hasil }) => text.groups[hasil][lang] },
                {
                  key: 'tempat',
                  head: text.where[lang],
                  cell: ({ hasil, tercatat, terlihat }) =>
                    hasil === 'tidak_ditemukan' ? tercatat : terlihat,
                },
              ]}
            />
            {odd.length > SHOWN && <p class="meta">{text.more(odd.length - SHOWN)[lang]}</p>}
          </Section>
        )}
        <form method="post" action={act}>
          <input type="hidden" name="pindaian" value={count.scans} />
          <Actions>
            <ActionButton
              id="tutup"
              label={text.close[lang]}
              lang={lang}
              reasons={reasons}
              name="aksi"
              value="tutup"
            />
            <a href={arsip.hitungSatu(count.id)}>{text.back[lang]}</a>
          </Actions>
        </form>
        <Section title={text.giveUp[lang]} note={text.giveUpNote[lang]} major>
          <form method="post" action={act} novalidate>
            <input type="hidden" name="pindaian" value={count.scans} />
            <TextArea name="alasan" label={text.why[lang]} lang={lang} value={typed} rows={2} />
            <Button label={text.giveUp[lang]} variant="secondary" name="aksi" value="batal" />
          </form>
        </Section>
      </>
    ),
  });
}

/** What the count would come to, before anybody closes it. */
export function closePage(site: Site): Handler {
  return (c) => show(c, site, '');
}

export function postClose(site: Site): Handler {
  return async (c) => {
    const form = await readForm(c);
    const id = c.req.param('hitungan') ?? '';
    const alasan = form.text('alasan');
    const batal = form.text('aksi') === 'batal' ? alasan : null;
    const { office, by } = visitorOf(c);
    const closed = `${arsip.hitungSatu(id)}?selesai=${batal === null ? 'hitungan-ditutup' : 'hitungan-dibatalkan'}`;
    const close = async () => {
      await perform(site, by, closeCount, { count: id, scans: form.number('pindaian') ?? -1, batal });
      return closed;
    };
    const own = async () => {
      const count = await countById(site.db, office.id, id);
      return count.closedPerson === by.person && count.batal === batal ? closed : null;
    };
    return attempt(c, onceDone('hitungan-ditutup', close, own), (trouble) => show(c, site, alasan, trouble));
  };
}

/** The numbered record of a closed count. */
export function countPdf(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const count = await countById(site.db, office.id, c.req.param('hitungan') ?? '');
    if (!count.closedAt || count.batal !== null) throw new NotFound('result of a count');
    const [lines, tree] = await Promise.all([
      linesOf(site.db, office.id, count.id).then((found) => named(site.db, by, 'id', found)),
      treeOf(site.db, office.id),
    ]);
    const pdf = await printCount(site, { office, count, tempat: tree.path(count.place), lines });
    return c.body(pdf as never, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${count.nomor}.pdf"`,
      'cache-control': 'private, no-store',
    });
  };
}
