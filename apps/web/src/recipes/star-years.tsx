import { For } from 'solid-js';
import { Fold } from '../analysis/fold.tsx';
import { Part } from './part.tsx';
import type { RecipeState } from './recipe-state.ts';
import { useRecipeText } from './text.ts';
import '../components/list-table.css';

const columns = [
  { stars: 5, key: 'five' },
  { stars: 4, key: 'four' },
  { stars: 3, key: 'three' },
  { stars: 2, key: 'two' },
  { stars: 1, key: 'one' },
] as const;

/** How often each number of stars was given, year by year; fetched when it is opened. */
export function StarYears(props: RecipeState['stars']) {
  const text = useRecipeText();
  return (
    <Fold summary={text('years.stars')} open={props.asked()} onToggle={props.ask}>
      <Part
        value={props.answer.value()}
        error={props.answer.error()}
        onRetry={props.answer.retry}
        height={120}
      >
        {(years) => (
          <table class="list-table small">
            <thead>
              <tr>
                <th scope="col">{text('years.year')}</th>
                <For each={columns}>{({ stars }) => <th scope="col">{stars} ★</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={years()}>
                {(year) => (
                  <tr>
                    <th scope="row">{year.year}</th>
                    <For each={columns}>
                      {({ key }) => <td classList={{ secondary: year[key] === 0 }}>{year[key]}</td>}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        )}
      </Part>
    </Fold>
  );
}
