import { Unfit } from '../../base/errors.ts';
import { fileSize, number } from '../../base/tanggal.ts';
import { both } from '../../base/text.ts';
import { copyAhead } from '../../custody/fixity/copy-ahead.ts';
import type { Command } from '../args.ts';
import { withCustody } from './open.ts';
import { progressBar } from './progress.ts';

/**
 * `terang custody copy`: copies whatever the second copy lacks, also what it once had and lost. Exit code 1 when an
 * original is not whole and could not be copied, 3 when there is no second copy.
 */
export const custodyCopy: Command = {
  name: 'custody copy',
  says: both('melengkapi salinan kedua', 'completes the second copy'),
  run: (call) =>
    withCustody(call, async (at) => {
      const { secondStore } = at;
      if (!secondStore) {
        throw new Unfit(
          both('Salinan kedua belum diatur.', 'There is no second copy.'),
          both(
            'Isi TERANG_SECOND_STORE dengan folder di disk lain atau ember S3.',
            'Set TERANG_SECOND_STORE to a folder on another disk or an S3 bucket.',
          ),
        );
      }
      const bar = progressBar(call);
      const told = (files: number) => bar.at(files, files);
      const { files, bytes, damaged } = await copyAhead(
        { ...at, secondStore },
        { again: true, told },
      ).finally(bar.end);
      call.say(
        both(
          `✓ ${number(files)} berkas disalin (${fileSize(bytes)}).`,
          `✓ ${number(files, 'en')} files copied (${fileSize(bytes, 'en')}).`,
        )[call.lang],
      );
      for (const sha256 of damaged)
        call.say(
          both(`✗ Tidak utuh, tidak disalin: ${sha256}`, `✗ Not whole, not copied: ${sha256}`)[call.lang],
        );
      call.result({ files, bytes, damaged });
      return damaged.length === 0 ? 0 : 1;
    }),
};
