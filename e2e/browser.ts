import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { programFile } from '../src/base/paths.ts';

const INFLATE =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";

/**
 * A Chromium that comes whole from npm: the program, its fonts and the libraries (NSS, Expat) that a plain system
 * lacks, which the package only unpacks where it believes to be on Amazon Linux. Unpacked once beside the other
 * packages; a half-unpacked copy is never used.
 */
async function unpacked(): Promise<string> {
  const cache = programFile('node_modules', '.cache');
  const home = join(cache, 'chromium');
  if (existsSync(join(home, 'chromium'))) return home;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'chromium-'));
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', INFLATE], {
    cwd: programFile(),
    env: { TMPDIR: fresh, HOME: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  await writeFile(join(fresh, 'fonts', 'fonts.conf'), fontConfiguration(home));
  await rename(fresh, home).catch(async (error: unknown) => {
    if (!existsSync(join(home, 'chromium'))) throw error;
    await rm(fresh, { recursive: true });
  });
  return home;
}

/** A sans with a real bold; a system without one would show headings in any serif that has. */
const SANS = 'TeX Gyre Heros';

/** Fonts of the project and the package first, then whatever the system has. */
function fontConfiguration(home: string): string {
  const folders = [programFile('templates', 'fonts'), join(home, 'fonts', 'fonts'), '/usr/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/** Starts the browser of the tests, also as root and without a display. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const home = await unpacked();
  const faces = `standardFontFamily=${SANS},sansSerifFontFamily=${SANS}`;
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: [
      '--headless=shell',
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--font-render-hinting=none',
      `--blink-settings=${faces}`,
    ],
    env: {
      HOME: home,
      PATH: '/usr/bin:/bin',
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  });
}
