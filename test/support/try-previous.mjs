import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReport, REPORT } from './checks.mjs';
import { runNode } from './processes.mjs';

const root = join(import.meta.dirname, '../..');
const SETUP = 'test/support/database-setup.mjs';
/** They say that the tables are exactly those of their release, and that it takes no backup of a newer one. */
const NOT_ASKED = 'api/(migrations|backup)';

/**
 * Runs the API's tests of an earlier release, with its server, on tables of this one: while a new version starts, the one
 * before goes on working.
 * @param release a tag, branch or commit
 * @param only a pattern of paths of tests; all of them when it is empty
 */
export async function tryPrevious(release, only) {
  const place = mkdtempSync(join(tmpdir(), 'counterpart-previous-'));
  const git = (...args) => execFileSync('git', args, { cwd: place, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    git('clone', '--quiet', '--shared', '--no-checkout', root, '.');
    git('checkout', '--quiet', execFileSync('git', ['rev-parse', `${release}^{commit}`], { cwd: root, encoding: 'utf8' }).trim());
    copyFileSync(join(root, SETUP), join(place, SETUP));
    if (hasSamePackages(place)) symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
    const jest = ['jest', '--ci', '--selectProjects', 'api', '--testPathIgnorePatterns', NOT_ASKED, '--testPathPatterns', only || '.', '--json', `--outputFile=${REPORT}`];
    const code = await runNode([join(place, 'server/launch.mjs'), ...jest], { cwd: place, env: { ...process.env, NEWER_RELEASE: root } });
    return readReport(join(place, REPORT), code);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function hasSamePackages(place) {
  const [own, theirs] = [root, place].map((folder) => readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  return own === theirs;
}
