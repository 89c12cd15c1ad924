import { Field, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { contains, isOneOf } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { CountryCodeScalar } from '../../graphql/scalars/scalars.js';
import { Customer } from './customer.entity.js';

@InputType({ description: 'Which customers to list; every given part must hold.' })
export class CustomerFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number, name or contact’s name, in any script.' })
  search?: string | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Registered in one of these countries.' })
  countryCode?: string[] | null;
}

const CustomerOrderField = defineEnum({
  name: 'CustomerOrderField',
  description: 'What a list of customers can be sorted by.',
  values: { NAME: 'The company’s name.', NUMBER: 'The customer’s number.' },
});

const CustomerOrder = orderInput('Customer', CustomerOrderField, []);

export const customerList = defineList<CustomerFilter>({
  entity: Customer,
  conditions: (filter, column) => [
    contains(column('searchText'), filter.search),
    isOneOf(column('countryCode'), filter.countryCode),
  ],
  orders: { NAME: 'name', NUMBER: 'number' },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

export const CustomersArguments = listArguments(CustomerFilter, CustomerOrder);
