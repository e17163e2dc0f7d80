import type { ScreenProps } from '../app/load-screen.ts';
import { ItemsScreen } from '../items/items-screen.tsx';

export const Screen = (props: ScreenProps) => <ItemsScreen kind="ingredients" name={props.name} />;
