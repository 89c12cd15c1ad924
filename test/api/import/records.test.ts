import { expect, test } from '@jest/globals';
import { describeProblem } from '../../../server/import/problem.js';
import { useImport } from './use-import.js';

const here = useImport();
const head = 'number,name,countryCode,currencyCode,phone,address.line1,address.city,address.countryCode\n';
const counts = ({ read, added, changed, unchanged, bad }: Awaited<ReturnType<ReturnType<typeof here>['run']>>) => ({ read, added, changed, unchanged, bad });

test('records are added, then left alone, then changed where the file differs', async () => {
  const { run, write, sql, auditRows } = here();
  const rows = [...Array(1500).keys()].map((index) => `IMP-${index},Name ${index},DE,EUR,,Street 1,Ulm,DE\n`);
  const file = write({ 's.csv': head + rows.join('') });
  expect(counts(await run('suppliers', file))).toEqual({ read: 1500, added: 1500, changed: 0, unchanged: 0, bad: 0 });

  const before = await auditRows();
  expect(counts(await run('suppliers', file))).toEqual({ read: 1500, added: 0, changed: 0, unchanged: 1500, bad: 0 });
  expect(await auditRows()).toBe(before);

  rows[7] = 'IMP-7,Another name,DE,EUR,,Street 1,Ulm,DE\n';
  expect(counts(await run('suppliers', write({ 's.csv': head + rows.join('') })))).toEqual({ read: 1500, added: 0, changed: 1, unchanged: 1499, bad: 0 });
  expect(await auditRows()).toBe(before + 1);
  expect(await sql(`select name, lock_version, address from supplier where number = 'IMP-7'`)).toEqual([
    { name: 'Another name', lock_version: 2, address: { lines: ['Street 1'], city: 'Ulm', region: null, postalCode: null, countryCode: 'DE' } },
  ]);
});

test('the audit log says that an import wrote them', async () => {
  const { run, write, sql } = here();
  await run('customers', write({ 'c.csv': `${head}IMP-C,Cedar,DE,EUR,,,,\n` }));
  expect(await sql(`select action, account_id from audit_entry where record_id = (select id from customer where number = 'IMP-C')`)).toEqual([
    { action: 'import:customers', account_id: null },
  ]);
});

test('a file with a bad row changes nothing, unless bad rows are skipped', async () => {
  const { run, write, sql } = here();
  const file = write({ 'bad.csv': `${head}BAD-1,One,DE,EUR,,,,\nBAD-2,Two,Germany,EUR,,,,\nBAD-1,Again,DE,EUR,,,,\n` });
  const stored = () => sql(`select number, name from supplier where number like 'BAD-%' order by number`);

  const refused = await run('suppliers', file);
  expect(refused.problems.map(describeProblem)).toEqual([
    'bad.csv row 3, column countryCode, value "Germany": must be a country code of ISO 3166-1 such as DE',
    'bad.csv row 4, column number, value "BAD-1": must not be in the file twice: row 2 has it already',
  ]);
  expect({ ...counts(refused), stored: refused.stored }).toEqual({ read: 3, added: 1, changed: 0, unchanged: 0, bad: 2, stored: false });
  expect(await stored()).toEqual([]);

  const skipped = await run('suppliers', file, { skipBad: true });
  expect({ ...counts(skipped), stored: skipped.stored }).toEqual({ read: 3, added: 1, changed: 0, unchanged: 0, bad: 2, stored: true });
  expect(await stored()).toEqual([{ number: 'BAD-1', name: 'One' }]);
});

test('a record that comes again thousands of rows later is refused, and the row that has it already is named', async () => {
  const { run, write } = here();
  const rows = Array.from({ length: 2_500 }, (_, index) => `FAR-${index},Far,DE,EUR,,,,`);
  const file = write({ 'far.csv': `${[head.trimEnd(), ...rows, rows[0], rows.at(-1)].join('\n')}\n` });

  const { problems, read, bad } = await run('suppliers', file, { dryRun: true });
  expect({ read, bad, problems: problems.map(describeProblem) }).toEqual({ read: 2_502, bad: 2, problems: [
    'far.csv row 2502, column number, value "FAR-0": must not be in the file twice: row 2 has it already',
    'far.csv row 2503, column number, value "FAR-2499": must not be in the file twice: row 2501 has it already',
  ] });
});

test('a dry run says what would happen and changes nothing', async () => {
  const { run, write, sql, auditRows } = here();
  const before = await auditRows();
  const result = await run('suppliers', write({ 'dry.csv': `${head}DRY-1,One,DE,EUR,,,,\n` }), { dryRun: true });
  expect({ ...counts(result), stored: result.stored }).toEqual({ read: 1, added: 1, changed: 0, unchanged: 0, bad: 0, stored: false });
  expect(await sql(`select 1 from supplier where number = 'DRY-1'`)).toEqual([]);
  expect(await auditRows()).toBe(before);
});

