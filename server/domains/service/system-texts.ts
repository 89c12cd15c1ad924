import type { Locale } from '../../shared/locale.js';

/** What a ticket says by itself, in the customer's language; `{number}` is the other ticket's. */
const texts = {
  mergedInto: {
    en: 'This ticket was merged into {number}. The conversation goes on there.',
    'zh-CN': '此工单已合并到 {number}，后续沟通将在该工单中继续。',
    fa: 'این تیکت با {number} ادغام شد. گفت‌وگو در همان تیکت ادامه دارد.',
  },
  merged: {
    en: '{number} was merged into this ticket.',
    'zh-CN': '{number} 已合并到此工单。',
    fa: 'تیکت {number} با این تیکت ادغام شد.',
  },
  split: {
    en: 'A part of this conversation goes on in {number}.',
    'zh-CN': '部分内容已拆分到 {number} 中继续处理。',
    fa: 'بخشی از این گفت‌وگو در {number} ادامه می‌یابد.',
  },
} satisfies Record<string, Record<Locale, string>>;

export function systemText(text: keyof typeof texts, locale: Locale, number: string): string {
  return texts[text][locale].replace('{number}', number);
}
