import type { IconName } from '@mangetamain/theme/icons';
import { useApp, useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { Segmented } from '../components/segmented.tsx';
import { themeChoices, type ThemeChoice } from '../state/theme-choice.ts';

const icons: Record<ThemeChoice, IconName> = { system: 'monitor', dark: 'moon', light: 'sun' };

/** Choice of the theme: the system's, dark or light. */
export function ThemeControl() {
  const { theme } = useApp();
  const { ui } = useText();
  const options = () =>
    themeChoices.map((value) => ({
      value,
      label: ui(`shell.theme.${value}`),
      content: <Icon name={icons[value]} />,
    }));
  return (
    <Segmented
      legend={ui('shell.theme')}
      options={options()}
      value={theme.choice()}
      onChange={theme.choose}
    />
  );
}

/** One button that goes to the other theme, where there is no room for the choice. */
export function ThemeButton() {
  const { theme } = useApp();
  const { ui } = useText();
  const other = () => (theme.scheme() === 'dark' ? 'light' : 'dark');
  return (
    <button
      type="button"
      class="row hoverable shell-icon-button"
      aria-label={ui('shell.theme.toggle', { scheme: theme.scheme() })}
      onClick={() => theme.choose(other())}
    >
      <Icon name={icons[theme.scheme()]} />
    </button>
  );
}
