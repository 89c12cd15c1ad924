import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';

export interface UserError {
  code: string;
  field: readonly string[] | null;
  message: string;
}

/**
 * The refusals of the last mutation, by field. A path is written with dots from the input down, list positions included:
 * `messagesFor('lines.0.schedules.1.confirmedOn')`. What belongs to no field of the page is in `general`.
 */
export function useUserErrors(fieldsOnPage: (path: string) => boolean = () => true) {
  const { t, te } = useI18n();
  const errors = ref<readonly UserError[]>([]);

  const textOf = (error: UserError) => (te(`errors.${error.code}`) ? t(`errors.${error.code}`) : error.message);
  const pathOf = (error: UserError) => (error.field ?? []).filter((step, index) => index > 0 || step !== 'input').join('.');

  return {
    errors,
    clear: () => (errors.value = []),
    messagesFor: (path: string) => errors.value.filter((error) => pathOf(error) === path).map(textOf),
    general: computed(() => errors.value.filter((error) => pathOf(error) === '' || !fieldsOnPage(pathOf(error))).map(textOf)),
  };
}
