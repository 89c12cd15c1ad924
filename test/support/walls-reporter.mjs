import { writeFileSync } from 'node:fs';
import { NOTICED } from './without-walls.mjs';

/** Says and keeps of each wall how many tests failed without it; what does not even load is a failure. */
export default class WallsReporter {
  outcomes = {};

  onTestResult({ context }, { numPassingTests, numFailingTests, testExecError, testResults }) {
    const name = context.config.displayName.name;
    const failed = numFailingTests + (testExecError ? 1 : 0);
    const first = testResults.find(({ status }) => status === 'failed')?.fullName ?? testExecError?.message;
    this.outcomes[name] = failed;
    console.log(failed > 0 ? `Noticed: ${name}, by ${failed} of ${numPassingTests + failed} tests, like "${first}"` : `NOBODY NOTICED: ${name}, of ${numPassingTests} tests`);
  }

  onRunComplete() {
    writeFileSync(NOTICED, JSON.stringify(this.outcomes));
  }
}
