import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './processes.mjs';

const TYPESCRIPT = ['tsconfig.json', 'server/graphiql/tsconfig.json'];
/** Its tests import half of the server, which would be checked once more, as if it ran in a browser. */
const BROWSER_TESTS = 'test/browser/tsconfig.json';
const VUE = ['portal-supplier/tsconfig.json', 'portal-customer/tsconfig.json'];

/** Checks the types of server, tests and portals; answers 0 when all are right. `run` is how each program is run. */
export async function typecheck(run = runNode) {
  const programs = [
    ...TYPESCRIPT.map((project) => ({ compiler: 'node_modules/typescript/bin/tsc', project })),
    ...VUE.map((project) => ({ compiler: 'node_modules/vue-tsc/bin/vue-tsc.js', project })),
  ].filter(({ project }) => existsSync(project));
  let worst = await run(['test/support/check-own-types.mjs', BROWSER_TESTS]);
  for (const { compiler, project } of programs) {
    const buildInfo = `.build/types/${project.replaceAll('/', '-')}.tsbuildinfo`;
    const code = await run([compiler, '--noEmit', '--incremental', '--tsBuildInfoFile', buildInfo, '--project', project]);
    worst = Math.max(worst, code);
  }
  return worst;
}

/** Checks the style rules of everything, and that migrations break nothing that runs; answers 0 when nothing is wrong. `run` as above. */
export async function lint(run = runNode) {
  const code = await run(['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '--cache', '--cache-location', '.build/eslint', '.']);
  const migrations = await run(['node_modules/squawk-cli/js/bin/squawk', ...migrationFiles()]);
  return Math.max(code, migrations);
}

/** Those before were released before anybody looked. */
const FIRST_CHECKED_MIGRATION = 24;
const MIGRATIONS = 'server/database/migrations';

function migrationFiles() {
  const folders = readdirSync(MIGRATIONS).filter((name) => Number.parseInt(name, 10) >= FIRST_CHECKED_MIGRATION);
  return folders.flatMap((folder) => readdirSync(join(MIGRATIONS, folder)).map((file) => join(MIGRATIONS, folder, file)));
}

/** Runs the tests; Jest needs the flag to load native modules. Answers 0 when all pass. */
export function jest(args) {
  return runNode(['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...args]);
}

/** Where a run says what became of each test. */
export const REPORT = '.build/test-report.json';

/** Runs the tests and answers how many passed and failed, and the first that failed. */
export async function runTests(args) {
  mkdirSync('.build', { recursive: true });
  rmSync(REPORT, { force: true });
  const code = await jest([...args, '--json', `--outputFile=${REPORT}`]);
  return readReport(REPORT, code);
}

/** What a report says of a run that ended with `code`; of what does not even load, one failed. */
export function readReport(file, code) {
  const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0, testResults = [] } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const first = testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed');
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, firstFailed: first?.fullName };
}
