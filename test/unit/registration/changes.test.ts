import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { bankChanges, companyChanges } from '../../../server/domains/registration/company-changes.js';
import { domainsOf } from '../../../server/domains/registration/email-domains.js';
import { shownChanges } from '../../../server/domains/registration/mask-changes.js';
import { stepsFor } from '../../../server/domains/registration/open-review-tasks.js';
import type { Permission } from '../../../server/auth/permissions.js';

const company = { name: 'Alpine GmbH', countryCode: 'AT', phone: '1', contacts: [] };
const account = { holder: 'Alpine GmbH', countryCode: 'AT', currencyCode: 'EUR', scheme: 'IBAN' as const, accountNumber: 'AT611904300234573201' };

describe('differences', () => {
  test('of company data name each field that changes, with addresses as on an envelope', () => {
    const address = { lines: ['Hauptplatz 1'], city: 'Linz', postalCode: '4020', countryCode: 'AT' };
    expect(companyChanges(company, { ...company, name: 'Alpine AG', phone: null, address })).toEqual([
      { field: 'name', before: 'Alpine GmbH', after: 'Alpine AG' },
      { field: 'phone', before: '1', after: null },
      { field: 'address', before: null, after: 'Hauptplatz 1\n4020 Linz\nAT' },
    ]);
    expect(companyChanges(company, { ...company, legalForm: null })).toEqual([]);
  });

  test('of bank details tell accounts that go, come and change', () => {
    const other = { ...account, accountNumber: 'DE89370400440532013000', countryCode: 'DE' };
    expect(bankChanges([account], [account])).toEqual([]);
    expect(bankChanges([account], [other]).map(({ field, before, after }) => [field, before === null, after === null])).toEqual([
      ['bankAccounts.AT611904300234573201', false, true],
      ['bankAccounts.DE89370400440532013000', true, false],
    ]);
    expect(bankChanges([account], [{ ...account, holder: 'Somebody Else' }])).toHaveLength(1);
  });

  test('show account numbers to who may read bank details only', () => {
    const changes = bankChanges([account], []);
    expect(JSON.stringify(shownChanges(changes, new Set<Permission>(['supplierBank:read'])))).toContain(account.accountNumber);
    expect(shownChanges(changes, new Set<Permission>())).toEqual([{ field: 'bankAccounts.••••3201', before: 'Alpine GmbH, ••••3201, AT, EUR', after: null }]);
  });
});

test('domains of free mail say nothing', () => {
  expect(domainsOf(['a@alpine.example', 'b@ALPINE.example', 'c@gmail.com', '陈@qq.com', null, undefined, 'no address'])).toEqual(['alpine.example']);
});

test.each([
  [[['BUYER', 'FINANCE']], ['BUYER', 'FINANCE']],
  [[['FINANCE'], ['QUALITY', 'BUYER']], ['BUYER', 'QUALITY', 'FINANCE']],
  [[], ['BUYER']],
] as const)('categories that need %j are reviewed by %j', (needed, steps) => {
  expect(stepsFor(needed.map((reviewSteps) => ({ reviewSteps: [...reviewSteps] })))).toEqual(steps);
});
