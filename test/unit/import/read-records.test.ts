import { describe, expect, test } from '@jest/globals';
import { readHeader } from '../../../server/import/csv.js';
import { kindNamed } from '../../../server/import/kinds/index.js';
import { checkMapping } from '../../../server/import/mapping/check-mapping.js';
import { chooseMapping } from '../../../server/import/mapping/choose-mapping.js';
import { describeProblem } from '../../../server/import/problem.js';
import { RecordReader, type ReadRecord } from '../../../server/import/rows/read-records.js';
import { useFiles } from './files.js';

const write = useFiles();

async function read(kindName: string, files: Record<string, string | object>, mapping?: string) {
  const file = write(files);
  const kind = kindNamed(kindName);
  const header = await readHeader(file);
  const chosen = chooseMapping(kind, file, header, mapping);
  checkMapping(chosen, kind, Object.keys(files)[0]!, header);
  const reader = await RecordReader.open(kind, chosen, file);
  const records: ReadRecord[] = [];
  for await (const record of reader.records()) records.push(record);
  return {
    values: records.map(({ record }) => record.values),
    lines: records.map(({ record }) => record.lines.map(({ values }) => values)),
    problems: records.flatMap(({ problems }) => problems).map(describeProblem),
    orphans: reader.orphans().map(describeProblem),
  };
}

const mapped = (mapping: object) => write({ 'map.json': { description: 'A test.', ...mapping } });

describe('without a mapping', () => {
  test('columns feed the fields of their own names', async () => {
    const { values, problems } = await read('suppliers', {
      's.csv': '\uFEFFnumber,name,countryCode,currencyCode,address.line1,address.city,address.countryCode,email\r\n' +
        'S-1,"Bolts, Nuts & ""Co""\nLtd",DE,EUR, Hauptstraße 1 ,Ulm,DE,NULL\r\n\r\n',
    });
    expect(problems).toEqual([]);
    expect(values).toMatchObject([
      { number: 'S-1', name: 'Bolts, Nuts & "Co"\nLtd', 'address.line1': 'Hauptstraße 1', email: null, status: 'REGISTERED', locale: 'en' },
    ]);
  });

  const head = 'number,supplierNumber,status,orderedOn,lines.sku,lines.quantity,lines.unitPrice,lines.requestedOn\n';

  test('rows of one order that follow each other are its lines', async () => {
    const { values, lines, problems } = await read('purchase-orders', {
      'p.csv': `${head}P-1,S-1,DRAFT,2026-01-01,A,1,2,2026-02-01\nP-1,S-1,DRAFT,2026-01-01,B,3,4.50,2026-02-01\nP-2,S-1,DRAFT,2026-01-01,A,1,2,2026-02-01\n`,
    });
    expect(problems).toEqual([]);
    expect(values.map(({ number }) => number)).toEqual(['P-1', 'P-2']);
    expect(lines.map((of) => of.map(({ sku, quantity, unitPrice }) => [sku, quantity, unitPrice]))).toEqual([[['A', '1', '2'], ['B', '3', '4.5']], [['A', '1', '2']]]);
  });

  test('rows of one order that say different things about it are bad', async () => {
    const { problems } = await read('purchase-orders', {
      'p.csv': `${head}P-1,S-1,DRAFT,2026-01-01,A,1,2,2026-02-01\nP-1,S-2,DRAFT,2026-01-01,B,3,4,2026-02-01\n`,
    });
    expect(problems).toEqual(['p.csv row 3, column supplierNumber, value "S-2": must be as in the first row of this record: S-1']);
  });

  test('each bad value is named with file, row, column, value and what would be right', async () => {
    const { problems } = await read('suppliers', {
      's.csv': 'number,name,countryCode,currencyCode,paymentTermDays,email\nS-1,One,DE,EUR,30,\nS-2,,Germany,EUR,x,nobody\n',
    });
    expect(problems).toEqual([
      's.csv row 3, column name: must be given: a text of at most 200 characters',
      's.csv row 3, column countryCode, value "Germany": must be a country code of ISO 3166-1 such as DE',
      's.csv row 3, column email, value "nobody": must be an e-mail address of at most 254 characters',
      's.csv row 3, column paymentTermDays, value "x": must be a whole number from 0 to 365',
    ]);
  });

  test('a row of another length, one in another encoding and half an address are bad', async () => {
    const { problems } = await read('suppliers', {
      's.csv': 'number,name,countryCode,currencyCode,address.city\nS-1,One\nS-2,M\uFFFDller,DE,EUR,\nS-3,Three,DE,EUR,Ulm\n',
    });
    expect(problems).toEqual([
      's.csv row 2: has 2 columns; must have 5 like the header',
      's.csv row 3: holds characters that are not UTF-8',
      's.csv row 4: address.line1 must be given with the rest of an address',
      's.csv row 4: address.countryCode must be given with the rest of an address',
    ]);
  });
});

