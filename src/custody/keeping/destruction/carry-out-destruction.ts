import { lengthReasons, type Reason } from '../../../base/errors.ts';
import { newId } from '../../../base/id.ts';
import type { Tx } from '../../../db/db.ts';
import { insertRows } from '../../../db/insert-rows.ts';
import { deed } from '../../../journal/act.ts';
import type { Actor } from '../../../journal/actor.ts';
import { leavePlaces } from '../../hardcopy/leave-places.ts';
import { nextNomor } from '../../register.ts';
import { keepsAll } from '../../who.ts';
import { PEMUSNAHAN } from '../text.ts';
import { type Considered, considered, documentReasons, endedReasons } from './approve-destruction.ts';
import type { PaperOfDestruction } from './berita-acara.ts';
import { linesOf, type Saksi, UNSUR } from './destruction.ts';
import { whyNot } from './text.ts';

export interface DestructionToCarryOut {
  readonly id: string;
  readonly tempat: string;
  /** Two at least. */
  readonly saksi: readonly Saksi[];
  /** Prints the berita acara and keeps its bytes; called once, when nothing can be refused any more. */
  readonly keepPaper: (
    paper: PaperOfDestruction,
  ) => Promise<{ readonly sha256: string; readonly size: number }>;
}

/** What was done: the number, the paper, and the bytes that now must leave the store. */
export interface CarriedOut {
  readonly nomor: string;
  readonly beritaAcara: string;
  readonly hapus: readonly string[];
}

interface File {
  readonly id: string;
  readonly dokumen: string;
  readonly sha256: string;
}

interface Paper {
  readonly id: string;
  readonly dokumen: string;
  readonly lembar: number | null;
  readonly place: string | null;
}

interface State extends Considered {
  readonly files: readonly File[];
  readonly papers: readonly Paper[];
  /** Files came to a document between the two looks at them. */
  readonly moved: boolean;
}

const filesOf = (tx: Tx, office: string, documents: readonly string[]) => tx<File[]>`
  select id, dokumen, sha256 from softcopy where office = ${office} and dokumen = any(${documents}::uuid[])
  order by sha256, id`;

/** Bytes and files before documents, in the order of those who hand files in and match them. */
async function load(tx: Tx, { id }: DestructionToCarryOut, by: Actor, at: Date): Promise<State> {
  const { office } = by;
  const named = (await linesOf(tx, office, id)).map(({ dokumen }) => dokumen);
  const hashes = (await filesOf(tx, office, named)).map(({ sha256 }) => sha256);
  await tx`
    select 1 from blob where office = ${office} and sha256 = any(${hashes}::text[]) order by sha256 for update`;
  await tx`
    select 1 from softcopy where office = ${office} and dokumen = any(${named}::uuid[]) order by id for update`;
  const state = await considered(tx, office, id, at);
  const files = await filesOf(tx, office, named);
  const papers = await tx<Paper[]>`
    select id, dokumen, lembar, place from hardcopy
    where office = ${office} and dokumen = any(${named}::uuid[]) order by id`;
  return { ...state, files, papers, moved: files.some(({ sha256 }) => !hashes.includes(sha256)) };
}

function witnessReasons({ tempat, saksi }: DestructionToCarryOut): Reason[] {
  const named = saksi.filter(
    ({ nama, jabatan, unsur }) => nama.trim() && jabatan.trim() && UNSUR.includes(unsur),
  );
  const different = new Set(named.map(({ nama }) => nama.trim().toLowerCase()));
  return [
    ...(tempat.trim() ? [] : [whyNot.noPlace()]),
    ...(different.size >= 2 && named.length === saksi.length ? [] : [whyNot.twoWitnesses()]),
    ...lengthReasons([tempat, ...saksi.flatMap(({ nama, jabatan }) => [nama, jabatan])].join(''), PEMUSNAHAN),
  ];
}

/** Tombstones first, since they are what lets the rest go. */
async function bury(
  tx: Tx,
  { files, papers, lines, destruction }: State,
  by: Actor,
  at: Date,
): Promise<void> {
  const { office } = by;
  const policy = new Map(
    lines.map(({ dokumen, kebijakan }) => [dokumen, tx.json({ ...kebijakan } as never)]),
  );
  const stone = (dokumen: string) => ({
    ...{ office, id: newId(at), dokumen, destruction: destruction.id },
    ...{ softcopy: null as string | null, sha256: null as string | null, hardcopy: null as string | null },
    ...{ kebijakan: policy.get(dokumen), at },
  });
  await insertRows(tx, 'tombstone', [
    ...files.map(({ id, dokumen, sha256 }) => ({ ...stone(dokumen), softcopy: id, sha256 })),
    ...papers.map(({ id, dokumen }) => ({ ...stone(dokumen), hardcopy: id })),
  ]);
  await tx`
    update dokumen set dimusnahkan_at = ${at}, version = version + 1
    where office = ${office} and id = any(${lines.map(({ dokumen }) => dokumen)}::uuid[])`;
}

