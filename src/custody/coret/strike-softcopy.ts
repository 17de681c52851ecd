import { deed } from '../../journal/act.ts';
import { dokumenById } from '../dokumen/dokumen.ts';
import { softcopyById } from '../softcopy/softcopy.ts';
import { keepsFor } from '../who.ts';
import { type Strike, wordReasons } from './document-facts.ts';
import { frozenBy, frozenReasons, lockRuns } from './frozen.ts';
import { struckBy } from './strike-hardcopy.ts';
import { struckReasons, why } from './text.ts';

/**
 * Mencoret softcopy yang terunggah karena keliru dan belum dipasangkan dengan dokumen: tidak lagi menunggu dan tidak
 * ditawarkan. Isinya tetap tersimpan, dan hanya sisi PPID yang masih dapat mengunduhnya; menghapus isi adalah urusan
 * pemusnahan atau undang-undang. UU 14/2008 art. 7 (2) and (3); UU 43/2009 art. 51; UU 27/2022 art. 35 (personal data is
 * protected from those who have no business with it). A softcopy has no version: what can change is which document has it.
 */
export const strikeSoftcopy = deed({
  kind: 'softcopy.struck',
  async load(tx, { id }: Omit<Strike, 'version'>, by) {
    const { run } = await softcopyById(tx, by.office, id);
    await lockRuns(tx, by.office, run ? [run] : []);
    await tx`select 1 from softcopy where (office, id) = (${by.office}, ${id}) for update`;
    const file = await softcopyById(tx, by.office, id);
    return {
      file,
      dokumen: file.dokumen === null ? null : await dokumenById(tx, by.office, file.dokumen),
      frozen: await frozenBy(tx, by.office, { runs: [file.run], things: [{ softcopy: id }] }),
    };
  },
  refuse({ file, dokumen, frozen }, by, { alasan }) {
    if (file.dicoretAt) return struckReasons(file);
    const version = file.menggantikan !== null || file.digantikanOleh !== null;
    return [
      ...(keepsFor(by, file.unit) ? [] : [why.notYours()]),
      ...(file.dimusnahkanAt ? [why.destroyed()] : []),
      ...(dokumen ? [why.isMatched(dokumen.nomor)] : []),
      ...(version ? [why.isVersion()] : []),
      ...frozenReasons(frozen),
      ...wordReasons(alasan),
    ];
  },
  async apply(tx, { file }, by, { id, alasan }, at) {
    await tx`update softcopy set ${tx(struckBy(by, alasan, at))} where (office, id) = (${by.office}, ${id})`;
    const { name, sha256 } = file;
    return { subject: `softcopy:${id}`, detail: { name, sha256, alasan: alasan.trim() }, result: undefined };
  },
});
