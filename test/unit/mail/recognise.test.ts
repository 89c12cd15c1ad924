import { describe, expect, test } from '@jest/globals';
import { readBounce } from '../../../server/domains/mail/read-bounce.js';
import { readMail, UnreadableMail } from '../../../server/domains/mail/read-mail.js';
import { isAutomatic, isOwn, messageNamedBy } from '../../../server/domains/mail/recognise.js';

const own = { mailFrom: 'Meridian <no-reply@meridian.example>', supportAddress: 'support@meridian.example' };
const mailWith = (headers: string, body = 'Hello.') => readMail(Buffer.from(`From: Ada <Ada@Example.com>\r\n${headers}\r\n\r\n${body}`));

describe('a mail that a program sent', () => {
  test.each([
    'Auto-Submitted: auto-replied',
    'Auto-Submitted: auto-generated (vacation)',
    'Precedence: bulk',
    'Precedence: auto_reply',
    'X-Auto-Response-Suppress: All',
    'X-Autoreply: yes',
    'List-Id: <news.example.com>',
    'Return-Path: <>',
    'Subject: Automatic reply: Where is it?',
    'Subject: Out of Office: Re: Where is it?',
    'Subject: Re: 自动回复: 订单',
    'Subject: =?utf-8?B?2b7Yp9iz2K4g2K7ZiNiv2qnYp9ixOiDYs9mB2KfYsdi0?=',
  ])('is recognised by “%s”', async (header) => {
    expect(isAutomatic(await mailWith(header))).toBe(true);
  });

  test.each(['Subject: Where is it?', 'Auto-Submitted: no', 'X-Auto-Response-Suppress: OOF, AutoReply', 'Precedence: first-class', 'Return-Path: <ada@example.com>', 'Subject: The automatic door does not open'])(
    'is not thought of one with “%s”',
    async (header) => {
      expect(isAutomatic(await mailWith(header))).toBe(false);
    },
  );
});

describe('a mail of our own', () => {
  const id = `<msg_${'0'.repeat(26)}@meridian.example>`;

  test('is known by its sender or its Message-ID', async () => {
    const from = (address: string) => readMail(Buffer.from(`From: ${address}\r\nSubject: x\r\n\r\nx`));
    expect(isOwn(await from('no-reply@MERIDIAN.example'), own)).toBe(true);
    expect(isOwn(await from('Support <support@meridian.example>'), own)).toBe(true);
    expect(isOwn(await mailWith(`Message-ID: ${id}`), own)).toBe(true);
    expect(isOwn(await mailWith(`In-Reply-To: ${id}`), own)).toBe(false);
  });

  test('names its message', () => {
    expect(messageNamedBy(id)).toBe(`msg_${'0'.repeat(26)}`);
    expect(messageNamedBy('<1@example.com>')).toBeNull();
  });
});

describe('a notice that a mail was not delivered', () => {
  const notice = (status: string) =>
    mailWith('Content-Type: multipart/report; report-type=delivery-status; boundary=b', `--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.com\r\n\r\n${status}\r\n--b--`);

  test('says which address, and whether for good', async () => {
    const failed = 'Final-Recipient: rfc822; Bo@Example.com\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 No such\r\n user';
    expect(readBounce(await notice(failed))).toEqual({ address: 'bo@example.com', reason: '550 5.1.1 No such user', permanent: true });
    expect(readBounce(await notice(failed.replace('5.1.1\r\nD', '4.2.2\r\nD')))).toMatchObject({ permanent: false });
  });

  test('is none while the mail server still tries, and no mail of a person is one', async () => {
    expect(readBounce(await notice('Final-Recipient: rfc822; bo@example.com\r\nAction: delayed\r\nStatus: 4.4.1'))).toBeNull();
    expect(readBounce(await mailWith('Subject: x'))).toBeNull();
  });
});

describe('reading a mail', () => {
  test('understands the character sets of China and Iran', async () => {
    const body = (bytes: number[]) => Buffer.from(bytes).toString('base64');
    const chinese = await mailWith('Content-Type: text/plain; charset=gb18030\r\nContent-Transfer-Encoding: base64', body([0xc4, 0xe3, 0xba, 0xc3]));
    expect(chinese.text).toBe('你好');
    const persian = await mailWith('Content-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: base64', body([0xd3, 0xe1, 0xc7, 0xe3]));
    expect(persian.text).toBe('سلام');
  });

  test('names what it answers, nearest first, and every address it came to', async () => {
    const mail = await mailWith('To: A <a@x.example>, B@X.example\r\nDelivered-To: c@x.example\r\nReferences: <1@x> <2@x>\r\n <3@x>\r\nIn-Reply-To: <3@x>');
    expect(mail).toMatchObject({ answers: ['<3@x>', '<2@x>', '<1@x>'], recipients: ['a@x.example', 'b@x.example', 'c@x.example'], from: { name: 'Ada', email: 'ada@example.com' } });
  });

  test('gives up on what nobody sent, and on what has no bounds', async () => {
    await expect(readMail(Buffer.from('Subject: x\r\n\r\nx'))).rejects.toThrow(UnreadableMail);
    const parts = Array.from({ length: 60 }, () => '--b\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nx\r\n').join('');
    await expect(mailWith('Content-Type: multipart/mixed; boundary=b', `${parts}--b--`)).rejects.toThrow('more than 50 parts');
  });
});
