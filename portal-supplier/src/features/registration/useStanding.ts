import { useQuery } from '@urql/vue';
import { computed } from 'vue';
import { StandingDocument, type SupplierStatus } from '../../../../schema/generated/supplier/graphql.js';

/** States of a company that does not trade with us yet, or never will. */
const applying: readonly SupplierStatus[] = ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REJECTED'];

/** Whether the viewer's company is a supplier already; null until that is known. */
export function useStanding() {
  const { data, stale } = useQuery({ query: StandingDocument, variables: {} });
  const status = computed(() => data.value?.viewer?.supplier?.status ?? null);
  return { status, refreshing: stale, isApplicant: computed(() => (status.value ? applying.includes(status.value) : null)) };
}

/** For places of who trades with us: all but an applicant sees them. */
export function useIsSupplier() {
  const { isApplicant } = useStanding();
  return computed(() => isApplicant.value !== true);
}

/** For places of an applicant. */
export function useIsApplicant() {
  const { isApplicant } = useStanding();
  return computed(() => isApplicant.value === true);
}
