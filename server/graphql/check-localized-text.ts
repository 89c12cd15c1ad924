import type { InputCheck } from '../shared/input-check.js';
import type { LocalizedText } from '../shared/locale.js';
import type { LocalizedTextInput } from './localized-text.type.js';

/** A text in several languages as it is stored; what is wrong with it goes to `check` under `field`. */
export function checkLocalizedText(check: InputCheck, { en, zhCn, fa }: LocalizedTextInput, field: readonly string[], maximumLength: number): LocalizedText {
  const chinese = check.optionalText(zhCn, [...field, 'zhCn'], maximumLength);
  const persian = check.optionalText(fa, [...field, 'fa'], maximumLength);
  return { en: check.text(en, [...field, 'en'], maximumLength), ...(chinese && { 'zh-CN': chinese }), ...(persian && { fa: persian }) };
}
