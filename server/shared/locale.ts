/** Languages of the portals and mails, as BCP 47 tags. */
export const locales = ['en', 'zh-CN', 'fa'] as const;
export type Locale = (typeof locales)[number];

/** One text in some of the languages; `en` is always there and stands in for a missing one. */
export type LocalizedText = { en: string } & Partial<Record<Locale, string>>;
