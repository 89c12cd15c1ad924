import { digestOf } from '../../auth/secret-token.js';
import type { RequestContext } from '../../graphql/context.js';
import { addJob } from '../../jobs/add-job.js';
import { mailPasswordReset } from './identity.jobs.js';
import type { PasswordResetRequestInput } from './password.types.js';

const LONGEST_EMAIL = 254;

/**
 * Has a link mailed with which to choose a new password. The request itself looks nothing up, so its answer and the
 * time it takes are the same for every address.
 */
export async function requestPasswordReset(context: RequestContext, input: PasswordResetRequestInput): Promise<object> {
  const email = input.email.trim().toLowerCase().slice(0, LONGEST_EMAIL);
  const { audience, database } = context;
  // Under one key, requests for the same address that come in before the job runs are one.
  await addJob(database.system('passwordResetRequest'), mailPasswordReset.name, { email, audience }, `password-reset ${audience} ${digestOf(email)}`);
  return {};
}
