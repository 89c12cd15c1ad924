import type { CombinedError } from '@urql/core';

/** Something that was refused; `field` is its path from the input down. */
export interface UserError {
  code: string;
  field: readonly string[] | null;
  message: string;
}

/** What every mutation answers. */
export interface Payload {
  userErrors: readonly UserError[];
}

/** What became of a mutation: its payload, or why there is none. */
export interface Outcome {
  payload: Payload | null | undefined;
  error: CombinedError | undefined;
}

/** Where a field stands below the input. */
export function pathOf({ field }: UserError): string {
  return (field ?? []).filter((step, index) => index > 0 || step !== 'input').join('.');
}

/** Whether a refusal is about an attached file: the server forgets files that were not sent within a day. */
export function isAboutFiles({ field }: UserError): boolean {
  return field?.includes('attachmentIds') ?? false;
}
