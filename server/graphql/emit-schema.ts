import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { audiences } from '../shared/audience.js';
import { printContract } from './print-contract.js';

// Writes the three contracts, then what the portals derive from them.
for (const audience of audiences) {
  writeFileSync(`schema/${audience}.graphql`, printContract(audience));
}
const { status } = spawnSync(process.execPath, ['portal-shared/codegen.mjs'], { stdio: 'inherit' });
process.exit(status ?? 1);
