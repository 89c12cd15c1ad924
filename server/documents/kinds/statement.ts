import type { Address } from '../../shared/address.js';
import { barcode } from '../barcode.js';
import { COMPANY, type Company, letterhead } from '../company.js';
import { defineDocument } from '../document.js';
import type { Language } from '../language.js';
import type { Column, Fact, Letter, Section } from '../letter.js';
import en from '../texts/en/statement.json' with { type: 'json' };
import fa from '../texts/fa/statement.json' with { type: 'json' };
import zh from '../texts/zh-CN/statement.json' with { type: 'json' };

const texts = { en, 'zh-CN': zh, fa };
const MONEY = '{ amount currencyCode }';

interface Amount {
  amount: string;
  currencyCode: string;
}

type Verdict = keyof typeof en.verdicts;

interface StatementLine {
  lineNumber: number;
  kind: keyof typeof en.kinds;
  inBalance: boolean;
  date: string;
  reference: string;
  amount: Amount;
  supplierVerdict: Verdict;
  companyVerdict: Verdict;
  comments: { authorName: string; text: string }[];
}

interface StatementData {
  company: Company;
  statement: {
    number: string;
    status: keyof typeof en.marks | 'SIGNED';
    periodFrom: string;
    periodTo: string;
    openingBalance: Amount;
    closingBalance: Amount;
    disputedAmount: Amount;
    supplierSignedAt: string | null;
    supplierSignedByName: string | null;
    companySignedAt: string | null;
    companySignedByName: string | null;
    supplier: { number: string; name: string; taxId: string | null; address: Address | null };
    lines: StatementLine[];
  };
}

/** What the company owes a supplier over a period, with what each side says of it. */
export const statement = defineDocument<StatementData>({
  name: 'statement',
  audiences: ['supplier', 'staff'],
  query: `query StatementDocument($id: ID!) {
    ${COMPANY}
    statement(id: $id) {
      number status periodFrom periodTo openingBalance ${MONEY} closingBalance ${MONEY} disputedAmount ${MONEY}
      supplierSignedAt supplierSignedByName companySignedAt companySignedByName
      supplier { number name taxId address { lines city region postalCode countryCode } }
      lines { lineNumber kind inBalance date reference amount ${MONEY} supplierVerdict companyVerdict comments { authorName text } }
    }
  }`,
  write({ company, statement: { supplier, ...statement } }, language): Letter {
    const text = texts[language.locale];
    return {
      template: 'letter',
      title: text.title,
      number: statement.number,
      mark: statement.status === 'SIGNED' ? null : text.marks[statement.status],
      sender: letterhead(company, language),
      parties: [{ label: text.supplier, name: supplier.name, lines: [...language.address(supplier.address), ...(supplier.taxId ? [supplier.taxId] : [])] }],
      facts: [
        { label: text.periodFrom, text: language.date(statement.periodFrom) },
        { label: text.periodTo, text: language.date(statement.periodTo) },
        { label: text.supplierNumber, text: supplier.number },
      ],
      sections: [balanceOf(statement, language), ...informationOf(statement, language)],
      remarks: signaturesOf(statement, language),
      barcode: barcode('code128', statement.number),
    };
  },
});

type Statement = Omit<StatementData['statement'], 'supplier'>;

function balanceOf({ lines, openingBalance, closingBalance, disputedAmount }: Statement, language: Language): Section {
  const text = texts[language.locale];
  return {
    ...sectionOf(lines.filter(({ inBalance }) => inBalance), language),
    totals: [
      { label: text.openingBalance, text: language.money(openingBalance), strong: false },
      { label: text.closingBalance, text: language.money(closingBalance), strong: true },
      ...(Number(disputedAmount.amount) ? [{ label: text.disputedAmount, text: language.money(disputedAmount), strong: false }] : []),
    ],
  };
}

/** What is not in the balance, where there is any. */
function informationOf({ lines }: Statement, language: Language): Section[] {
  const others = lines.filter(({ inBalance }) => !inBalance);
  return others.length ? [{ ...sectionOf(others, language), heading: texts[language.locale].information }] : [];
}

function sectionOf(lines: readonly StatementLine[], language: Language): Section {
  const text = texts[language.locale];
  const column = (label: string, align: Column['align'] = 'start', wide = false) => ({ label, align, wide });
  return {
    heading: null,
    columns: [column(text.line), column(text.date), column(text.what, 'start', true), column(text.supplierSays), column(text.companySays), column(text.amount, 'end')],
    rows: lines.map((line) => [
      plain(language.decimal(String(line.lineNumber))),
      plain(language.date(line.date)),
      { text: line.reference, detail: [text.kinds[line.kind], ...line.comments.map((comment) => `${comment.authorName}: ${comment.text}`)].join('\n') },
      plain(text.verdicts[line.supplierVerdict]),
      plain(text.verdicts[line.companyVerdict]),
      plain(language.money(line.amount)),
    ]),
    totals: [],
    empty: text.empty,
  };
}

function signaturesOf(statement: Statement, language: Language): Fact[] {
  const text = texts[language.locale];
  const signature = (name: string | null, at: string | null) => (name && at ? `${name}\n${language.date(at.slice(0, 10))}` : text.notSigned);
  return [
    { label: text.supplierSignature, text: signature(statement.supplierSignedByName, statement.supplierSignedAt) },
    { label: text.companySignature, text: signature(statement.companySignedByName, statement.companySignedAt) },
  ];
}

const plain = (text: string) => ({ text, detail: null });
