import { useI18n } from 'vue-i18n';
import { useFormats } from '@shared/language/formats.js';

/** Writes a quantity with its unit (UN/ECE Recommendation 20); units without a translation keep their code. */
export function useQuantity(): (quantity: string, unit: string) => string {
  const { t, te } = useI18n();
  const formats = useFormats();
  return (quantity, unit) => `${formats.value.decimal(quantity)} ${te(`units.${unit}`) ? t(`units.${unit}`) : unit}`;
}
