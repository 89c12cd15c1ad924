import { Field, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { contains, isOneOf } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { CountryCodeScalar } from '../../graphql/scalars/scalars.js';
import { Supplier } from './supplier.entity.js';
import { SupplierStatusEnum } from './supplier.type.js';

@InputType({ description: 'Which suppliers to list; every given part must hold.' })
export class SupplierFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number or name, in any script.' })
  search?: string | null;

  @Field(() => [SupplierStatusEnum], { nullable: true, description: 'One of these states.' })
  status?: Supplier['status'][] | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Registered in one of these countries.' })
  countryCode?: string[] | null;
}

const SupplierOrderField = defineEnum({
  name: 'SupplierOrderField',
  description: 'What a list of suppliers can be sorted by.',
  values: { NAME: 'The name, by code point.', NUMBER: 'The number.', CREATED_AT: 'When it was first recorded.' },
});

export const supplierList = defineList<SupplierFilter>({
  entity: Supplier,
  conditions: (filter, column) => [
    contains(column('searchText'), filter.search),
    isOneOf(column('status'), filter.status),
    isOneOf(column('countryCode'), filter.countryCode),
  ],
  orders: { NAME: 'name', NUMBER: 'number', CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

export const SuppliersArguments = listArguments(SupplierFilter, orderInput('Supplier', SupplierOrderField, []));
