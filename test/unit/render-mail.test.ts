import { describe, expect, test } from '@jest/globals';
import type { MailTemplate, MailValues } from '../../server/jobs/mail-values.js';
import { renderMail } from '../../server/jobs/render-mail.js';
import { locales } from '../../server/shared/locale.js';

const frame = { company: 'Meridian', organisation: 'Alpine & Sons', link: 'https://counterpart.example/supplier/orders/1' };

const examples: { [Template in MailTemplate]: MailValues[Template] } = {
  invitation: {
    name: 'Ada',
    inviter: 'Bo',
    company: 'Meridian',
    organisation: 'Alpine & Sons <GmbH>',
    link: 'https://counterpart.example/supplier/invitation/abc',
    expiresAt: '2026-03-21T10:30:00Z',
  },
  membershipAdded: {
    name: 'Ada',
    inviter: 'Bo',
    company: 'Meridian',
    organisation: 'Alpine',
    link: 'https://counterpart.example/supplier/',
  },
  passwordReset: { name: 'Ada', link: 'https://counterpart.example/reset/abc', expiresAt: '2026-03-21T10:30:00Z' },
  passwordChanged: { name: 'Ada', link: 'https://counterpart.example/supplier/sign-in' },
  secondFactorOn: { name: 'Ada', link: 'https://counterpart.example/supplier/sign-in' },
  secondFactorOff: { name: 'Ada', link: 'https://counterpart.example/supplier/sign-in' },
  secondFactorReset: { name: 'Ada', link: 'https://counterpart.example/supplier/sign-in' },
  recoveryCodesRenewed: { name: 'Ada', link: 'https://counterpart.example/supplier/sign-in' },
  recoveryCodeUsed: { name: 'Ada', link: 'https://counterpart.example/supplier/sign-in' },
  accessTokenMade: { name: 'Ada', token: 'Nightly report', link: 'https://counterpart.example/graphiql/' },
  guestTicket: { company: 'Meridian', link: 'https://counterpart.example/customer/confirm?token=abc', expiresAt: '2026-03-21T10:30:00Z' },
  mailReceived: { company: 'Meridian', number: 'T-2026-000123', link: 'https://counterpart.example/customer/tickets/tkt_1' },
  mailFilesLeftOut: { company: 'Meridian', number: 'T-2026-000123', names: 'run.exe, drawings.zip', link: 'https://counterpart.example/customer/tickets/tkt_1' },
  emailVerification: { name: 'Ada', company: 'Meridian', link: 'https://counterpart.example/supplier/verify?token=abc', expiresAt: '2026-03-21T10:30:00Z' },
  accountExists: { name: 'Ada', company: 'Meridian', link: 'https://counterpart.example/supplier/sign-in' },
  dataExportReady: { company: 'Meridian', link: 'https://counterpart.example/customer/account', expiresAt: '2026-03-21T10:30:00Z' },
  dataErased: { company: 'Meridian', number: 'DER-2026-000004', kept: 'Nothing was kept.', link: 'https://counterpart.example' },
  dataErasureRefused: { company: 'Meridian', number: 'DER-2026-000004', reason: 'We are in court.', link: 'https://counterpart.example' },
  digest: { ...frame, items: [{ kind: 'ORDER_DECIDED', values: { ...frame, number: 'PO-2026-000124', outcome: 'accepted' } }] },
  ARTICLE_TO_REVIEW: { ...frame, title: 'Returns', author: 'Bo' },
  DATA_ERASURE_REQUESTED: { ...frame, number: 'DER-2026-000004' },
  ORDER_SENT: { ...frame, number: 'PO-2026-000123', answerBy: '2026-03-21' },
  ORDER_ANSWERED: { ...frame, number: 'PO-2026-000123', supplier: 'Alpine', outcome: 'changesProposed' },
  ORDER_DECIDED: { ...frame, number: 'PO-2026-000123', outcome: 'refused' },
  ORDER_CHANGED: { ...frame, number: 'PO-2026-000123', author: 'Bo', reason: 'Later, please', answerBy: '2026-03-21' },
  ORDER_CANCELLATION_REQUESTED: { ...frame, number: 'PO-2026-000123', author: 'Bo', reason: 'Not needed', answerBy: '2026-03-21' },
  ORDER_CHANGE_ANSWERED: { ...frame, number: 'PO-2026-000123', supplier: 'Alpine', outcome: 'refused' },
  ORDER_COMMENTED: { ...frame, number: 'PO-2026-000123', author: 'Bo', message: 'First\nSecond' },
  ORDER_ANSWER_OVERDUE: { ...frame, number: 'PO-2026-000123', answerBy: '2026-03-21' },
  ORDER_ANSWER_MISSING: { ...frame, number: 'PO-2026-000123', supplier: 'Alpine', answerBy: '2026-03-21' },
  REGISTRATION_DECIDED: { ...frame, outcome: 'changesRequested' },
  REVIEW_TASK_OPENED: { ...frame, number: 'S-2026-000012', supplier: 'Alpine' },
  SUPPLIER_STATUS_CHANGED: { ...frame, outcome: 'suspended' },
  BANK_CHANGE_REQUESTED: { ...frame, author: 'Ada' },
  SUPPLIER_CHANGE_REQUESTED: { ...frame, supplier: 'Alpine' },
  SUPPLIER_CHANGE_DECIDED: { ...frame, outcome: 'accepted' },
  CERTIFICATE_DECIDED: { ...frame, certificate: 'Q-1234', outcome: 'refused' },
  CERTIFICATE_EXPIRING: { ...frame, certificate: 'Q-1234', expiresOn: '2026-03-21' },
  SUPPLIER_CERTIFICATE_EXPIRING: { ...frame, certificate: 'Q-1234', expiresOn: '2026-03-21', supplier: 'Alpine' },
  QUALIFICATION_DECIDED: { ...frame, category: 'Packaging', outcome: 'approved' },
  INVOICE_QUESTIONED: { ...frame, number: 'R-1001' },
  INVOICE_APPROVED: { ...frame, number: 'R-1001', dueOn: '2026-03-21' },
  INVOICE_REJECTED: { ...frame, number: 'R-1001', reason: 'The prices are not those of our order.' },
  INVOICE_DIFFERS: { ...frame, number: 'R-1001', supplier: 'Alpine' },
  INVOICE_DIFFERENCE_YOURS: { ...frame, number: 'R-1001', supplier: 'Alpine' },
  INVOICE_TO_APPROVE: { ...frame, number: 'R-1001', supplier: 'Alpine' },
  GOODS_REJECTED: { ...frame, number: 'PO-2026-000123', receipt: 'GR-2026-000009', goods: 'BOLT-8: 5 EA, wet cartons' },
  NON_CONFORMANCE_OPENED: { ...frame, number: 'NC-2026-000004', title: 'Dents', answerBy: '2026-03-21' },
  NON_CONFORMANCE_SENT_BACK: { ...frame, number: 'NC-2026-000004', title: 'Dents', author: 'Bo', reason: 'From when on?', answerBy: '2026-03-21' },
  NON_CONFORMANCE_ANSWERED: { ...frame, number: 'NC-2026-000004', title: 'Dents', supplier: 'Alpine' },
  NON_CONFORMANCE_DUE: { ...frame, number: 'NC-2026-000004', title: 'Dents', answerBy: '2026-03-21' },
  NON_CONFORMANCE_OVERDUE: { ...frame, number: 'NC-2026-000004', title: 'Dents', answerBy: '2026-03-21' },
  NON_CONFORMANCE_UNANSWERED: { ...frame, number: 'NC-2026-000004', title: 'Dents', supplier: 'Alpine', answerBy: '2026-03-21' },
  PAYMENT_HELD: { ...frame, number: 'R-4711', reason: 'Half of it was damaged' },
  PAYMENT_EXECUTED: { ...frame, number: 'PAY-2026-000012', paid: { amount: '1250.5', currencyCode: 'EUR' }, executedOn: '2026-03-21' },
  PAYMENT_FAILED: { ...frame, number: 'PAY-2026-000012', reason: 'The account is closed' },
  DISCOUNT_OFFERED: { ...frame, number: 'R-4711', answerBy: '2026-03-21' },
  DISCOUNT_ANSWERED: { ...frame, number: 'R-4711', supplier: 'Alpine', outcome: 'accepted' },
  STATEMENT_SENT: { ...frame, number: 'ST-2026-000003', endedOn: '2026-03-31' },
  STATEMENT_COMMENT: { ...frame, number: 'ST-2026-000003', author: 'Bo', message: 'We have not got this payment' },
  STATEMENT_SIGNED: { ...frame, number: 'ST-2026-000003', author: 'Bo' },
  TICKET_MAIL_UNDELIVERABLE: { ...frame, number: 'T-2026-000123', address: 'ada@example.com', reason: '550 5.1.1 No such user' },
  TICKET_REPLY: { ...frame, number: 'T-7', subject: 'Late', author: 'Bo', message: 'First\nSecond' },
  TICKET_DUE: { ...frame, number: 'T-7', subject: 'Late', percent: '75', dueAt: '2026-03-21T09:00:00Z' },
  TICKET_OVERDUE: { ...frame, number: 'T-7', subject: 'Late', percent: '100', dueAt: '2026-03-21T09:00:00Z' },
  TICKET_MENTION: { ...frame, number: 'T-7', subject: 'Late', author: 'Bo', message: 'Can you say more?' },
  TICKET_RESOLVED: { ...frame, number: 'T-7', subject: 'Late', author: 'Bo' },
  TICKET_RATING: { ...frame, number: 'T-7', subject: 'Late', author: 'Bo' },
  FILE_INFECTED: { ...frame, fileName: 'drawing.pdf' },
  SALES_ORDER_PROMISE_CHANGED: { ...frame, number: 'SO-2026-000007', previousOn: '2026-03-18', promisedOn: '2026-03-21', cause: 'CARRIER', note: 'No truck.' },
  SALES_ORDER_SHIPPED: { ...frame, number: 'SO-2026-000007', shipment: 'DN-2026-000007' },
  SALES_ORDER_DELIVERED: { ...frame, number: 'SO-2026-000007', deliveredOn: '2026-03-21' },
  RETURN_REQUESTED: { ...frame, number: 'R-2026-000004', customer: 'Cedar' },
  RETURN_DECIDED: { ...frame, number: 'R-2026-000004', outcome: 'approved' },
  RETURN_RECEIVED: { ...frame, number: 'R-2026-000004' },
  RETURN_GRADED: { ...frame, number: 'R-2026-000004' },
  RETURN_REPLACED: { ...frame, number: 'R-2026-000004' },
  RETURN_REFUNDED: { ...frame, number: 'R-2026-000004', total: { amount: '12.5', currencyCode: 'EUR' } },
  RETURN_CLOSED: { ...frame, number: 'R-2026-000004' },
  REPAIR_QUOTED: { ...frame, number: 'R-2026-000004', total: { amount: '96', currencyCode: 'EUR' }, answerBy: '2026-03-21' },
  REPAIR_QUOTE_ANSWERED: { ...frame, number: 'R-2026-000004', customer: 'Cedar', outcome: 'accepted' },
  REPAIR_SENT_BACK: { ...frame, number: 'R-2026-000004' },
  REFUND_TO_APPROVE: { ...frame, number: 'R-2026-000004', customer: 'Cedar', total: { amount: '12.5', currencyCode: 'EUR' } },
};

