import type { FilesOwner } from '../files/index.js';
import type { Invoice } from './invoice.entity.js';

/** How files belong to an invoice: whoever reads it downloads them. */
export function filesOf({ id, supplier }: Invoice): FilesOwner {
  return { recordId: id, supplierId: supplier.id, visibility: 'PUBLIC', permission: 'invoice:read' };
}
