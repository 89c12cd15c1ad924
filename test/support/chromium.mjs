import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const packageFile = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);

/**
 * Unpacks the Chromium that came as a package, and the system libraries it needs, into `.build`, once per version.
 * Answers its program and the folder of those libraries.
 */
export async function unpackChromium() {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  const folder = join(import.meta.dirname, '../../.build', `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return { program: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
}

async function unpackInto(folder) {
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const { TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH, HOME } = process.env;
  // The package unpacks into the temporary folder, and its libraries only where it believes to run on its cloud.
  Object.assign(process.env, { TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    delete process.env.AWS_EXECUTION_ENV;
    restore({ TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH, HOME });
  }
  useFontsIn(unfinished, folder);
  renameSync(unfinished, folder);
}

/** The font settings that come along look in folders of that cloud. */
function useFontsIn(unfinished, folder) {
  const file = join(unfinished, 'fonts', 'fonts.conf');
  const settings = readFileSync(file, 'utf8');
  const cache = settings.replaceAll('/tmp/fonts-cache/', join(folder, 'fonts-cache'));
  writeFileSync(file, cache.replaceAll('/tmp/fonts', join(folder, 'fonts')).replaceAll('/opt/fonts', '/usr/share/fonts'));
}

function restore(variables) {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
