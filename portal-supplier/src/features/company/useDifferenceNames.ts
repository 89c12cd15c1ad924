import { useI18n } from 'vue-i18n';

const ofAccount = 'bankAccounts.';
const named: Readonly<Record<string, string>> = {
  countryCode: 'registration.companyCountry',
  email: 'registration.companyEmail',
  contacts: 'registration.sections.contacts',
};

/** What people call a field of the company's data, as the differences of a change request name them. */
export function useDifferenceNames() {
  const { t } = useI18n();
  return (field: string): string =>
    field.startsWith(ofAccount) ? t('company.account', { number: field.slice(ofAccount.length) }) : t(named[field] ?? `registration.${field}`);
}
