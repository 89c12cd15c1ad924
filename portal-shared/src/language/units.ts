import { useI18n } from 'vue-i18n';
import { useFormats } from './formats.js';

/** Writes units (UN/ECE Rec 20 codes) and quantities with their unit; a code without a translation stays as it is. */
export function useUnits(): { unitName: (code: string) => string; quantity: (value: string, code: string) => string } {
  const { t, te } = useI18n();
  const formats = useFormats();
  const unitName = (code: string) => (te(`units.${code}`) ? t(`units.${code}`) : code);
  return { unitName, quantity: (value, code) => `${formats.value.decimal(value)} ${unitName(code)}` };
}
