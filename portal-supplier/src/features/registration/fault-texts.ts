import { useI18n } from 'vue-i18n';

/** What is wrong with a field, and what would be right, in words: by the field's name if there are such, else by the code. */
export function useFaultTexts() {
  const { t, te } = useI18n();
  return ({ code, field, message }: { code: string; field: readonly string[] | null; message: string }): string => {
    const name = field?.at(-1) ?? '';
    const key = [`registrationFaults.${name}.${code}`, `errors.${code}`].find((candidate) => te(candidate));
    return key ? t(key) : message;
  };
}
