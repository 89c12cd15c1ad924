import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { jest, lint, typecheck } from './checks.mjs';

const REPORT = '.build/test-report.json';

mkdirSync('.build', { recursive: true });
rmSync(REPORT, { force: true });

const passed = { checks: 0, tests: 0 };
const failed = { checks: 0, tests: 0 };

for (const [name, check] of [['Types', typecheck], ['Lint', lint]]) {
  const right = (await check()) === 0;
  console.log(`${name}: ${right ? 'passed' : 'failed'}`);
  (right ? passed : failed).checks += 1;
}

const code = await jest(['--json', `--outputFile=${REPORT}`, '--ci']);
if (existsSync(REPORT)) {
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  passed.tests = report.numPassedTests;
  // A file that does not even load has no tests to count.
  failed.tests = report.numFailedTests + report.numRuntimeErrorTestSuites;
}
if (code !== 0 && failed.tests === 0) failed.tests = 1;

const total = failed.checks + failed.tests;
console.log(`${passed.checks + passed.tests} passed, ${total} failed`);
process.exit(total === 0 ? 0 : 1);
