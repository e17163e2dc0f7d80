import { recipeOrders } from '@mangetamain/analytics/recipes';
import { Icon } from '../components/icon.tsx';
import { SelectField } from '../components/select-field.tsx';
import type { ListAddress } from './list-address.ts';
import { useRecipeText } from './text.ts';
import '@mangetamain/theme/text-input.css';
import './list-tools.css';

interface ListToolsProps {
  readonly address: ListAddress;
  /** Somebody is about to search: what searching needs may be fetched. */
  readonly onSearchAhead: () => void;
}

/** The search, and the order of the list. */
export function ListTools(props: ListToolsProps) {
  const text = useRecipeText();
  return (
    <div class="list-tools print-hidden">
      <span class="row list-search">
        <Icon name="search" />
        <input
          type="search"
          class="text-input"
          aria-label={text('search.label')}
          placeholder={text('search.label')}
          value={props.address.search()}
          maxlength="200"
          autocomplete="off"
          spellcheck={false}
          onFocus={() => props.onSearchAhead()}
          onInput={(event) => props.address.write(event.currentTarget.value)}
        />
      </span>
      <SelectField
        label={text('sort.label')}
        options={recipeOrders.map((value) => ({ value, label: text(`sort.${value}`) }))}
        value={props.address.order()}
        onChange={(order) => props.address.sort(order)}
      />
    </div>
  );
}
