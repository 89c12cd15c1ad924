import type { SignedInContext } from '../../graphql/context.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { bindFiles } from './bind-files.js';
import { loadNonConformance, type NonConformanceChange } from './load-non-conformance.js';
import { move, type Said } from './move-non-conformance.js';
import { type NonConformanceAction, type NonConformanceStatus, nonConformanceTransitions } from './non-conformance.states.js';
import { tellOfAnswered } from './tell-of-non-conformance.js';

const MOST_WHYS = 5;

interface Answer extends NonConformanceChange {
  description: string;
  attachmentIds?: string[] | null;
}

export interface NonConformanceContainInput extends Answer {
  doneOn?: string | null;
}

export interface NonConformanceStateRootCauseInput extends Answer {
  whys?: string[] | null;
}

export interface NonConformanceCorrectInput extends Answer {
  plannedOn: string;
  doneOn?: string | null;
}

/** The supplier says what was done at once, so that it does no further harm. */
export function containNonConformance(context: SignedInContext, input: NonConformanceContainInput) {
  return answer(context, input, 'CONTAIN', 'CONTAINED', (check) => ({ kind: 'CONTAINMENT', doneOn: doneOn(check, context, input.doneOn) }));
}

/** The supplier says why it happened, down to the root. */
export function stateRootCause(context: SignedInContext, input: NonConformanceStateRootCauseInput) {
  return answer(context, input, 'STATE_ROOT_CAUSE', 'ROOT_CAUSE', (check) => {
    const whys = (input.whys ?? []).map((why, index) => check.text(why, ['whys', String(index)], 1000));
    if (whys.length > MOST_WHYS) check.refuse('OUT_OF_RANGE', ['whys'], `At most ${MOST_WHYS}.`);
    return { kind: 'ROOT_CAUSE', whys };
  });
}

/** The supplier says what is done so that it does not happen again. */
export function correctNonConformance(context: SignedInContext, input: NonConformanceCorrectInput) {
  return answer(context, input, 'CORRECT', 'CORRECTIVE_ACTION', (check) => ({
    kind: 'CORRECTIVE_ACTION',
    plannedOn: input.plannedOn,
    doneOn: doneOn(check, context, input.doneOn),
  }));
}

type Details = Omit<Said, 'description'>;

function answer(context: SignedInContext, input: Answer, action: NonConformanceAction, status: NonConformanceStatus, detailsOf: (check: InputCheck) => Details) {
  return context.em.transactional(async (em) => {
    const nonConformance = await loadNonConformance(em, input);
    requireTransition(nonConformanceTransitions, action, nonConformance.status);
    const check = new InputCheck();
    const said = { description: check.text(input.description, ['description'], 4000), ...detailsOf(check) };
    check.settle();
    const recordId = move(em, context, nonConformance, status, said);
    await bindFiles(em, context, nonConformance, recordId, input.attachmentIds);
    if (status === 'CORRECTIVE_ACTION') await tellOfAnswered(em, nonConformance);
    return { nonConformance: { id: nonConformance.id } };
  });
}

/** A day that has begun somewhere on earth; what is wrong goes to `check`. */
function doneOn(check: InputCheck, { now }: SignedInContext, day: string | null | undefined): string | null {
  if (day && day > dayOf(daysAfter(now(), 1))) check.refuse('OUT_OF_RANGE', ['doneOn'], 'Today or earlier.');
  return day ?? null;
}
