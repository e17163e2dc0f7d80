import './skeleton.css';

/** Holds the place of something that is on its way, in CSS sizes. */
export function Skeleton(props: { width: string; height: string; margin?: string; class?: string }) {
  return (
    <span
      class={`skeleton ${props.class ?? ''}`}
      style={{ 'inline-size': props.width, 'block-size': props.height, 'margin-block': props.margin }}
    />
  );
}
