import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { programFile } from '../../../base/paths.ts';
import { LIMITS } from '../limits.ts';

/**
 * What keeps a child from everything but its one file. Always Node's permission model; around it bubblewrap (own user,
 * process and network namespaces, an empty file system but for the program), or else `unshare` (own user and network
 * namespaces), or nothing where the system allows neither.
 */
export type SandboxKind = 'bubblewrap' | 'unshare' | 'node';

/** A command that starts a child in its sandbox; its program and what it is asked follow as the last arguments. */
export interface Sandbox {
  readonly kind: SandboxKind;
  readonly file: string;
  readonly args: readonly string[];
}

/** The child's program. */
export const PROGRAM = fileURLToPath(new URL('../child/main.js', import.meta.url));
/** The compiled program and the packages: all that a child reads besides its file. */
const READABLE = [
  dirname(dirname(dirname(dirname(PROGRAM)))),
  programFile('node_modules'),
  programFile('package.json'),
];

const NODE = [
  process.execPath,
  '--permission',
  ...READABLE.map((path) => `--allow-fs-read=${path}`),
  `--max-old-space-size=${LIMITS.heapMib}`,
  '--disallow-code-generation-from-strings',
  '--no-warnings',
];

const SYSTEM = ['/usr', '/lib', '/lib64', '/etc/ld.so.cache'];
const bind = (path: string) => ['--ro-bind-try', path, path];
/** What stands around the permission model, the strongest first. */
const AROUND = {
  bubblewrap: [
    'bwrap',
    ...['--unshare-all', '--die-with-parent', '--new-session', '--clearenv', '--cap-drop', 'ALL'],
    ...[...SYSTEM, dirname(process.execPath), ...READABLE].flatMap(bind),
    ...['--proc', '/proc', '--dev', '/dev', '--chdir', '/', '--'],
  ],
  unshare: ['unshare', '--user', '--map-current-user', '--net', '--ipc', '--'],
} as const;

/** The shell sets the limits that the system keeps: processor time, memory written to, files, nothing written. */
const LIMITED = `ulimit -t ${LIMITS.cpuSeconds}; ulimit -d ${LIMITS.dataKib}; ulimit -f 0; ulimit -c 0; exec "$@"`;
const withLimits = (command: readonly string[]): Pick<Sandbox, 'file' | 'args'> =>
  process.platform === 'win32'
    ? { file: command[0] as string, args: command.slice(1) }
    : { file: '/bin/sh', args: ['-c', LIMITED, 'sh', ...command] };

/** All that a child is told of where it runs. */
export const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin' };

let chosen: Promise<Sandbox> | undefined;

/** The best sandbox that works here; tried once for each process. */
export function sandbox(): Promise<Sandbox> {
  chosen ??= choose();
  return chosen;
}

async function choose(): Promise<Sandbox> {
  for (const kind of ['bubblewrap', 'unshare'] as const) {
    const tried = withLimits([...AROUND[kind], process.execPath, '--version']);
    const options = { timeout: 10_000, env: ENVIRONMENT };
    const { stdout } = await promisify(execFile)(tried.file, [...tried.args], options).catch(() => ({
      stdout: '',
    }));
    if (stdout.trim() === process.version) return { kind, ...withLimits([...AROUND[kind], ...NODE]) };
  }
  return { kind: 'node', ...withLimits(NODE) };
}

/** Which sandbox examinations run in, for whoever keeps the installation. */
export async function sandboxKind(): Promise<SandboxKind> {
  return (await sandbox()).kind;
}
