import { discardUnusedAllowances } from '../domains/allowances/index.js';
import { auditTasks } from '../domains/audit/index.js';
import { dataRightsTasks } from '../domains/data-rights/index.js';
import { discardUnsentFiles, scanFile } from '../domains/files/index.js';
import { discardOldKeys } from '../domains/idempotency/index.js';
import { identityTasks } from '../domains/identity/index.js';
import { receiveMail } from '../domains/mail/index.js';
import { notificationTasks } from '../domains/notifications/index.js';
import { invoicingTasks } from '../domains/invoicing/index.js';
import { knowledgeTasks } from '../domains/knowledge/index.js';
import { endDiscountOffers, invoiceApproved } from '../domains/payments/index.js';
import { remindOfOrderAnswers } from '../domains/purchasing/index.js';
import { qualificationTasks } from '../domains/qualification/index.js';
import { openInspections, remindOfNonConformances } from '../domains/quality/index.js';
import { discardUnusedLines } from '../domains/receiving/index.js';
import { registrationTasks } from '../domains/registration/index.js';
import { discardGuestTickets, mailGuestLink } from '../domains/service/index.js';
import { serviceLevelTasks } from '../domains/service-levels/index.js';
import { serviceTasks } from '../domains/service/index.js';
import { supplierTasks } from '../domains/suppliers/index.js';
import { sendMail } from './send-mail.js';
import type { TaskDefinition } from './task.js';

/** Every kind of job this server carries out. */
export const tasks: readonly TaskDefinition[] = [
  sendMail,
  ...auditTasks,
  ...dataRightsTasks,
  ...identityTasks,
  ...invoicingTasks,
  ...knowledgeTasks,
  ...notificationTasks,
  ...qualificationTasks,
  ...registrationTasks,
  ...serviceLevelTasks,
  ...serviceTasks,
  ...supplierTasks,
  discardGuestTickets,
  mailGuestLink,
  discardUnsentFiles,
  scanFile,
  discardOldKeys,
  discardUnusedAllowances,
  discardUnusedLines,
  receiveMail,
  remindOfOrderAnswers,
  openInspections,
  remindOfNonConformances,
  endDiscountOffers,
  invoiceApproved,
];
