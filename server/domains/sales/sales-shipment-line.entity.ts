import { defineEntity, p } from '@mikro-orm/core';
import { decimal, immutableProperties, searchText } from '../../database/base.js';
import { ownedByCustomer, searched } from '../../database/row-security.js';
import { Customer } from '../customers/customer.entity.js';
import { SalesOrderLine } from './sales-order-line.entity.js';
import { SalesOrder } from './sales-order.entity.js';
import { SalesShipment } from './sales-shipment.entity.js';

const SalesShipmentLineSchema = defineEntity({
  name: 'SalesShipmentLine',
  ...searched(ownedByCustomer<{ customer: string }>('customer')),
  uniques: [{ properties: ['id', 'customer'] }, { properties: ['shipment', 'lineNumber'] }],
  indexes: [
    { name: 'sales_shipment_line_search', expression: 'create index sales_shipment_line_search on sales_shipment_line using gin (search_text gin_trgm_ops)' },
    { name: 'sales_shipment_line_serials', expression: 'create index sales_shipment_line_serials on sales_shipment_line using gin (serials)' },
  ],
  properties: {
    ...immutableProperties,
    shipment: () => p.manyToOne(SalesShipment),
    customer: () => p.manyToOne(Customer),
    /** The shipment's own; a composite foreign key keeps it equal. */
    salesOrder: () => p.manyToOne(SalesOrder).index(),
    lineNumber: p.integer(),
    /** Only an import removes a line of an order, and then what left of it. */
    orderLine: () => p.manyToOne(SalesOrderLine).deleteRule('cascade').index(),
    quantity: decimal(),
    lot: p.string().length(60).nullable(),
    serials: p.array().default([]),
    packageNumber: p.integer().nullable(),
    searchText: searchText(`coalesce(lot, '') || ' ' || joined_text(serials)`),
  },
});

/** How much of an order line leaves with a shipment, of one lot and in one package. */
export class SalesShipmentLine extends SalesShipmentLineSchema.class {}
SalesShipmentLineSchema.setClass(SalesShipmentLine);
