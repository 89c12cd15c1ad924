import { useI18n } from 'vue-i18n';
import type { NotificationRowFragment } from '../../../schema/generated/shared/graphql.js';
import { useFormats } from '../language/formats.js';

type NotificationValue = NotificationRowFragment['values'][number];

/** What a notification says in the portal's language; each value keeps its own direction. */
export function useNotificationText(): (notification: Pick<NotificationRowFragment, 'kind' | 'values'>) => string {
  const { t } = useI18n();
  const formats = useFormats();

  /** What the name ends in says what the value is. */
  function shown({ name, value, currencyCode }: NotificationValue): string {
    if (currencyCode) return formats.value.money({ amount: value, currencyCode });
    if (/(On|By)$/.test(name)) return formats.value.date(value);
    if (name.endsWith('At')) return formats.value.dateTime(value);
    return name === 'outcome' ? t(`notifications.outcomes.${value}`) : value;
  }

  return ({ kind, values }) => t(`notifications.kinds.${kind}`, Object.fromEntries(values.map((each) => [each.name, `\u2068${shown(each)}\u2069`])));
}
