import type { DocumentKind } from '../document.js';
import { deliveryNote } from './delivery-note.js';
import { invoice } from './invoice.js';
import { label } from './label.js';
import { order } from './order.js';
import { orderConfirmation } from './order-confirmation.js';
import { packingList } from './packing-list.js';
import { refundNote } from './refund-note.js';
import { remittance } from './remittance.js';
import { returnLabel } from './return-label.js';
import { returnNote } from './return-note.js';
import { statement } from './statement.js';

/** Every kind of document, by its name in the address. */
export const documentKinds: ReadonlyMap<string, DocumentKind> = new Map([deliveryNote, invoice, order, orderConfirmation, packingList, label, remittance, statement, returnLabel, returnNote, refundNote].map((kind) => [kind.name, kind]));
