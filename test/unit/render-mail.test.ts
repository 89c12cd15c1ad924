import { describe, expect, test } from '@jest/globals';
import { renderMail, type MailTemplate, type MailValues } from '../../server/jobs/render-mail.js';
import { locales } from '../../server/shared/locale.js';

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
  orderSent: {
    number: 'PO-2026-000123',
    company: 'Meridian',
    supplier: 'Alpine',
    answerBy: '2026-03-21',
    link: 'https://counterpart.example/supplier/orders/1',
  },
  orderAnswered: { number: 'PO-2026-000123', supplier: 'Alpine', outcome: 'changesProposed', link: 'https://counterpart.example/o' },
  orderDecided: { number: 'PO-2026-000123', company: 'Meridian', supplier: 'Alpine', outcome: 'refused', link: 'https://counterpart.example/o' },
  ticketReply: { number: 'T-7', subject: 'Late', author: 'Bo', message: 'First\nSecond', link: 'https://counterpart.example/t' },
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
  const { html, text } = renderMail('orderSent', 'fa', examples.orderSent);
  expect(html).toContain('<html lang="fa" dir="rtl">');
  expect(text).toContain('۱ فروردین ۱۴۰۵');
});

test('a subject stays on one line', () => {
  const { subject } = renderMail('ticketReply', 'en', { ...examples.ticketReply, subject: 'Late\r\nBcc: all@example.com' });
  expect(subject).toBe('[T-7] Late Bcc: all@example.com');
});
