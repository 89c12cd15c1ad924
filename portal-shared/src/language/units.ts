import { useI18n } from 'vue-i18n';
import { useFormats } from './formats.js';

const several = '2';

/** Writes units (UN/ECE Rec 20 codes) and quantities with their unit; a code without a translation stays as it is. */
export function useUnits(): { unitName: (code: string, quantity?: string) => string; quantity: (value: string, code: string) => string } {
  const { t, te } = useI18n();
  const formats = useFormats();
  const unitName = (code: string, quantity = several) => (te(`units.${code}`) ? t(`units.${code}`, Number(quantity) === 1 ? 1 : 2) : code);
  return { unitName, quantity: (value, code) => `${formats.value.decimal(value)} ${unitName(code, value)}` };
}
