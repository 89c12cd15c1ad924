import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { contains, holds } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { Account } from './account.entity.js';

@InputType({ description: 'Which accounts to list; every given part must hold.' })
export class AccountFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or e-mail address, in any script.' })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is disabled.' })
  disabled?: boolean | null;
}

const AccountOrderField = defineEnum({
  name: 'AccountOrderField',
  description: 'What a list of accounts can be sorted by.',
  values: { NAME: 'The name, by code point.', EMAIL: 'The e-mail address.', CREATED_AT: 'When it was made.' },
});

export const accountList = defineList<AccountFilter>({
  entity: Account,
  conditions: (filter, column) => [
    contains(column('searchText'), filter.search),
    holds(sql`${column('disabledAt')} is not null`, filter.disabled),
  ],
  orders: { NAME: 'name', EMAIL: 'email', CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

export const AccountsArguments = listArguments(AccountFilter, orderInput('Account', AccountOrderField, []));
