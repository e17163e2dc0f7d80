import { useText } from '../context/app-context.ts';

export function Screen() {
  const { ui } = useText();
  return <h1 class="display-1">{ui('screen.name.recipes')}</h1>;
}