const templates = Object.keys(examples) as MailTemplate[];

describe.each(locales)('a mail in %s', (locale) => {
  test.each(templates)('%s shows every value and leaves no placeholder', (template) => {
    const { subject, text, html } = renderMail(template, locale, examples[template]);
    expect(subject).not.toBe('');
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\w+\}|undefined/);
    expect(text).toContain(examples[template].link);
    expect(html).toContain(`href="${examples[template].link}"`);
  });

  test('escapes what people typed', () => {
    const { html, text } = renderMail('invitation', locale, examples.invitation);
    expect(html).toContain('<bdi>Alpine &amp; Sons &lt;GmbH&gt;</bdi>');
    expect(text).toContain('\u2068Alpine & Sons <GmbH>\u2069');
  });
});

test('a Persian mail reads from right to left and writes the date of the Persian calendar', () => {
  const { html, text } = renderMail('ORDER_SENT', 'fa', examples.ORDER_SENT);
  expect(html).toContain('<html lang="fa" dir="rtl">');
  expect(text).toContain('۱ فروردین ۱۴۰۵');
});

test('a daily mail names each thing that happened and leads to it', () => {
  const { text, html } = renderMail('digest', 'en', examples.digest);
  expect(text).toContain('• Your proposal for purchase order \u2068PO-2026-000124\u2069: \u2068accepted\u2069\nhttps://counterpart.example/supplier/orders/1');
  expect(html).toContain('<a href="https://counterpart.example/supplier/orders/1" style="color:#1f5fbf">Your proposal');
});

test('a subject stays on one line', () => {
  const { subject } = renderMail('TICKET_REPLY', 'en', { ...examples.TICKET_REPLY, subject: 'Late\r\nBcc: all@example.com' });
  expect(subject).toBe('[T-7] Late Bcc: all@example.com');
});
