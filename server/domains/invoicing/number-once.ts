import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { DomainError } from '../../shared/domain-error.js';

/**
 * Runs a use case that gives an invoice its number. The database keeps each number of a supplier once a year, however
 * many use it at the same time.
 * @throws DomainError TAKEN at `number`
 */
export async function numberOnce<Result>(useCase: () => Promise<Result>): Promise<Result> {
  try {
    return await useCase();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException) || !error.message.includes('invoice_number_once')) throw error;
    throw new DomainError('TAKEN', ['number'], 'Another invoice of this year has the number.');
  }
}
