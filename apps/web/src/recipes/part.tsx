import { Show, type JSX } from 'solid-js';
import { Skeleton } from '../components/skeleton.tsx';
import { useRecipeText } from './text.ts';

interface PartProps<Value> {
  readonly value: Value | null;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Height in pixels that what comes will take. */
  readonly height: number;
  readonly children: (value: () => NonNullable<Value>) => JSX.Element;
}

/** A part of a recipe that comes by itself, and can fail by itself. */
export function Part<Value>(props: PartProps<Value>) {
  const text = useRecipeText();
  return (
    <Show
      when={props.error === null}
      fallback={
        <p class="small" role="alert">
          {text('part.failed')}{' '}
          <button type="button" class="recipe-more" onClick={() => props.onRetry()}>
            {text('retry')}
          </button>
        </p>
      }
    >
      <Show when={props.value} fallback={<Skeleton width="100%" height={`${props.height}px`} />}>
        {(value) => props.children(value)}
      </Show>
    </Show>
  );
}
