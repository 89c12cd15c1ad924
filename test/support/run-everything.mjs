import { lint, runTests, typecheck } from './checks.mjs';
import { runAside } from './processes.mjs';

const sum = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => Object.assign(sum, { passed: sum.passed + passed, failed: sum.failed + failed });

async function check(name, carryOut) {
  const right = (await carryOut(runAside)) === 0;
  console.log(`${name}: ${right ? 'passed' : 'failed'}`);
  add(right ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** One after the other, since each keeps a processor busy. */
async function checkAll() {
  await check('Types', typecheck);
  await check('Lint', lint);
}

// Tests wait now and then, for each other's locks or a process that starts; meanwhile the checks go on.
const [tests] = await Promise.all([runTests(['--ci']), checkAll()]);
add(tests);

console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
