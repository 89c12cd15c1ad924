import type { UserError } from '../graphql/user-errors.js';

/** Whether a refusal is about an attached file: the server forgets files that were not sent within a day. */
export function isAboutFiles({ field }: UserError): boolean {
  return field?.includes('attachmentIds') ?? false;
}
