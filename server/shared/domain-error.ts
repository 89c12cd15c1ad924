/** Why an input was refused; the portals translate these. */
export const userErrorCodes = {
  REQUIRED: 'The field must be given.',
  INVALID: 'The value is not of the expected form.',
  NOT_FOUND: 'There is no such record, or it is not yours.',
  TAKEN: 'Another record already uses this value.',
  TOO_LONG: 'The text is longer than allowed.',
  OUT_OF_RANGE: 'The number or date is outside the allowed range.',
  CONFLICT: 'Somebody else changed the record meanwhile: load it again, then repeat the change.',
  NOT_ALLOWED_IN_STATE: 'The record is in a state that does not allow this action.',
  SELF_APPROVAL: 'Nobody approves what they requested, created or changed themselves.',
  LEGAL_HOLD: 'A legal hold forbids to erase anything for now: lift it first.',
  LAST_MANAGER: 'Somebody has to stay who manages the users: make somebody else that first.',
  WRONG_CREDENTIALS: 'The e-mail address, password or one-time code is not right.',
  EMAIL_UNVERIFIED: 'The e-mail address has not been confirmed: use the mailed link, or ask for a new one.',
  LINK_EXPIRED: 'The link was used, has expired, or never existed: ask for a new one.',
  TOO_WEAK: 'The password is too short or too well known.',
} as const;
export type UserErrorCode = keyof typeof userErrorCodes;

/** An expected refusal. Thrown inside a transaction, so nothing is half-done; becomes `userErrors` outside it. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  /**
   * @param field path into the mutation's input, for example `['lines', '0', 'quantity']`; null when it is about the whole
   * @param message what would be right, in English, for developers; portals translate the code
   */
  constructor(
    readonly code: UserErrorCode,
    readonly field: readonly string[] | null,
    message: string = userErrorCodes[code],
  ) {
    super(message);
  }
}

/** Several refusals at once, so that a form shows all of them. */
export class DomainErrors extends Error {
  override readonly name = 'DomainErrors';

  constructor(readonly errors: readonly DomainError[]) {
    super(errors.map((error) => error.message).join(' '));
  }
}
