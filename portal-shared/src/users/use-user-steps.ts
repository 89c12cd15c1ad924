import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import {
  MemberChangeRolesDocument,
  MemberDisableDocument,
  MemberEnableDocument,
  MemberResendInvitationDocument,
  MemberWithdrawInvitationDocument,
  type MemberChangeRolesInput,
} from '../../../schema/generated/shared/graphql.js';
import { useAnnouncements } from '../components/announcements.js';
import { useUserErrors, type UserError } from '../graphql/user-errors.js';
import type { User } from './user.js';

/** The steps that can be taken with a user; why the last one was refused stays in `messages`. `changed` is called after each that was taken. */
export function useUserSteps(user: () => User, changed: () => PromiseLike<unknown>) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const changeRoles = useMutation(MemberChangeRolesDocument);
  const disable = useMutation(MemberDisableDocument);
  const enable = useMutation(MemberEnableDocument);
  const resend = useMutation(MemberResendInvitationDocument);
  const withdraw = useMutation(MemberWithdrawInvitationDocument);
  const { errors, general } = useUserErrors(() => false);
  const busy = ref(false);
  const failed = ref(false);

  /** Whether the step was taken. */
  async function take(step: (input: { id: string }) => Promise<{ userErrors: UserError[] } | undefined>, done: string): Promise<boolean> {
    const { id, name } = user();
    busy.value = true;
    const payload = await step({ id });
    failed.value = !payload;
    errors.value = payload?.userErrors ?? [];
    const taken = payload?.userErrors.length === 0;
    if (taken) {
      announce(t(done, { name }));
      await changed();
    }
    busy.value = false;
    return taken;
  }

  return {
    busy,
    messages: computed(() => (failed.value ? [t('failures.form')] : general.value)),
    forgetRefusal() {
      failed.value = false;
      errors.value = [];
    },
    // The shared types know the roles of one side only.
    changeRoles: (roles: readonly string[]) =>
      take(async (input) => (await changeRoles.executeMutation({ input: { ...input, roles: roles as MemberChangeRolesInput['roles'] } })).data?.memberChangeRoles, 'users.rolesChanged'),
    disable: () => take(async (input) => (await disable.executeMutation({ input })).data?.memberDisable, 'users.disabled'),
    enable: () => take(async (input) => (await enable.executeMutation({ input })).data?.memberEnable, 'users.enabled'),
    resend: () => take(async (input) => (await resend.executeMutation({ input })).data?.memberResendInvitation, 'users.resent'),
    withdraw: () => take(async (input) => (await withdraw.executeMutation({ input })).data?.memberWithdrawInvitation, 'users.withdrawn'),
  };
}
