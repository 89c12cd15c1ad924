import { useLiveList } from '@shared/live/use-live-list.js';
import { ReturnsChangedDocument } from '../../../../schema/generated/customer/graphql.js';

/** Calls `reload` when something about any of the person's returns has changed. */
export function useLiveReturns(reload: () => void): void {
  useLiveList({ query: ReturnsChangedDocument }, reload);
}
