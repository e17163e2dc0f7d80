import { isoDay } from '@mangetamain/analytics/overview';
import { SelectField } from '../components/select-field.tsx';
import { leadChoices, readDay, today, weekChoices, type CalendarState } from './calendar-state.ts';
import { useCalendarText } from './text.ts';
import '@mangetamain/theme/text-input.css';

interface CalendarSettingsProps {
  readonly state: CalendarState;
  /** The first day shown. */
  readonly from: number;
  readonly onChange: (state: CalendarState) => void;
}

/** From which day, over how many weeks, and how long before the peak to publish. */
export function CalendarSettings(props: CalendarSettingsProps) {
  const text = useCalendarText();
  const change = (part: Partial<CalendarState>) => props.onChange({ ...props.state, ...part });
  const startAt = (written: string) => {
    const day = readDay(written);
    // A day half written is none yet, and today needs no word in the link.
    if (day !== null) change({ from: day === today() ? null : day });
  };
  return (
    <div class="row calendar-settings" role="group" aria-label={text('calendar.settings')}>
      <SelectField
        label={text('calendar.lead.label')}
        value={String(props.state.lead)}
        options={leadChoices.map((lead) => ({
          value: String(lead),
          label: text('calendar.lead.option', { count: lead }),
        }))}
        onChange={(lead) => change({ lead: Number(lead) })}
      />
      <label class="row calendar-from">
        <span class="label">{text('calendar.from')}</span>
        <input
          type="date"
          class="text-input"
          value={isoDay(props.from)}
          onChange={(event) => startAt(event.currentTarget.value)}
        />
      </label>
      <SelectField
        label={text('calendar.weeks')}
        value={String(props.state.weeks)}
        options={weekChoices.map((weeks) => ({
          value: String(weeks),
          label: text('calendar.weeks.option', { count: weeks }),
        }))}
        onChange={(weeks) => change({ weeks: Number(weeks) })}
      />
    </div>
  );
}
