import { defineTask } from '../../jobs/task.js';
import { ShipmentLine } from './shipment-line.entity.js';

/** Removes lines that suppliers took out of their drafts. */
export const discardUnusedLines = defineTask<unknown>(
  'discard_unused_lines',
  async (_payload, { system }) => {
    await system().transactional((em) => em.nativeDelete(ShipmentLine, { shipment: null }));
  },
  '41 3 * * *',
);
