import { sql } from 'kysely';
import { FieldResolver, Int, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { compiled, CountOf } from '../../graphql/read/annotations.js';
import { SupplierToDo } from '../purchasing/index.js';
import { Invoice } from './invoice.entity.js';

/** Invoices add what they leave to do. */
@Resolver(() => SupplierToDo)
export class InvoicingToDoResolver {
  @FieldResolver(() => Int, { description: 'Invoices and credit notes that are not handed in yet: `invoices(filter: { status: [DRAFT] })`.' })
  @VisibleTo('supplier')
  @Requires('invoice:read')
  @CountOf(Invoice, (column) => sql`${column('status')} = 'DRAFT'`)
  invoiceDrafts(): number {
    return compiled();
  }

  @FieldResolver(() => Int, { description: 'Invoices and credit notes in which something differs: `invoices(filter: { status: [EXCEPTION] })`.' })
  @VisibleTo('supplier')
  @Requires('invoice:read')
  @CountOf(Invoice, (column) => sql`${column('status')} = 'EXCEPTION'`)
  invoicesInQuestion(): number {
    return compiled();
  }
}
