import { useMutation } from '@urql/vue';
import { ref } from 'vue';
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
import type { Outcome } from '../graphql/outcome.js';
import { useUserErrors } from '../graphql/user-errors.js';
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
  const { settle, clear, messages } = useUserErrors(() => false);
  const busy = ref(false);

  /** Whether the step was taken. */
  async function take(step: (input: { id: string }) => Promise<Outcome>, done: string): Promise<boolean> {
    const { id, name } = user();
    busy.value = true;
    const { payload, error } = await step({ id });
    const taken = settle(payload, error) !== null;
    if (taken) {
      announce(t(done, { name }));
      await changed();
    }
    busy.value = false;
    return taken;
  }

  return {
    busy,
    messages,
    forgetRefusal: clear,
    // The shared types know the roles of one side only.
    changeRoles: (roles: readonly string[]) =>
      take(async (input) => {
        const { data, error } = await changeRoles.executeMutation({ input: { ...input, roles: roles as MemberChangeRolesInput['roles'] } });
        return { payload: data?.memberChangeRoles, error };
      }, 'users.rolesChanged'),
    disable: () =>
      take(async (input) => {
        const { data, error } = await disable.executeMutation({ input });
        return { payload: data?.memberDisable, error };
      }, 'users.disabled'),
    enable: () =>
      take(async (input) => {
        const { data, error } = await enable.executeMutation({ input });
        return { payload: data?.memberEnable, error };
      }, 'users.enabled'),
    resend: () =>
      take(async (input) => {
        const { data, error } = await resend.executeMutation({ input });
        return { payload: data?.memberResendInvitation, error };
      }, 'users.resent'),
    withdraw: () =>
      take(async (input) => {
        const { data, error } = await withdraw.executeMutation({ input });
        return { payload: data?.memberWithdrawInvitation, error };
      }, 'users.withdrawn'),
  };
}
