import type { CombinedError } from '@urql/core';
import { useMutation } from '@urql/vue';
import { useDraft } from '@shared/drafts/draft.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { useLanguage } from '@shared/language/language.js';
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import { RegistrationUpdateDocument, type RegistrationContentFragment } from '../../../../schema/generated/supplier/graphql.js';
import { changesBetween, copyOf, draftOf, inputOf, isUnchanged, withChanges, type Changes, type RegistrationDraft } from './draft.js';

export type SavedState = 'saved' | 'saving' | 'unsaved' | 'failed';

const pauseInMilliseconds = 800;
const retryInMilliseconds = 10_000;

/**
 * What an applicant writes: kept by the server soon after each change, and on the device until then. Only what changed is
 * sent, so that two people of a company can write at once.
 */
export function useRegistrationDraft(registration: RegistrationContentFragment) {
  const { executeMutation } = useMutation(RegistrationUpdateDocument);
  const { apiLocale } = useLanguage();
  const refusals = useUserErrors(() => false);
  const kept = shallowRef(draftOf(registration));
  const changes = ref<Changes>({});
  const onDevice = useDraft(`registration.${registration.id}`, changes, () => !isUnchanged(changes.value));
  const draft = ref<RegistrationDraft>(withChanges(kept.value, changes.value));
  const failure = shallowRef<CombinedError>();
  const failed = ref(false);
  const underWay = shallowRef<Promise<boolean>>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let left = false;

  const compare = () => (changes.value = changesBetween(kept.value, copyOf(draft.value)));
  const saveIn = (milliseconds: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void save(), milliseconds);
  };

  async function send(): Promise<boolean> {
    const sent = copyOf(draft.value);
    const { data, error } = await executeMutation({ input: inputOf(changesBetween(kept.value, sent)), locale: apiLocale.value });
    const answer = data?.supplierRegistrationUpdate.registration;
    refusals.errors.value = data?.supplierRegistrationUpdate.userErrors ?? [];
    failed.value = !answer;
    failure.value = error;
    if (!answer) return false;
    const since = changesBetween(sent, copyOf(draft.value));
    // What was sent stays as it was typed, though the server may write it differently; what colleagues wrote comes in.
    kept.value = withChanges(draftOf(answer), changesBetween(kept.value, sent));
    draft.value = withChanges(kept.value, since);
    // The page may have been left meanwhile, and nothing watches the draft any more.
    compare();
    return true;
  }

  /** True when the server has everything. One request after the other: what was typed during one, or when one failed, goes with the next. */
  async function save(): Promise<boolean> {
    clearTimeout(waiting);
    await underWay.value;
    if (isUnchanged(changes.value)) return true;
    underWay.value ??= send().finally(() => (underWay.value = undefined));
    const arrived = await underWay.value;
    if (arrived) return save();
    if (!left) saveIn(retryInMilliseconds);
    return false;
  }

  watch(
    draft,
    () => {
      compare();
      if (!isUnchanged(changes.value)) saveIn(pauseInMilliseconds);
    },
    { deep: true, flush: 'sync' },
  );
  if (!isUnchanged(changes.value)) saveIn(pauseInMilliseconds);
  onScopeDispose(async () => {
    left = true;
    if (await save()) onDevice.discard();
  });

  return {
    draft,
    save,
    refusals: refusals.messages,
    /** Why the last attempt to save did not get through. */
    failure,
    saved: computed<SavedState>(() => (underWay.value ? 'saving' : failed.value ? 'failed' : isUnchanged(changes.value) ? 'saved' : 'unsaved')),
  };
}
