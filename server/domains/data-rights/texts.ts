import type { Locale } from '../../shared/locale.js';
import type { ErasureLine } from './data-erasure.entity.js';
import type { KeepReason } from './register/declaration.js';
import en from './texts/en.json' with { type: 'json' };
import fa from './texts/fa.json' with { type: 'json' };
import zh from './texts/zh-CN.json' with { type: 'json' };

interface Texts {
  readme: string;
  nothingKept: string;
  kept: string;
  reasons: Record<KeepReason, string>;
}

const texts: Record<Locale, Texts> = { en, 'zh-CN': zh, fa };

/** What was kept of a person and why, for them to read. */
export function keptInWords(report: readonly ErasureLine[], locale: Locale): string {
  const { nothingKept, kept, reasons } = texts[locale];
  const given = new Set(report.flatMap(({ reason }) => reason ?? []));
  return given.size === 0 ? nothingKept : [kept, ...[...given].map((reason) => `• ${reasons[reason]}`)].join('\n');
}

/** What lies in an archive of a person's data. */
export function readmeIn(locale: Locale, company: string, date: string): string {
  return texts[locale].readme.replace('{company}', company).replace('{date}', date);
}
