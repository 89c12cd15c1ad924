import { sendMail } from './send-mail.js';
import type { TaskDefinition } from './task.js';

/** Every kind of job this server carries out. */
export const tasks: readonly TaskDefinition[] = [sendMail];
