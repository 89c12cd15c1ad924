import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { bankText } from '../../../server/domains/payments/bank-text.js';
import { csvFile, type CsvPayment } from '../../../server/domains/payments/csv-file.js';
import { sepaFile, type SepaPayment } from '../../../server/domains/payments/sepa-file.js';
import { sum } from '../../../server/shared/decimal.js';

const debtor = { holder: 'Larkfield Kitchen & Outdoor', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' };
const payment = (more: Partial<SepaPayment>): SepaPayment => ({
  endToEndId: 'PAY-2026-000001',
  holder: 'Alpine Components GmbH',
  iban: 'AT611904300234573201',
  bic: 'BKAUATWW',
  amount: '100.50',
  remittance: 'PAY-2026-000001 R-1 R-2',
  ...more,
});
const order = (payments: SepaPayment[]) => ({ messageId: 'PR-2026-000007', createdAt: new Date('2026-12-01T10:00:00Z'), executeOn: '2026-12-03', debtor, payments });
const parsed = (file: string) =>
  new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => name === 'CdtTrfTxInf' }).parse(file).Document;

describe('a SEPA file', () => {
  test('says who pays whom how much, when and what for, in the order of the standard', () => {
    const document = parsed(sepaFile(order([payment({}), payment({ endToEndId: 'PAY-2026-000002', amount: '7', bic: null })])));
    expect(document['@_xmlns']).toBe('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
    const { GrpHdr: head, PmtInf: block } = document.CstmrCdtTrfInitn;
    expect(head).toMatchObject({ MsgId: 'PR-2026-000007', NbOfTxs: '2', CtrlSum: '107.50', InitgPty: { Nm: 'Larkfield Kitchen + Outdoor' } });
    expect(block).toMatchObject({
      PmtMtd: 'TRF',
      BtchBookg: 'true',
      NbOfTxs: '2',
      CtrlSum: '107.50',
      PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
      ReqdExctnDt: { Dt: '2026-12-03' },
      Dbtr: { Nm: 'Larkfield Kitchen + Outdoor' },
      DbtrAcct: { Id: { IBAN: 'DE89370400440532013000' } },
      DbtrAgt: { FinInstnId: { BICFI: 'COBADEFFXXX' } },
      ChrgBr: 'SLEV',
    });
    expect(Object.keys(block)).toEqual(['PmtInfId', 'PmtMtd', 'BtchBookg', 'NbOfTxs', 'CtrlSum', 'PmtTpInf', 'ReqdExctnDt', 'Dbtr', 'DbtrAcct', 'DbtrAgt', 'ChrgBr', 'CdtTrfTxInf']);
    expect(block.CdtTrfTxInf[0]).toEqual({
      PmtId: { InstrId: 'PR-2026-000007.0.0', EndToEndId: 'PAY-2026-000001' },
      Amt: { InstdAmt: { '#text': '100.50', '@_Ccy': 'EUR' } },
      CdtrAgt: { FinInstnId: { BICFI: 'BKAUATWW' } },
      Cdtr: { Nm: 'Alpine Components GmbH' },
      CdtrAcct: { Id: { IBAN: 'AT611904300234573201' } },
      RmtInf: { Ustrd: 'PAY-2026-000001 R-1 R-2' },
    });
    expect(block.CdtTrfTxInf[1].CdtrAgt).toBeUndefined();
  });

  test('always sums up to what it was made from', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999_999_999 }), { minLength: 1, maxLength: 50 }), (cents) => {
        const payments = cents.map((value, index) => payment({ endToEndId: `PAY-${index}`, amount: (BigInt(value) / 100n).toString() + '.' + String(value % 100).padStart(2, '0') }));
        const { GrpHdr: head } = parsed(sepaFile(order(payments))).CstmrCdtTrfInitn;
        expect(sum([head.CtrlSum])).toBe(sum(payments.map(({ amount }) => amount)));
      }),
      { numRuns: 30 },
    );
  });

  test.each<[string, SepaPayment[]]>([
    ['an account number that is no IBAN', [payment({ iban: 'AT611904300234573202' })]],
    ['the same reference twice', [payment({}), payment({})]],
    ['no payment', []],
    ['more than SEPA moves at once', [payment({ amount: '1000000000' })]],
    ['fractions of a cent', [payment({ amount: '0.005' })]],
  ])('is not written with %s', (_what, payments) => {
    expect(() => sepaFile(order(payments))).toThrow();
  });
});

describe('a text for the bank', () => {
  test.each([
    ['Müller & Söhne GmbH', 'Muller + Sohne GmbH'],
    ['Łódź Ærø ß', 'Lodz AEro ss'],
    ['深圳 GmbH', '.. GmbH'],
    ['a\n b\t<c>', 'a b .c.'],
  ])('%j becomes %j', (text, expected) => {
    expect(bankText(text, 70)).toBe(expected);
  });

  test('is never longer than its field, and holds only what banks take', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 140 }), (text, longest) => {
        const written = bankText(text, longest);
        expect(written.length).toBeLessThanOrEqual(longest);
        expect(written).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*$/);
      }),
    );
  });
});

describe('a CSV file', () => {
  const row: CsvPayment = {
    number: 'PAY-2026-000001', supplierNumber: 'S-1', supplierName: '=HYPERLINK("x")', holder: '@SUM(1)', bankName: '-2+3', countryCode: 'CN', accountNumber: '+86', routing: null,
    bic: null, amount: '1250.5', currencyCode: 'CNY', executeOn: '2026-12-03', remittance: 'a;b,"c"\nd',
  };

  test('holds each payment in a row, and no formula', () => {
    const [read] = parse(csvFile([row]), { columns: true, bom: true }) as Record<string, string>[];
    expect(read).toMatchObject({ number: 'PAY-2026-000001', amount: '1250.5', remittance: 'a;b,"c"\nd', routing: '' });
    for (const name of ['supplierName', 'holder', 'bankName', 'accountNumber']) expect(read![name]).toMatch(/^'/);
  });
});
