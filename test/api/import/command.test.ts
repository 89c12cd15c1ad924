import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { useServer } from '../../support/server.js';
import { useImport } from './use-import.js';

const here = useImport();
const server = useServer();
const program = fileURLToPath(new URL('../../../.build/server/import/main.js', import.meta.url));
const head = 'number,name,countryCode,currencyCode\n';

/** Runs the command against the running server's database, as an operator would. */
function command(...words: string[]): Promise<{ code: number | null; output: string; errors: string }> {
  const { config } = server();
  const child = spawn(process.execPath, [program, ...words], {
    env: { PATH: process.env['PATH'], DATABASE_URL: config.databaseUrl, AUTH_KEYS: JSON.stringify({ keys: config.authKeys }), DATA_DIR: config.dataDirectory },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (errors += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}

test('says what it did while the server runs, and the server answers with it', async () => {
  const file = here().write({ 's.csv': `${head}CMD-1,Command One,DE,EUR\n` });
  const { code, output, errors } = await command('suppliers', file);
  expect({ code, output }).toEqual({ code: 0, output: 'suppliers: read 1, added 1, changed 0, unchanged 0, bad 0\n' });
  expect(errors).toContain('Mapping: columns named like fields');
  expect(errors).toMatch(/100 % \| 1 records \| \d+ records\/s \| 0s left/);
  const buyer = await server().as('buyer@counterpart.example');
  const { suppliers } = await buyer.ask('{ suppliers(first: 5, filter: { search: "CMD-1" }) { nodes { number name } } }');
  expect(suppliers.nodes).toEqual([{ number: 'CMD-1', name: 'Command One' }]);
});

test('names each bad row and answers 1', async () => {
  const file = here().write({ 'b.csv': `${head}CMD-2,Two,DE,EUR\nCMD-3,Three,XX,EUR\n` });
  const bad = 'b.csv row 3, column countryCode, value "XX": must be a country code of ISO 3166-1 such as DE\nsuppliers: read 2, added 1, changed 0, unchanged 0, bad 1\n';
  const { code, output } = await command('suppliers', file);
  expect({ code, output }).toEqual({ code: 1, output: `${bad}Nothing was changed, because of the bad rows; --skip-bad imports the others.\n` });
  const skipping = await command('suppliers', file, '--skip-bad', '--dry-run');
  expect({ code: skipping.code, output: skipping.output }).toEqual({ code: 1, output: `${bad}Dry run: nothing was changed.\n` });
});

test.each([
  [[], /^npm run import -- <kind> <file\.csv>/],
  [['invoices', 'x.csv'], /^"invoices" cannot be imported; must be one of suppliers, /],
  [['suppliers', 'none.csv'], /^There is no file none\.csv$/m],
  [['suppliers', 'x.csv', '--mapp', 'y'], /Unknown option '--mapp'/],
])('%j is answered with what is wrong', async (words, message) => {
  const { code, errors } = await command(...words);
  expect(code).toBe(1);
  expect(errors).toMatch(message);
});
