import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import type { SignedInContext } from '../../graphql/context.js';
import { answerDueOn } from './answer-days.js';
import { type EntryKind, NonConformanceEntry } from './non-conformance-entry.entity.js';
import type { NonConformance } from './non-conformance.entity.js';
import type { NonConformanceStatus } from './non-conformance.states.js';

/** What is said at a step. */
export interface Said {
  kind: EntryKind;
  description: string;
  whys?: string[];
  plannedOn?: string | null;
  doneOn?: string | null;
}

/** Takes a step: what was said is kept, and the next one is due by its day. Answers the entry's UUID. */
export function move(em: EntityManager, context: SignedInContext, nonConformance: NonConformance, status: NonConformanceStatus, said: Said): string {
  const id = newId();
  em.create(NonConformanceEntry, {
    ...said,
    id,
    nonConformance,
    supplier: nonConformance.supplier,
    authorId: context.principal.accountId,
    authorName: context.principal.name,
  });
  nonConformance.status = status;
  nonConformance.dueOn = answerDueOn(status, nonConformance.severity, context.now());
  return id;
}
