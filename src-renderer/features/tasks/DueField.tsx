import { useServiceClock } from '../../app/service-clock.ts';
import { DayInput } from '../../design/DayInput.tsx';
import { isoDayOf } from '../../i18n/format.ts';
import { tasksTexts } from './texts.ts';

/** A due day; what is over needs no task. `kept`: a day that may stay although it is over. */
export function DueField({
  value,
  onChange,
  tried,
  kept,
}: {
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly tried: boolean;
  readonly kept?: string;
}) {
  const t = tasksTexts.use();
  const clock = useServiceClock();
  const fault = dueFault(value, isoDayOf(clock.now()), kept);
  return (
    <DayInput
      label={t('due')}
      value={value}
      onChange={onChange}
      fault={tried && fault !== null ? t(fault) : undefined}
    />
  );
}

/** What is wrong with a due day; null if nothing is. */
export const dueFault = (
  day: string,
  today: string,
  kept?: string,
): 'required' | 'inPast' | null => {
  if (day === '') return 'required';
  return day < today && day !== kept ? 'inPast' : null;
};
