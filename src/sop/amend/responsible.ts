import type { Both } from '../../base/text.ts';
import type { Fungsi } from '../../journal/actor.ts';
import { postsFor, type RunningSheet, type RunningStep } from '../sheet/running.ts';
import { roleLabel } from '../sheet/sheet.ts';
import { postWords, said } from './text.ts';
import { sameWords } from './words.ts';

/** The post without "Plt." or "Plh.": an acting officer is the same responsible party. */
function post(jabatan: string): string {
  return jabatan.replace(/^\s*(plt|plh|pj|pjs)\b\.?\s*/i, '');
}

function ratifierChanges(before: RunningSheet, after: RunningSheet): Both[] {
  const [was, is] = [before.identitas.disahkanOleh, after.identitas.disahkanOleh];
  if (was === null || (is !== null && sameWords(post(was.jabatan), post(is.jabatan)))) return [];
  return [said.ratifier(was.jabatan, is?.jabatan ?? '-')];
}

function roleOf(sheet: RunningSheet, id: string) {
  return sheet.peran.find((role) => role.id === id);
}

/** A role of the new version under the name that it had: a renamed id with the same label is the same role. */
function formerId(before: RunningSheet, after: RunningSheet, id: string): string {
  if (roleOf(before, id)) return id;
  const label = roleOf(after, id)?.label ?? id;
  const was = before.peran.find((role) => sameWords(role.label, label) && !roleOf(after, role.id));
  return was?.id ?? id;
}

/** Roles that perform a step: by their mark, or by what they hand in. */
function performers(step: RunningStep): string[] {
  const roles = [...step.pelaksana, ...step.jalankan.hasil].map(
    (one: { readonly peran: string }) => one.peran,
  );
  return [...new Set(roles)];
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member));
}

function labels(sheet: RunningSheet, roles: readonly string[]): string {
  return roles.map((id) => roleLabel(sheet, id)).join(', ');
}

/** An output that stays in its step, and is handed in by another role, or by other posts of the same role. */
function outputChanges(before: RunningSheet, after: RunningSheet, was: RunningStep, is: RunningStep): Both[] {
  return was.jalankan.hasil.flatMap((result) => {
    const now = is.jalankan.hasil.find((one) => one.keluaran === result.keluaran);
    if (!now) return [];
    const name = result.keluaran.replaceAll('_', ' ');
    if (formerId(before, after, now.peran) !== result.peran)
      return [said.handsIn(is.no, name, labels(before, [result.peran]), labels(after, [now.peran]))];
    // Only a narrower choice of posts; a change of the role's posts is said once, of the role.
    if (!result.fungsi && !now.fungsi) return [];
    const [had, has] = [postsFor(before, result), postsFor(after, now)];
    return had.length === 0 || sameSet(had, has)
      ? []
      : [said.handsIn(is.no, name, postWords(had), postWords(has))];
  });
}

/**
 * Changes of the responsible party (penanggung jawab kegiatan): of the post that ratifies, and of who performs an
 * activity that both versions have. A role without posts, or a step without performer, is only named now.
 */
export function responsibleChanges(before: RunningSheet, after: RunningSheet): Both[] {
  const changes = ratifierChanges(before, after);
  const roles = new Set<string>();
  for (const is of after.langkah) {
    const was = before.langkah.find((step) => step.kunci === is.kunci);
    if (!was) continue;
    const [had, has] = [performers(was), performers(is)];
    const former = has.map((id) => formerId(before, after, id));
    if (had.length > 0 && !sameSet(had, former))
      changes.push(said.performer(is.no, labels(before, had), labels(after, has)));
    else changes.push(...outputChanges(before, after, was, is));
    for (const id of has) if (had.includes(formerId(before, after, id))) roles.add(id);
  }
  for (const id of roles) {
    const had: readonly Fungsi[] = roleOf(before, formerId(before, after, id))?.fungsi ?? [];
    const has: readonly Fungsi[] = roleOf(after, id)?.fungsi ?? [];
    if (had.length > 0 && !sameSet(had, has))
      changes.push(said.posts(labels(after, [id]), postWords(had), postWords(has)));
  }
  return changes;
}