/** Papers leave their places, dated as every other move. */
async function clearShelves(tx: Tx, { papers }: State, nomor: string, by: Actor, at: Date): Promise<void> {
  await leavePlaces(tx, papers, nomor, by, at);
  await tx`
    update hardcopy set dimusnahkan_at = ${at}, place = null, version = version + 1
    where office = ${by.office} and id = any(${papers.map(({ id }) => id)}::uuid[])`;
}

/** Bytes that nothing needs any more, with what was read out of them; those that something needs stay. */
async function letGo(tx: Tx, { files }: State, { office }: Actor, at: Date): Promise<string[]> {
  const hashes = files.map(({ sha256 }) => sha256);
  const gone = await tx<{ sha256: string }[]>`
    update blob b set dimusnahkan_at = ${at}
    where b.office = ${office} and b.sha256 = any(${hashes}::text[]) and b.dimusnahkan_at is null
      and not exists (select from blob_use u where (u.office, u.sha256) = (b.office, b.sha256))
    returning sha256`;
  const sha256 = gone.map((one) => one.sha256);
  await tx`delete from finding_answer where office = ${office} and sha256 = any(${sha256}::text[])`;
  await tx`delete from examination where office = ${office} and sha256 = any(${sha256}::text[])`;
  return sha256;
}

/**
 * Melaksanakan pemusnahan secara total, disaksikan sekurang-kurangnya dua pejabat dari unit hukum dan/atau unit
 * pengawasan, dengan berita acara yang memuat daftar arsip yang dimusnahkan. UU 43/2009 art. 51; PP 28/2012 (pemusnahan arsip).
 * Everything is asked once more at this moment. The bytes leave the store after this deed, by `removeDestroyed`.
 */
export const carryOutDestruction = deed({
  kind: 'destruction.carried-out',
  load,
  refuse: (state, by, input) => {
    const { destruction } = state;
    const ended = endedReasons(destruction);
    if (ended.length > 0) return ended;
    return [
      ...(keepsAll(by) ? [] : [whyNot.onlyKeeper()]),
      ...(destruction.disetujuiAt ? [] : [whyNot.notApproved()]),
      ...witnessReasons(input),
      ...(state.moved ? [whyNot.filesChanged()] : []),
      ...documentReasons(state),
    ];
  },
  async apply(tx, state, by, { id, tempat, saksi, keepPaper }, at) {
    const { office, person, jabatan } = by;
    const { destruction, kept, files, papers, today } = state;
    await bury(tx, state, by, at);
    const hapus = await letGo(tx, state, by, at);
    const nomor = await nextNomor(tx, office, 'pemusnahan', Number(today.slice(0, 4)));
    await clearShelves(tx, state, nomor, by, at);
    const witnesses = saksi.map(({ nama, jabatan, unsur }) => ({
      ...{ nama: nama.trim(), jabatan: jabatan.trim(), unsur },
    }));
    const rows = kept.map((one) => ({
      ...one,
      lembar: papers.filter(({ dokumen }) => dokumen === one.dokumen.id).map(({ lembar }) => lembar),
    }));
    const tinggal = new Set(files.map(({ sha256 }) => sha256).filter((sha256) => !hapus.includes(sha256)))
      .size;
    const paper = { nomor, destruction, rows, tinggal, by, at, tempat: tempat.trim(), saksi: witnesses };
    const { sha256, size } = await keepPaper(paper);
    await tx`
      insert into blob (office, sha256, size, media_type, received_at)
      values (${office}, ${sha256}, ${size}, 'application/pdf', ${at}) on conflict (office, sha256) do nothing`;
    await tx`
      update destruction set dilaksanakan_at = ${at}, dilaksanakan_person = ${person},
        dilaksanakan_jabatan = ${jabatan}, nomor = ${nomor}, berita_acara = ${sha256}, tempat = ${tempat.trim()},
        saksi = ${tx.json(witnesses)}
      where (office, id) = (${office}, ${id})`;
    const result: CarriedOut = { nomor, beritaAcara: sha256, hapus };
    return {
      subject: `pemusnahan:${id}`,
      about: kept.map(({ dokumen }) => `dokumen:${dokumen.id}`),
      detail: {
        ...{ nomor, beritaAcara: sha256, saksi: witnesses, softcopy: files.map((one) => one.sha256) },
        dokumen: kept.map(({ dokumen }) => dokumen.nomor),
        hardcopy: papers.length,
      },
      result,
    };
  },
});