describe('with a mapping', () => {
  const orders = {
    'h.csv': 'Id,State,Vendor,Day,Sent\n1,4,7,01.02.2026,02.02.2026\n2,1,8,01.02.2026,\n3,9,7,01.02.2026,\n',
    'd.csv': 'Order,Product,Qty,Price,Got\n1,a ,3.00,1.5,.50\n1,b,1,2,0\n2,a,1,2,1\n3,a,1,2,0\n4,a,1,2,0\n',
    'v.csv': 'Id,Code\n7,ALPINE\n',
  };
  const mapping = () =>
    mapped({
      kind: 'purchase-orders',
      joins: [
        { file: 'd.csv', as: 'detail', on: { Id: 'Order' }, many: true },
        { file: 'v.csv', as: 'vendor', on: { Vendor: 'Id' } },
      ],
      fields: {
        number: { template: 'X-{Id}' },
        supplierNumber: { column: 'vendor.Code' },
        status: { column: 'State', values: { 1: 'APPROVED', 4: 'CLOSED' } },
        orderedOn: { column: 'Day', format: 'dd.MM.yyyy' },
        sentOn: { column: 'Sent', format: 'dd.MM.yyyy' },
        note: { constant: 'was sent', when: { Sent: 'given' }, default: 'was not sent' },
      },
      lines: {
        from: 'detail',
        fields: {
          sku: { column: 'detail.Product' },
          quantity: { column: 'detail.Qty' },
          unitPrice: { column: 'detail.Price', multiply: '100' },
          requestedOn: { column: 'Day', format: 'dd.MM.yyyy' },
          receivedQuantity: { column: 'detail.Got', when: { State: ['4'] } },
        },
      },
    });

  test('columns, joined columns, templates, constants, tables, factors and conditions make a record', async () => {
    const { values, lines } = await read('purchase-orders', orders, mapping());
    expect(values[0]).toMatchObject({ number: 'X-1', supplierNumber: 'ALPINE', status: 'CLOSED', orderedOn: '2026-02-01', note: 'was sent' });
    expect(values[1]).toMatchObject({ number: 'X-2', note: 'was not sent', sentOn: null });
    expect(lines[0]).toMatchObject([
      { sku: 'a', quantity: '3', unitPrice: '150', receivedQuantity: '0.5', requestedOn: '2026-02-01' },
      { sku: 'b', quantity: '1', unitPrice: '200', receivedQuantity: '0' },
    ]);
    expect(lines[1]).toMatchObject([{ receivedQuantity: '0' }]);
  });

  test('what is in no table and no joined file is bad, and so is a line of no order', async () => {
    const { problems, orphans } = await read('purchase-orders', orders, mapping());
    expect(problems).toEqual([
      'h.csv row 3, column Vendor, value "8": is not in column Id of v.csv',
      'h.csv row 4, column State, value "9": must be one of 1, 4',
    ]);
    expect(orphans).toEqual(['d.csv row 6, column Order, value "4": is not in column Id of h.csv']);
  });

  test('a bad line is named in its own file', async () => {
    const files = { ...orders, 'd.csv': 'Order,Product,Qty,Price,Got\n1,a,-3,x,0\n2,a,1,2,1\n3,a,1,2,1\n' };
    const { problems } = await read('purchase-orders', files, mapping());
    expect(problems.slice(0, 2)).toEqual([
      'd.csv row 2, column Qty, value "-3": must be a number more than 0 with at most 4 decimals, such as 12.5',
      'd.csv row 2, column Price, value "x": must be a number',
    ]);
  });

  test('an order without lines is bad', async () => {
    const { problems } = await read('purchase-orders', { ...orders, 'd.csv': 'Order,Product,Qty,Price,Got\n2,a,1,2,1\n3,a,1,2,1\n' }, mapping());
    expect(problems[0]).toBe('h.csv row 2: has no lines; must have at least one');
  });

  test('a joined file that is missing or lacks a column stops the import', async () => {
    await expect(read('purchase-orders', { ...orders, 'v.csv': 'Id,Name\n' }, mapping())).rejects.toThrow('v.csv has no column "Code"; it has Id, Name');
    const gone = mapped({ kind: 'items', joins: [{ file: 'gone.csv', as: 'gone', on: { Id: 'Id' } }], fields: { sku: { column: 'Id' }, 'names.en': { column: 'Id' }, unitCode: { constant: 'EA' } } });
    await expect(read('items', { 'i.csv': 'Id\n1\n' }, gone)).rejects.toThrow(/^There is no file .*gone\.csv$/);
  });
});

test.each([
  ['', 's.csv is empty; its first row must name the columns'],
  ['a,b,a\n', 's.csv has two columns named "a"'],
  ['number,name,countryCode,currencyCode\n"S-1,One,DE,EUR\n', /^s\.csv is not a readable CSV file after row 1: /],
])('an unreadable file says why: %j', async (content, message) => {
  await expect(read('suppliers', { 's.csv': content })).rejects.toThrow(message);
});
