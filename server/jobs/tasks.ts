import { discardUnsentFiles } from '../domains/files/index.js';
import { discardOldKeys } from '../domains/idempotency/index.js';
import { identityTasks } from '../domains/identity/index.js';
import { purchaseOrderAnswered, purchaseOrderDecided, purchaseOrderSent } from '../domains/purchasing/index.js';
import { openInspections } from '../domains/quality/index.js';
import { discardUnusedLines } from '../domains/receiving/index.js';
import { ticketReplied } from '../domains/service/index.js';
import { sendMail } from './send-mail.js';
import type { TaskDefinition } from './task.js';

/** Every kind of job this server carries out. */
export const tasks: readonly TaskDefinition[] = [
  sendMail,
  ...identityTasks,
  purchaseOrderAnswered,
  purchaseOrderDecided,
  purchaseOrderSent,
  ticketReplied,
  discardUnsentFiles,
  discardOldKeys,
  discardUnusedLines,
  openInspections,
];
