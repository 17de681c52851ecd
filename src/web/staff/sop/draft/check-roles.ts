import type { Fault } from '../../../../base/errors.ts';
import { FUNGSI, type Fungsi } from '../../../../journal/actor.ts';
import type { Sheet } from '../../../../sop/sheet/sheet.ts';
import { roleId } from '../../../../sop/version/new-sheet.ts';
import { faults as say } from './fault-text.ts';
import type { TypedRole } from './typed.ts';

export interface BuiltRoles {
  readonly peran: Sheet['peran'];
  readonly faults: readonly Fault[];
}

/** The roles as the sheet has them; a new one gets a name of its own from its label, and keeps it ever after. */
export function builtRoles(roles: readonly TypedRole[]): BuiltRoles {
  const taken = new Set(roles.map(({ id }) => id).filter(Boolean));
  const peran = roles.map(({ id, label, fungsi, urutan }) => {
    const own = /^[a-z][a-z0-9_]*$/.test(id) ? id : roleId(label, taken);
    taken.add(own);
    const order = urutan.split(',');
    const rank = (one: Fungsi) => (order.includes(one) ? order.indexOf(one) : order.length);
    const posts = FUNGSI.filter((one) => fungsi.includes(one)).sort((a, b) => rank(a) - rank(b));
    return { id: own, label, fungsi: posts };
  });
  const faults = roles.flatMap(({ label }, index) => (label === '' ? [say.role(index + 1)] : []));
  return { peran, faults: roles.length === 0 ? [say.noRole()] : faults };
}
