import { newId } from '../base/id.ts';
import { deed } from '../journal/act.ts';
import type { Fungsi } from '../journal/actor.ts';
import type { Office } from './office.ts';
import { why } from './text.ts';

/** An office as it is set up; the quorum begins with its usual values. */
export interface NewOffice extends Omit<Office, 'kuorumHadir' | 'kuorumSetuju'> {
  /** The first administrator, in office by `decree` from `validFrom` (YYYY-MM-DD). */
  readonly first: {
    readonly name: string;
    readonly email: string;
    readonly passwordHash: string | null;
    readonly decree: string;
    readonly validFrom: string;
  };
}

/** Posts that every office has besides those of its units; `pengelola` is made with the first person. */
const POSTS: readonly (readonly [Fungsi, string])[] = [
  ['sekretaris', 'Sekretaris'],
  ['ppid', 'PPID'],
  ['desk', 'Petugas Desk Pelayanan Informasi'],
  ['ketua', 'Ketua'],
  ['anggota', 'Anggota'],
];

/**
 * Membuka kantor: menyiapkan badan publik, jabatannya, dan pengelola pertama.
 * UU 14/2008 art. 13 (every public body appoints a PPID); the acting person is the first administrator.
 */
export const openOffice = deed({
  kind: 'office.opened',
  async load(tx, input: NewOffice) {
    await tx`select pg_advisory_xact_lock(hashtext('office.opened'))`;
    const [same] = await tx`select 1 from office where code = ${input.code}`;
    const [account] = await tx`select 1 from person where email = ${input.first.email}`;
    return { exists: same !== undefined, taken: account !== undefined };
  },
  refuse: (state) => [
    ...(state.exists ? [why.officeExists()] : []),
    ...(state.taken ? [why.emailTaken()] : []),
  ],
  async apply(tx, _state, by, input, at) {
    const { first, ...office } = input;
    await tx`insert into office ${tx(office)}`;
    await tx`
      insert into person (office, id, name, email, password_hash)
      values (${office.id}, ${by.person}, ${first.name}, ${first.email}, ${first.passwordHash})`;
    await tx`
      insert into jabatan (office, id, name, fungsi, position)
      values (${office.id}, ${by.jabatan}, 'Pengelola', 'pengelola', 0)`;
    await tx`
      insert into mandate (office, id, person, jabatan, kind, decree, valid_from)
      values (${office.id}, ${by.mandate}, ${by.person}, ${by.jabatan}, 'definitif', ${first.decree}, ${first.validFrom})`;
    const posts = POSTS.map(([fungsi, name], index) => ({
      office: office.id,
      id: newId(at),
      name,
      fungsi,
      position: 10 * (index + 1),
    }));
    await tx`insert into jabatan ${tx(posts)}`;
    return {
      subject: `office:${office.id}`,
      detail: { code: office.code, name: office.name },
      result: office.id,
    };
  },
});
