import { lint, runTests, typecheck } from './checks.mjs';

const sum = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => Object.assign(sum, { passed: sum.passed + passed, failed: sum.failed + failed });

// Each keeps one processor busy.
const [types, style] = await Promise.all([typecheck(), lint()]);
for (const [name, code] of [['Types', types], ['Lint', style]]) {
  const right = code === 0;
  console.log(`${name}: ${right ? 'passed' : 'failed'}`);
  add(right ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}
add(await runTests(['--ci']));

console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
