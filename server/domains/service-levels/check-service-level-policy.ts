import { InputCheck } from '../../shared/input-check.js';
import type { ServiceLevelPolicySetInput } from './service-level-policy.inputs.js';

const YEAR = 525_600;
const MOST_STEPS = 10;
const LARGEST_STEP = 500;
const USUAL_STEPS = [50, 75, 100];
const targets = ['firstResponseMinutes', 'nextResponseMinutes', 'resolutionMinutes'] as const;

/** What of a version is in the form. @throws DomainErrors for whatever is wrong with it */
export function checkServiceLevelPolicy(input: ServiceLevelPolicySetInput) {
  const check = new InputCheck();
  const name = check.text(input.name, ['name'], 200);
  const [firstResponseMinutes, nextResponseMinutes, resolutionMinutes] = targets.map((target) => checkMinutes(check, target, input[target] ?? null)) as [number | null, number | null, number | null];
  if (targets.every((target) => (input[target] ?? null) === null)) check.refuse('REQUIRED', ['firstResponseMinutes'], 'Promise at least one of the three.');
  const warningSteps = checkSteps(check, input.warningSteps ?? USUAL_STEPS);
  check.settle();
  return {
    name,
    promise: {
      firstResponseMinutes,
      nextResponseMinutes,
      resolutionMinutes,
      warningSteps,
      pausesForCustomer: input.pausesForCustomer ?? true,
      pausesInternally: input.pausesInternally ?? false,
      shownToCustomers: input.shownToCustomers ?? false,
    },
  };
}

function checkMinutes(check: InputCheck, target: (typeof targets)[number], minutes: number | null): number | null {
  if (minutes !== null && (minutes < 1 || minutes > YEAR)) check.refuse('OUT_OF_RANGE', [target], 'From 1 minute to 525,600, a year.');
  return minutes;
}

function checkSteps(check: InputCheck, steps: readonly number[]): number[] {
  if (steps.length > MOST_STEPS) check.refuse('OUT_OF_RANGE', ['warningSteps'], `At most ${MOST_STEPS} steps.`);
  steps.forEach((percent, index) => {
    const least = index === 0 ? 1 : steps[index - 1]! + 1;
    if (percent < least || percent > LARGEST_STEP) check.refuse('OUT_OF_RANGE', ['warningSteps', String(index)], `From ${least} to ${LARGEST_STEP} percent.`);
  });
  return [...steps];
}
