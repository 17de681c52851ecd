import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stopwatch } from '../src/base/clock.ts';
import { editionOfRun } from '../src/daftar/edition/edition.ts';
import { runsOf } from '../src/procedure/read-run.ts';
import { ENTRY, LOG_KEY, PROOF, SIGNATURE, SIGNERS } from '../src/publication/bag/bag.ts';
import { editionFolder } from '../src/publication/bag/in-place.ts';
import { editionContent, publicationOf } from '../src/publication/publication.ts';
import { finishBag, stageBag, type Tags } from '../src/publication/publish-files.ts';
import { loadAssets } from '../src/publication/site/assets.ts';
import { inFolder, interleave, print, rounded } from './measure.ts';
import { output, program } from './programs.ts';
import { ITEMS, type Published, withPublished } from './published.ts';

const ROUNDS = 3;

/** The content of the published edition, as it was published. */
async function contentOf({ at, world }: Published) {
  const [run] = await runsOf(at.db, world.office.id);
  const edition = await editionOfRun(at.db, world.office.id, run?.id ?? '');
  const publishedAt = edition && (await publicationOf(at.db, world.office.id, edition.id))?.publishedAt;
  if (!edition || !publishedAt) throw new Error('nothing was published');
  return editionContent(at, world.office.id, edition.id, publishedAt);
}

/** Signature and proofs of the published edition; those of the same bytes, built again, are the same. */
async function tagsOf(folder: string): Promise<Tags> {
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const [proof, entry, signature, signers, vkey] = await Promise.all([
    ...[read(PROOF), read(ENTRY), read(SIGNATURE), read(SIGNERS), read(LOG_KEY)],
  ]);
  return { proof, entry, signature, signers, vkey } as Tags;
}

async function main(): Promise<void> {
  const [cp, find] = [await program('cp', 'coreutils'), await program('find', 'findutils')];
  await inFolder((folder) =>
    withPublished(folder, async (published) => {
      const { at, world, nomor } = published;
      const place = editionFolder(at.folders.editions, world.office.code, nomor);
      const reading = stopwatch();
      const content = await contentOf(published);
      const contentSeconds = rounded(reading() / 1000);
      const [assets, tags] = [await loadAssets(), await tagsOf(place)];
      let files = 0;
      const timed = async (target: string, work: () => Promise<unknown>): Promise<number> => {
        const elapsed = stopwatch();
        await work();
        const seconds = elapsed() / 1000;
        await rm(target, { recursive: true });
        return ITEMS / seconds;
      };
      const editions = join(folder, 'editions');
      const build = () =>
        timed(editions, async () => {
          const staged = await stageBag(content, editions, assets);
          files = staged.files;
          await finishBag(staged, tags);
        });
      const target = join(folder, 'copy');
      const copy = () =>
        timed(target, async () => {
          await output(cp, ['-r', place, target]);
          await output(find, [target, '-depth', '-exec', 'sync', '{}', '+']);
        });
      const ratio = await interleave(`bag of ${ITEMS} items`, 'items/s', ROUNDS, build, copy);
      print('edition', 'cp -r and sync', [ratio], {
        files,
        secondsToBuild: rounded(ITEMS / ratio.ours),
        secondsToCopy: rounded(ITEMS / ratio.peer),
        secondsToReadContentAndPrintPdf: contentSeconds,
      });
    }),
  );
}

await main();
