import { Field, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { sql } from 'kysely';
import { defineEnum } from '../../graphql/enums.js';
import { holds } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { CompanyBankAccount } from './company-bank-account.entity.js';

@InputType({ description: 'Which accounts of the company to list.' })
export class CompanyBankAccountFilter {
  @Field(() => Boolean, { nullable: true, description: 'True: only those that still pay. False: only those that do not.' })
  inUse?: boolean | null;
}

const CompanyBankAccountOrderField = defineEnum({
  name: 'CompanyBankAccountOrderField',
  description: 'What a list of the company’s accounts can be sorted by.',
  values: { CREATED_AT: 'When it was written down.' },
});

export const companyBankAccountList = defineList<CompanyBankAccountFilter>({
  entity: CompanyBankAccount,
  conditions: (filter, column) => [holds(sql`${column('endedAt')} is null`, filter.inUse)],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});

export const CompanyBankAccountsArguments = listArguments(CompanyBankAccountFilter, orderInput('CompanyBankAccount', CompanyBankAccountOrderField, []));