test('what people changed since is left as it is, and named', async () => {
  const { run, write, sql, database } = here();
  const file = write({ 'kept.csv': `${head}KEPT-1,One,DE,EUR,111,,,\nKEPT-2,Two,DE,EUR,222,,,\n` });
  await run('suppliers', file);
  await database.system('supplierUpdate').execute(`update supplier set phone = '999' where number = 'KEPT-1'`);
  const again = await run('suppliers', write({ 'kept.csv': `${head}KEPT-1,One,DE,EUR,333,,,\nKEPT-2,Two,DE,EUR,444,,,\n` }));
  expect({ kept: again.kept, changed: again.changed, unchanged: again.unchanged }).toEqual({ kept: ['KEPT-1'], changed: 1, unchanged: 0 });
  expect(await sql(`select number, phone from supplier where number like 'KEPT-%' order by number`)).toEqual([
    { number: 'KEPT-1', phone: '999' },
    { number: 'KEPT-2', phone: '444' },
  ]);
});

test('an import that is stopped changes nothing', async () => {
  const { write, sql, database } = here();
  const file = write({ 'stopped.csv': `${head}${[...Array(3000).keys()].map((index) => `STOP-${index},N,DE,EUR,,,,\n`).join('')}` });
  const { importFile } = await import('../../../server/import/import-file.js');
  const stop = new AbortController();
  const progress = { begin: () => undefined, advance: () => stop.abort(new Error('enough')), end: () => undefined };
  const request = { kind: 'suppliers', file, dryRun: false, skipBad: false };
  await expect(importFile(database.system('import:suppliers'), request, progress, stop.signal)).rejects.toThrow('enough');
  expect(await sql(`select 1 from supplier where number like 'STOP-%'`)).toEqual([]);
});

test('items are named in the languages of the file', async () => {
  const { run, write, sql } = here();
  await run('items', write({ 'i.csv': 'sku,names.en,names.zh-CN,names.fa,unitCode,sourcing\nIMP-I,Bolt,螺栓,پیچ,EA,MADE\nIMP-J,Nut,,,KGM,\n' }));
  expect(await sql(`select sku, names, unit_code, sourcing, tracking from item where sku like 'IMP-_' order by sku`)).toEqual([
    { sku: 'IMP-I', names: { en: 'Bolt', 'zh-CN': '螺栓', fa: 'پیچ' }, unit_code: 'EA', sourcing: 'MADE', tracking: 'NONE' },
    { sku: 'IMP-J', names: { en: 'Nut' }, unit_code: 'KGM', sourcing: 'BOUGHT', tracking: 'NONE' },
  ]);
});

test('terms of a supplier may have several prices, and refer to what is stored', async () => {
  const { run, write, sql } = here();
  await run('suppliers', write({ 's.csv': `${head}TERM-S,Terms,DE,EUR,,,,\n` }));
  await run('items', write({ 'i.csv': 'sku,names.en,unitCode\nTERM-I,Bolt,EA\n' }));
  const terms = 'supplierNumber,sku,leadTimeDays,lines.minimumQuantity,lines.validFrom,lines.unitPrice\n';
  const good = 'TERM-S,TERM-I,14,1,2026-01-01,0.5\nTERM-S,TERM-I,14,100,2026-01-01,0.4\n';
  const result = await run('supplier-items', write({ 't.csv': `${terms}${good}TERM-S,NONE,14,1,2026-01-01,1\nNOBODY,TERM-I,14,1,2026-01-01,1\n` }), { skipBad: true });
  expect(result.problems.map(describeProblem)).toEqual([
    't.csv row 4, column sku, value "NONE": must be the sku of an item; import those first',
    't.csv row 5, column supplierNumber, value "NOBODY": must be the number of a supplier; import those first',
  ]);
  const prices = () => sql(`select price.minimum_quantity, price.unit_price, price.currency_code, terms.lead_time_days
    from price_break price join supplier_item terms on terms.id = price.supplier_item_id join item on item.id = terms.item_id
    where item.sku = 'TERM-I' order by 1`);
  expect(await prices()).toEqual([
    { minimum_quantity: '1.0000', unit_price: '0.5000', currency_code: 'EUR', lead_time_days: 14 },
    { minimum_quantity: '100.0000', unit_price: '0.4000', currency_code: 'EUR', lead_time_days: 14 },
  ]);
  const dearer = await run('supplier-items', write({ 't.csv': terms + good.replace('0.4', '0.45') }));
  expect(counts(dearer)).toEqual({ read: 1, added: 0, changed: 1, unchanged: 0, bad: 0 });
  expect((await prices()).map(({ unit_price }) => unit_price)).toEqual(['0.5000', '0.4500']);
});
