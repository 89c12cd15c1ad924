import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { loadForChange } from '../../database/load-for-change.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { Customer } from '../customers/index.js';
import { AgentTeam } from './agent-team.entity.js';
import { AssignmentRule } from './assignment-rule.entity.js';
import type { AssignmentRuleCreateInput, AssignmentRuleRetireInput, AssignmentRuleUpdateInput } from './assignment.inputs.js';

const LONGEST_NAME = 100;

/** Says which team tickets are for that are opened from now on. @throws DomainErrors for its form, NOT_FOUND for team and customer */
export function createAssignmentRule(context: RequestContext, input: AssignmentRuleCreateInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const name = check.text(input.name, ['name'], LONGEST_NAME);
    const team = await teamOf(em, check, input.teamId);
    const onlyCustomer = await customerOf(em, check, input.onlyCustomerId);
    check.settle();
    const { position, types, priorities, locales, tags } = input;
    const conditions = { types: types ?? [], priorities: priorities ?? [], locales: locales ?? [], tags: tags ?? [], onlyCustomer };
    const rule = em.create(AssignmentRule, { name, position, team: team!, ...conditions });
    await em.flush();
    return { assignmentRule: { id: rule.id } };
  });
}

/** Changes a rule that is applied; tickets stay where it brought them. @throws DomainErrors as for a new one, NOT_ALLOWED_IN_STATE, CONFLICT */
export function updateAssignmentRule(context: RequestContext, input: AssignmentRuleUpdateInput) {
  return context.em.transactional(async (em) => {
    const rule = await loadApplied(em, input);
    const check = new InputCheck();
    if (typeof input.name === 'string') rule.name = check.text(input.name, ['name'], LONGEST_NAME);
    const team = input.teamId ? await teamOf(em, check, input.teamId) : rule.team;
    const onlyCustomer = input.onlyCustomerId === undefined ? rule.onlyCustomer : await customerOf(em, check, input.onlyCustomerId);
    check.settle();
    const { position, types, priorities, locales, tags } = rule;
    em.assign(rule, {
      team: team!,
      onlyCustomer,
      position: input.position ?? position,
      types: input.types ?? types,
      priorities: input.priorities ?? priorities,
      locales: input.locales ?? locales,
      tags: input.tags ?? tags,
    });
    return { assignmentRule: { id: rule.id } };
  });
}

/** Applies a rule no more; tickets stay where it brought them. @throws DomainError NOT_ALLOWED_IN_STATE when it is not applied already, CONFLICT */
export function retireAssignmentRule(context: RequestContext, input: AssignmentRuleRetireInput) {
  return context.em.transactional(async (em) => {
    const rule = await loadApplied(em, input);
    rule.retiredAt = context.now();
    return { assignmentRule: { id: rule.id } };
  });
}

async function loadApplied(em: EntityManager, { id, lockVersion }: AssignmentRuleRetireInput): Promise<AssignmentRule> {
  const rule = await loadForChange(em, AssignmentRule, toUuid('asr', id), lockVersion);
  if (rule.retiredAt) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'It is not applied any more already.');
  return rule;
}

async function teamOf(em: EntityManager, check: InputCheck, id: string): Promise<AgentTeam | null> {
  const team = await em.findOne(AgentTeam, toUuid('team', id));
  if (!team) check.refuse('NOT_FOUND', ['teamId']);
  return team;
}

async function customerOf(em: EntityManager, check: InputCheck, id: string | null | undefined): Promise<Customer | null> {
  const customer = id ? await em.findOne(Customer, toUuid('cus', id)) : null;
  if (id && !customer) check.refuse('NOT_FOUND', ['onlyCustomerId']);
  return customer;
}
