import type { EntityManager } from '@mikro-orm/postgresql';
import { maskAccountNumber, Supplier } from '../suppliers/index.js';
import { DuplicateWarning, type duplicateGrounds } from './duplicate-warning.entity.js';
import { domainsOf } from './email-domains.js';
import type { SupplierRegistration } from './supplier-registration.entity.js';

type Ground = keyof typeof duplicateGrounds;

/** Keeps, for reviewers, what the applicant has in common with other suppliers and applicants. */
export async function findDuplicates(em: EntityManager, { supplier, content }: SupplierRegistration): Promise<void> {
  const { taxId, registrationNumber, email, contacts } = content.company;
  const found = new Map<string, { other: string; ground: Ground; value: string }>();
  const note = async (ground: Ground, values: readonly string[], statement: string, shown = (value: string) => value) => {
    if (!values.length) return;
    const rows = await em.execute<{ id: string; value: string }[]>(statement, [JSON.stringify(values), supplier.id]);
    for (const { id, value } of rows) found.set(`${id} ${ground} ${value}`, { other: id, ground, value: shown(value) });
  };
  await note('TAX_ID', given(taxId), sameNumber('tax_id', 'taxId'));
  await note('REGISTRATION_NUMBER', given(registrationNumber), sameNumber('registration_number', 'registrationNumber'));
  await note('BANK_ACCOUNT', content.bankAccounts.map(({ accountNumber }) => accountNumber), SAME_ACCOUNT, maskAccountNumber);
  await note('EMAIL_DOMAIN', domainsOf([email, ...contacts.map((contact) => contact.email)]), SAME_DOMAIN);
  await em.nativeDelete(DuplicateWarning, { supplier });
  for (const { other, ground, value } of found.values()) em.create(DuplicateWarning, { supplier, other: em.getReference(Supplier, other), ground, value });
}

function given(value: string | null | undefined): string[] {
  return value ? [compact(value)] : [];
}

/** Blanks, dots and dashes do not tell numbers apart. */
function compact(value: string): string {
  return value.replaceAll(/[\s./-]/g, '').toUpperCase();
}

const COMPACTED = (value: string) => `upper(regexp_replace(${value}, '[\\s./-]', '', 'g'))`;

/** Suppliers with the same number, on record or in a registration. */
function sameNumber(column: string, name: string): string {
  return `select id, value from (
      select id, ${COMPACTED(column)} as value from supplier
      union select supplier_id, ${COMPACTED(`content #>> '{company,${name}}'`)} from supplier_registration where submitted_at is not null
    ) as known where value in (select jsonb_array_elements_text(?::jsonb)) and id <> ?`;
}

const SAME_ACCOUNT = `select id, value from (
    select supplier_id as id, number as value from bank_account where ended_at is null
    union select supplier_id, account ->> 'accountNumber' from supplier_registration, jsonb_array_elements(content -> 'bankAccounts') as account where submitted_at is not null
  ) as known where value in (select jsonb_array_elements_text(?::jsonb)) and id <> ?`;

const SAME_DOMAIN = `select id, value from (
    select id, split_part(email, '@', 2) as value from supplier
    union select supplier_id, split_part(account.email, '@', 2) from membership join account on account.id = account_id where supplier_id is not null
  ) as known where value in (select jsonb_array_elements_text(?::jsonb)) and id <> ?`;
