export type Language = 'en' | 'zh-CN' | 'fa';

export interface LanguageFacts {
  /** The language's own name, as its readers look for it. */
  ownName: string;
  direction: 'ltr' | 'rtl';
  /** Tag for Intl: which calendar, digits and separators its readers expect. */
  formats: string;
  /** The name the API knows it by (GraphQL names hold no hyphen). */
  apiLocale: 'EN' | 'ZH_CN' | 'FA';
}

export const languages: Record<Language, LanguageFacts> = {
  // British forms: "3 Dec 2026" cannot be misread the way 12/3/2026 can.
  en: { ownName: 'English', direction: 'ltr', formats: 'en-GB', apiLocale: 'EN' },
  'zh-CN': { ownName: '简体中文', direction: 'ltr', formats: 'zh-CN', apiLocale: 'ZH_CN' },
  fa: { ownName: 'فارسی', direction: 'rtl', formats: 'fa-IR-u-ca-persian', apiLocale: 'FA' },
};

export const languageCodes = Object.keys(languages) as Language[];

/** The portal's language for a locale of the API. */
export function languageOfLocale(locale: 'EN' | 'ZH_CN' | 'FA'): Language {
  return languageCodes.find((code) => languages[code].apiLocale === locale) ?? 'en';
}
