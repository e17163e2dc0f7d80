import { createContext, useContext } from 'solid-js';
import { unselected, type SelectionState } from '../state/selection-state.ts';

/** The selection of the page around; outside of a page all recipes. */
export const SelectionContext = createContext<SelectionState>(unselected);

export const useSelection = (): SelectionState => useContext(SelectionContext);
