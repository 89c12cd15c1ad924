import { describe, expect, test } from '@jest/globals';
import { foldQuotes } from '../../../server/domains/mail/fold-quotes.js';

const cases: [program: string, mail: string, text: string][] = [
  ['Gmail', 'Yes, please.\n\nOn Sun, Nov 22, 2026 at 10:00 AM Support <support@meridian.example> wrote:\n\n> Shall we send it?\n', 'Yes, please.'],
  ['Gmail with a broken head', 'Yes.\n\nOn Sun, Nov 22, 2026 at 10:00 AM Customer Support of Meridian\n<support+t-2026-000123.abc@meridian.example> wrote:\n\n> Shall we?', 'Yes.'],
  ['Outlook', 'Fine.\n\n________________________________\nFrom: Support <s@m.example>\nSent: Sunday, 22 November 2026 10:00\nTo: Ada\nSubject: Re: x\n\nShall we?', 'Fine.'],
  ['old Outlook', 'Fine.\n\n-----Original Message-----\nFrom: Support\nSent: Sunday\nTo: Ada\n\nShall we?', 'Fine.'],
  ['Outlook without a line', 'Fine.\n\nFrom: Support <s@m.example>\nDate: Sunday, 22 November 2026 at 10:00\nTo: Ada <a@b.example>\nSubject: x\n\nShall we?', 'Fine.'],
  ['Gmail in Chinese', '好的，请发货。\n\nSupport <support@meridian.example> 于2026年11月22日周日 10:00写道：\n\n> 现在发货吗？', '好的，请发货。'],
  ['Apple Mail in Chinese', '好的。\n\n> 在 2026年11月22日，上午10:00，Support <s@m.example> 写道：\n> \n> 现在发货吗？', '好的。'],
  ['QQ', '收到，谢谢！\n\n\n------------------ 原始邮件 ------------------\n发件人: "Support"<s@m.example>;\n发送时间: 2026年11月22日(星期天) 上午10:00\n收件人: "李雷"<l@qq.example>;\n主题: 回复\n\n现在发货吗？', '收到，谢谢！'],
  ['Foxmail', '收到。\n\n\n发件人： Support\n发送时间： 2026-11-22 10:00\n收件人： 李雷\n主题： 回复\n现在发货吗？', '收到。'],
  ['Outlook in Chinese', '可以。\n\n________________________________\n发件人: Support <s@m.example>\n发送时间: 2026年11月22日 10:00\n收件人: 李雷\n主题: 回复\n\n现在发货吗？', '可以。'],
  ['Gmail in Persian', 'بله، لطفاً بفرستید.\n\nدر تاریخ یکشنبه ۲۲ نوامبر ۲۰۲۶ ساعت ۱۰:۰۰ Support <s@m.example> نوشت:\n\n> بفرستیم؟', 'بله، لطفاً بفرستید.'],
  ['Outlook in Persian', 'بله.\n\n________________________________\nاز: Support <s@m.example>\nارسال شده: یکشنبه ۱ آذر ۱۴۰۵ ۱۰:۰۰\nبه: لیلا\nموضوع: پاسخ\n\nبفرستیم؟', 'بله.'],
  ['a program that only quotes', 'Yes.\n\n> Shall we?\n> Ada', 'Yes.'],
];

describe('the new text of a mail', () => {
  test.each(cases)('stands above what %s quotes', (_, mail, text) => {
    const folded = foldQuotes(mail);
    expect(folded.text).toBe(text);
    expect(`${folded.text}\n${folded.quoted}`.replaceAll(/\s/g, '')).toBe(mail.replaceAll(/\s/g, ''));
  });

  test.each([
    ['with nothing quoted', 'Two lines.\n\nAnd no more.'],
    ['that tells what somebody wrote', 'Yesterday she wrote:\nI want my money back.\nWhat shall I answer?'],
    ['that begins a sentence like a head', 'On the label somebody wrote:\nfragile'],
    ['that names where it is from', 'From: Tehran\nThe goods are late.'],
    ['answered inside the quote', '> Which size?\nThe large one.\n> How many?\nTwo.'],
    ['that is all quote', '> Shall we send it?\n> Ada'],
  ])('is all of a mail %s', (_, mail) => {
    expect(foldQuotes(mail)).toEqual({ text: mail, quoted: null });
  });
});
