import { OptimisticLockError } from '@mikro-orm/core';
import { DomainError, DomainErrors } from '../shared/domain-error.js';
import { toUserError, type UserError } from './user-error.js';

/**
 * Runs a use case and gives its result as a payload; expected refusals become `userErrors`. The use case has
 * already taken everything back by throwing.
 */
export async function settle<Result extends object>(useCase: () => Promise<Result>): Promise<Partial<Result> & { userErrors: UserError[] }> {
  try {
    return { ...(await useCase()), userErrors: [] };
  } catch (error) {
    return { userErrors: expected(error).map(toUserError) } as Partial<Result> & { userErrors: UserError[] };
  }
}

function expected(error: unknown): readonly DomainError[] {
  if (error instanceof DomainErrors) return error.errors;
  if (error instanceof DomainError) return [error];
  if (error instanceof OptimisticLockError) return [new DomainError('CONFLICT', null)];
  throw error;
}
