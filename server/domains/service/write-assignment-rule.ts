import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { loadForChange } from '../../database/load-for-change.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { Customer } from '../customers/index.js';
import { AgentTeam } from './agent-team.entity.js';
import { AssignmentRule } from './assignment-rule.entity.js';
import type { AssignmentRuleCreateInput, AssignmentRuleRetireInput } from './assignment.inputs.js';

const LONGEST_NAME = 100;

/** Says which team tickets are for that are opened from now on. @throws DomainErrors for its form, NOT_FOUND for team and customer */
export function createAssignmentRule(context: RequestContext, input: AssignmentRuleCreateInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const name = check.text(input.name, ['name'], LONGEST_NAME);
    const team = await em.findOne(AgentTeam, toUuid('team', input.teamId));
    if (!team) check.refuse('NOT_FOUND', ['teamId']);
    const onlyCustomer = input.onlyCustomerId ? await em.findOne(Customer, toUuid('cus', input.onlyCustomerId)) : null;
    if (input.onlyCustomerId && !onlyCustomer) check.refuse('NOT_FOUND', ['onlyCustomerId']);
    check.settle();
    const { position, types, priorities, locales, tags } = input;
    const conditions = { types: types ?? [], priorities: priorities ?? [], locales: locales ?? [], tags: tags ?? [], onlyCustomer };
    const rule = em.create(AssignmentRule, { name, position, team: team!, ...conditions });
    await em.flush();
    return { assignmentRule: { id: rule.id } };
  });
}

/** Applies a rule no more; tickets stay where it brought them. @throws DomainError NOT_ALLOWED_IN_STATE when it is not applied already */
export function retireAssignmentRule(context: RequestContext, { id }: AssignmentRuleRetireInput) {
  return context.em.transactional(async (em) => {
    const rule = await loadForChange(em, AssignmentRule, toUuid('asr', id));
    if (rule.retiredAt) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'It is not applied any more already.');
    rule.retiredAt = context.now();
    return { assignmentRule: { id: rule.id } };
  });
}
