import { registerEnumType } from 'type-graphql';
import type { Locale } from '../shared/locale.js';
import { enumVisibility } from './enums.js';

/** GraphQL names cannot hold a hyphen, so `zh-CN` goes by `ZH_CN`. */
export const LocaleEnum = { EN: 'en', ZH_CN: 'zh-CN', FA: 'fa' } as const satisfies Record<string, Locale>;

registerEnumType(LocaleEnum, {
  name: 'Locale',
  description: 'A language of the portals and mails.',
  valuesConfig: {
    EN: { description: 'English.' },
    ZH_CN: { description: 'Chinese, simplified (zh-CN).' },
    FA: { description: 'Persian.' },
  },
});
enumVisibility.set('Locale', { visibleTo: ['supplier', 'customer'], staffOnlyValues: [] });
