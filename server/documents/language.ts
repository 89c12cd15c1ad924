import type { Address } from '../shared/address.js';
import type { Locale } from '../shared/locale.js';
import en from './texts/en/letter.json' with { type: 'json' };
import enUnits from './texts/en/units.json' with { type: 'json' };
import fa from './texts/fa/letter.json' with { type: 'json' };
import faUnits from './texts/fa/units.json' with { type: 'json' };
import zh from './texts/zh-CN/letter.json' with { type: 'json' };
import zhUnits from './texts/zh-CN/units.json' with { type: 'json' };

const texts = { en, 'zh-CN': zh, fa };
const units: Record<Locale, Record<string, string>> = { en: enUnits, 'zh-CN': zhUnits, fa: faUnits };
/** Dates and numbers as people of the language write them: in Persian by the Jalali calendar */
const tags = { en: 'en-GB', 'zh-CN': 'zh-CN', fa: 'fa-IR-u-ca-persian' } as const satisfies Record<Locale, string>;
/** The face of the language first: it also gives the digits. */
const fonts = {
  en: ['Inter', 'Vazirmatn', 'Noto Sans SC'],
  'zh-CN': ['Inter', 'Noto Sans SC', 'Vazirmatn'],
  fa: ['Vazirmatn', 'Inter', 'Noto Sans SC'],
} as const satisfies Record<Locale, readonly string[]>;

interface Amount {
  readonly amount: string;
  readonly currencyCode: string;
}

/** How a document's language writes things. */
export interface Language {
  readonly locale: Locale;
  /** Amount with its currency code, to the currency's minor unit; a dash for one that the reader may not see. */
  money(money: Amount | null): string;
  /** A price of one unit: like money, but never rounded (up to four decimals). */
  unitPrice(money: Amount | null): string;
  decimal(value: string): string;
  /** Quantity and unit (UN/ECE Rec 20). */
  quantity(value: string, unitCode: string): string;
  /** `YYYY-MM-DD` by the language's calendar; a dash for none. */
  date(value: string | null): string;
  /** An address as on an envelope, without the name. */
  address(address: Address | null): string[];
}

export function languageOf(locale: Locale): Language {
  const tag = tags[locale];
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 4 });
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  const money = (value: Amount | null, digits: Intl.NumberFormatOptions = {}) =>
    value ? new Intl.NumberFormat(tag, { style: 'currency', currency: value.currencyCode, currencyDisplay: 'code', ...digits }).format(value.amount as Intl.StringNumericLiteral) : '–';
  const decimal = (value: string) => number.format(value as Intl.StringNumericLiteral);
  return {
    locale,
    money: (value) => money(value),
    unitPrice: (value) => money(value, { maximumFractionDigits: 4 }),
    decimal,
    quantity: (value, unitCode) => `${decimal(value)} ${unitName(locale, unitCode, value)}`,
    date: (value) => (value ? date.format(new Date(`${value}T12:00:00Z`)) : '–'),
    address: (address) =>
      address
        ? [...address.lines, [address.postalCode, address.city].filter(Boolean).join(' '), ...(address.region ? [address.region] : []), countries.of(address.countryCode) ?? address.countryCode]
        : [],
  };
}

/** How the pages of a language are set; what every template needs of it. */
export function typography(locale: Locale): { lang: string; rightToLeft: boolean; fonts: readonly string[]; numbering: string; pageOf: string } {
  const [lang] = locale.split('-') as [string];
  return { lang, rightToLeft: locale === 'fa', fonts: fonts[locale], numbering: locale === 'fa' ? '۱' : '1', pageOf: texts[locale].pageOf };
}

/** The unit in the language's words, `one | several` where both exist; its code where there is none. */
function unitName(locale: Locale, code: string, quantity: string): string {
  const [one, several] = (units[locale][code] ?? code).split(' | ') as [string, string?];
  return Number(quantity) === 1 ? one : (several ?? one);
}
