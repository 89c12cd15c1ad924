import { describe, expect, test } from '@jest/globals';
import { checkBankDetails } from '../../../server/domains/suppliers/check-bank-details.js';
import { faultOfRegistrationNumber, faultOfTaxId } from '../../../server/domains/suppliers/company-numbers.js';
import { InputCheck } from '../../../server/shared/input-check.js';

describe('a tax id', () => {
  test.each([
    ['AT', 'ATU13585627'], ['AT', 'U13585627'], ['DE', 'DE136695976'], ['IT', 'IT00743110157'], ['FI', 'FI20774740'], ['PL', 'PL8567346215'], ['GB', 'GB980780684'],
    ['CN', '91110000600037341L'], ['NO', 'NO 995 525 828 MVA'], ['PT', 'PT501964843'], ['IN', '27AAPFU0939F1ZV'], ['TR', '4540536920'],
  ])('of %s like %s is right', (country, value) => {
    expect(faultOfTaxId(country, value)).toBeNull();
  });

  test.each([['AT', 'ATU13585628'], ['DE', 'DE136695978'], ['IT', 'IT00743110158'], ['FI', 'FI20774741'], ['PL', 'PL8567346216'], ['CN', '91110000600037342L']])(
    'of %s with a wrong digit like %s is told apart',
    (country, value) => expect(faultOfTaxId(country, value)).toMatch(/check digit/),
  );

  test('of another form says which numbers the country has', () => {
    expect(faultOfTaxId('AT', 'hello')).toMatch(/form of a number of AT: .*/);
  });

  test('of a country without a check that we know is taken as it is', () => {
    for (const country of ['IR', 'AE', 'XK']) expect(faultOfTaxId(country, '10103847265')).toBeNull();
  });
});

describe('a registration number', () => {
  test.each([['FI', '2077474-0'], ['FR', '552 008 443'], ['NO', '988 077 917'], ['CH', 'CHE-100.155.212'], ['AU', '83 914 571 673']])('of %s like %s is right', (country, value) => {
    expect(faultOfRegistrationNumber(country, value)).toBeNull();
  });

  test.each([['FI', '2077474-1'], ['FR', '552 008 444'], ['NO', '988 077 918']])('of %s like %s is not', (country, value) => {
    expect(faultOfRegistrationNumber(country, value)).not.toBeNull();
  });

  test('of a country whose registers have no check digit is taken as it is', () => {
    expect(faultOfRegistrationNumber('DE', 'HRB 12345')).toBeNull();
  });
});

describe('bank details', () => {
  const details = { holder: 'Alpine GmbH', countryCode: 'AT', currencyCode: 'EUR', scheme: 'IBAN' as const, accountNumber: 'AT61 1904 3002 3457 3201' };
  const faults = (more: object) => {
    const check = new InputCheck();
    checkBankDetails(check, { ...details, ...more }, ['account']);
    return check.refusals.map(({ code, field }) => `${code} ${field?.join('.')}`);
  };

  test('are kept without blanks and in capitals', () => {
    expect(checkBankDetails(new InputCheck(), { ...details, accountNumber: 'at61 1904-3002 34573201', bic: 'bkauatww' }, [])).toEqual({
      ...details, bankName: null, accountNumber: 'AT611904300234573201', routingNumber: null, bic: 'BKAUATWW',
    });
  });

  test.each([
    [{}, []],
    [{ accountNumber: 'AT611904300234573202' }, ['INVALID account.accountNumber']],
    [{ accountNumber: 'AT6119043002345732' }, ['INVALID account.accountNumber']],
    [{ accountNumber: ' ' }, ['REQUIRED account.accountNumber']],
    [{ countryCode: 'DE' }, ['INVALID account.accountNumber']],
    [{ bic: 'NOBIC' }, ['INVALID account.bic']],
    [{ bic: 'DEUTDEFF' }, ['INVALID account.bic']],
    [{ holder: ' ' }, ['REQUIRED account.holder']],
    [{ scheme: 'LOCAL', countryCode: 'US', accountNumber: '123456789', routingNumber: '021000021' }, []],
    [{ scheme: 'LOCAL', countryCode: 'US', accountNumber: '12', routingNumber: '' }, ['INVALID account.accountNumber', 'REQUIRED account.routingNumber']],
  ])('%j have these faults: %j', (more, expected) => {
    expect(faults(more)).toEqual(expected);
  });

  test.each(['IR062960000000100324200001', 'DE89370400440532013000', 'GB29NWBK60161331926819', 'TR330006100519786457841326', 'AE070331234567890123456'])('with the IBAN %s are right', (iban) => {
    expect(faults({ accountNumber: iban, countryCode: iban.slice(0, 2) })).toEqual([]);
  });
});
