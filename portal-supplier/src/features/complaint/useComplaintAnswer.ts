import { useAnnouncements } from '@shared/components/announcements.js';
import { useDraft } from '@shared/drafts/draft.js';
import type { UploadedFile } from '@shared/files/upload.js';
import type { Outcome } from '@shared/graphql/outcome.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { useLanguage } from '@shared/language/language.js';
import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { ComplaintContainDocument, type ComplaintContentFragment, ComplaintCorrectDocument, ComplaintStateRootCauseDocument } from '../../../../schema/generated/supplier/graphql.js';

export type Step = 'CONTAINMENT' | 'ROOT_CAUSE' | 'CORRECTIVE_ACTION';

interface AnswerDraft {
  description: string;
  whys: string[];
  plannedOn: string | null;
  doneOn: string | null;
  files: UploadedFile[];
}

const steps: { action: ComplaintContentFragment['availableActions'][number]; step: Step }[] = [
  { action: 'CONTAIN', step: 'CONTAINMENT' },
  { action: 'STATE_ROOT_CAUSE', step: 'ROOT_CAUSE' },
  { action: 'CORRECT', step: 'CORRECTIVE_ACTION' },
];

/** The step that the viewer is asked for now; null when it is not their turn. */
export function stepOf({ availableActions }: Pick<ComplaintContentFragment, 'availableActions'>): Step | null {
  return steps.find(({ action }) => availableActions.includes(action))?.step ?? null;
}

/** The answer to one step: its draft (kept on the device), what is missing, and sending it. */
export function useComplaintAnswer(complaint: ComplaintContentFragment, step: Step) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const { apiLocale } = useLanguage();
  const empty = (): AnswerDraft => ({ description: '', whys: [''], plannedOn: null, doneOn: null, files: [] });
  const draft = ref(empty());
  const stored = useDraft(`complaint.${complaint.id}.${complaint.lockVersion}`, draft, () => JSON.stringify(draft.value) !== JSON.stringify(empty()));
  const contain = useMutation(ComplaintContainDocument);
  const stateRootCause = useMutation(ComplaintStateRootCauseDocument);
  const correct = useMutation(ComplaintCorrectDocument);
  const refusals = useUserErrors((path) => /^(description|whys|plannedOn|doneOn)/.test(path));
  const tried = ref(false);

  async function take(): Promise<Outcome> {
    const { description, whys, plannedOn, doneOn, files } = draft.value;
    const input = { id: complaint.id, lockVersion: complaint.lockVersion, description, attachmentIds: files.map(({ id }) => id) };
    const locale = apiLocale.value;
    switch (step) {
      case 'CONTAINMENT':
        return contain.executeMutation({ input: { ...input, doneOn }, locale }).then(({ data, error }) => ({ payload: data?.nonConformanceContain, error }));
      case 'ROOT_CAUSE':
        return stateRootCause.executeMutation({ input: { ...input, whys: whys.filter((why) => why.trim() !== '') }, locale }).then(({ data, error }) => ({ payload: data?.nonConformanceStateRootCause, error }));
      case 'CORRECTIVE_ACTION':
        return correct.executeMutation({ input: { ...input, plannedOn: plannedOn!, doneOn }, locale }).then(({ data, error }) => ({ payload: data?.nonConformanceCorrect, error }));
    }
  }

  const problems = computed(() => ({
    description: draft.value.description.trim() === '' ? ['textMissing'] : [],
    plannedOn: step === 'CORRECTIVE_ACTION' && draft.value.plannedOn === null ? ['dateMissing'] : [],
  }));

  async function send(): Promise<void> {
    tried.value = true;
    if (Object.values(problems.value).flat().length > 0) return;
    const { payload, error } = await take();
    if (!refusals.settle(payload, error)) return;
    stored.discard();
    announce(t('complaint.saved'));
  }

  return {
    draft,
    send,
    sending: computed(() => contain.fetching.value || stateRootCause.fetching.value || correct.fetching.value),
    restoredFrom: stored.restoredFrom,
    messages: refusals.messages,
    messagesFor: (path: 'description' | 'plannedOn' | 'doneOn' | `whys.${number}`) => [
      ...(tried.value && (path === 'description' || path === 'plannedOn') ? problems.value[path].map((key) => t(`complaint.problems.${key}`)) : []),
      ...refusals.messagesFor(path),
    ],
    startAgain() {
      draft.value = empty();
      stored.restoredFrom.value = null;
    },
  };
}
