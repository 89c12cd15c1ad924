import { registerEnumType } from 'type-graphql';
import type { Locale } from '../shared/locale.js';
import { enumVisibility } from './enums.js';

/** GraphQL names cannot hold a hyphen, so `zh-CN` goes by `zh_CN`. */
export const LocaleEnum = { en: 'en', zh_CN: 'zh-CN', fa: 'fa' } as const satisfies Record<string, Locale>;

registerEnumType(LocaleEnum, {
  name: 'Locale',
  description: 'A language of the portals and mails.',
  valuesConfig: {
    en: { description: 'English.' },
    zh_CN: { description: 'Chinese, simplified (zh-CN).' },
    fa: { description: 'Persian.' },
  },
});
enumVisibility.set('Locale', { visibleTo: ['supplier', 'customer'], staffOnlyValues: [] });
