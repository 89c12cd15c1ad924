import { jest } from './checks.mjs';

/** What each suite consists of: files of test/security and test/api. */
const suites = {
  protocol: 'security/protocol',
  matrix: 'security/(permission-matrix|inference|lists|nested-ways|walls|prices|ticket-visibility|reader|database)',
  races: 'security/races|api/idempotency',
  hostile: 'security/hostile|api/files|unit/(storage|invoicing/read-ubl|mail)',
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}; known are ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}

process.env.ATTACK = 'long';
let failed = false;
for (const name of names.length > 0 ? names : Object.keys(suites)) {
  console.log(`\nAttack: ${name}`);
  failed = (await jest(['--selectProjects', 'unit', 'api', 'security', '--testPathPatterns', suites[name]])) !== 0 || failed;
}
process.exit(failed ? 1 : 0);
