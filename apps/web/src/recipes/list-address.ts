import { recipeOrders, type RecipeOrder } from '@mangetamain/analytics/recipes';
import type { Accessor } from 'solid-js';
import type { UrlState } from '../state/url-state.ts';

/** What of the list stands in the address: the search and the order. */
export interface ListAddress {
  readonly search: Accessor<string>;
  readonly order: Accessor<RecipeOrder>;
  readonly write: (search: string) => void;
  readonly sort: (order: string) => void;
}

const [firstOrder] = recipeOrders;

/** The search and the order of the address; what it does not understand means the first order. */
export function createListAddress({ search, update }: UrlState): ListAddress {
  const put = (key: string, value: string, initial: string) => {
    // One entry in the history for a list however it was searched: Back leaves it.
    update((query) => (value === initial ? query.delete(key) : query.set(key, value)), 'replace');
  };
  return {
    search: () => search().get('q') ?? '',
    order: () => recipeOrders.find((order) => order === search().get('sort')) ?? firstOrder,
    write: (written) => put('q', written, ''),
    sort: (order) => put('sort', order, firstOrder),
  };
}
