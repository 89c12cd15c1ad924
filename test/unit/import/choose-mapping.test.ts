import { expect, test } from '@jest/globals';
import { kindNamed } from '../../../server/import/kinds/index.js';
import { chooseMapping } from '../../../server/import/mapping/choose-mapping.js';

const vendor = ['BusinessEntityID', 'AccountNumber', 'Name', 'CreditRating', 'ActiveFlag'];

test('a shipped mapping is taken for a file of its name and columns', () => {
  expect(chooseMapping(kindNamed('suppliers'), 'some/folder/Vendor.csv', vendor).name).toBe('adventureworks/suppliers.json');
});

test('another file name, other columns or another kind take the columns as fields', () => {
  const name = 'columns named like fields';
  expect(chooseMapping(kindNamed('suppliers'), 'Vendors.csv', vendor).name).toBe(name);
  expect(chooseMapping(kindNamed('suppliers'), 'Vendor.csv', ['number', 'name']).name).toBe(name);
  expect(chooseMapping(kindNamed('customers'), 'Vendor.csv', vendor).name).toBe(name);
});

test('one file can be two kinds', () => {
  const products = ['product_id', 'product_name', 'supplier_id', 'category_id', 'quantity_per_unit', 'unit_price'];
  expect(chooseMapping(kindNamed('items'), 'products.csv', products).name).toBe('northwind/items.json');
  expect(chooseMapping(kindNamed('supplier-items'), 'products.csv', products).name).toBe('northwind/supplier-items.json');
});

test('a kind that does not exist is answered with those that do', () => {
  expect(() => kindNamed('invoices')).toThrow(
    '"invoices" cannot be imported; must be one of suppliers, items, supplier-items, purchase-orders, goods-receipts, customers, sales-orders',
  );
});
