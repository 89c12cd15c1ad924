import type { DocumentKind } from '../document.js';
import { deliveryNote } from './delivery-note.js';
import { invoice } from './invoice.js';
import { label } from './label.js';
import { order } from './order.js';
import { orderConfirmation } from './order-confirmation.js';
import { packingList } from './packing-list.js';
import { remittance } from './remittance.js';
import { statement } from './statement.js';

/** Every kind of document, by its name in the address. */
export const documentKinds: ReadonlyMap<string, DocumentKind> = new Map([deliveryNote, invoice, order, orderConfirmation, packingList, label, remittance, statement].map((kind) => [kind.name, kind]));
