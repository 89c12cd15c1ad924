import type { ImportRequest, ImportResult } from './import-file.js';
import { describeProblem } from './problem.js';

const number = new Intl.NumberFormat('en');

/** What became of a file, for the person who started the import: each bad row, then the sums. */
export function describeResult(request: ImportRequest, result: ImportResult): string {
  const { label, read, lines, added, changed, unchanged, kept, bad } = result;
  const counts = { read, added, changed, unchanged, bad };
  const sums = Object.entries(counts).map(([name, count]) => `${name} ${number.format(count)}`);
  return [
    ...result.problems.map(describeProblem),
    ...(kept.length > 0 ? [`Left as people changed them since the last import: ${kept.join(', ')}`] : []),
    `${label}: ${sums.join(', ')}${lines > 0 ? ` (${number.format(lines)} lines)` : ''}`,
    ...outcome(request, result),
  ].join('\n');
}

function outcome({ dryRun, skipBad }: ImportRequest, { bad, stored }: ImportResult): string[] {
  if (dryRun) return ['Dry run: nothing was changed.'];
  if (!stored) return ['Nothing was changed, because of the bad rows; --skip-bad imports the others.'];
  return bad > 0 && skipBad ? ['The bad rows were left out.'] : [];
}
