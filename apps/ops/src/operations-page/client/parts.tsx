import type { Environment, HealthStatus } from '@mangetamain/deploy';
import { icon, type IconName } from '@mangetamain/theme/icons';
import { Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { messages } from '../catalogue.ts';

/** An icon beside words, hidden from assistive technology. */
export function Icon(props: { name: IconName }) {
  return <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" innerHTML={icon(props.name)} />;
}

interface IconTextProps {
  readonly icon: IconName;
  readonly children: JSX.Element;
  readonly class?: string;
}

/** An icon and the words beside it. */
export function IconText(props: IconTextProps) {
  return (
    <span class={props.class ?? 'with-icon'}>
      <Icon name={props.icon} />
      {props.children}
    </span>
  );
}

interface ButtonProps {
  readonly icon: IconName;
  readonly text: string;
  readonly kind?: 'primary' | 'danger' | undefined;
  readonly disabled?: boolean;
  /** Where it leads; without it, and without `onClick`, it submits its form. */
  readonly href?: string;
  readonly onClick?: () => void;
}

/** A button, or a link that looks like one. */
export function Button(props: ButtonProps) {
  const look = () => ['button', ...(props.kind === undefined ? [] : [`button-${props.kind}`])].join(' ');
  const type = () => (props.onClick === undefined ? 'submit' : 'button');
  return (
    <Dynamic
      component={props.href === undefined ? 'button' : 'a'}
      type={props.href === undefined ? type() : undefined}
      class={look()}
      href={props.href}
      disabled={props.disabled}
      onClick={() => props.onClick?.()}
    >
      <Icon name={props.icon} />
      {props.text}
    </Dynamic>
  );
}

/** The badges of environments. */
export function environmentBadges(...environments: readonly Environment[]) {
  return environments.map((environment) => (
    <IconText class={`badge badge-${environment}`} icon="circle-dot">
      {messages.environments[environment]}
    </IconText>
  ));
}

const statusIcons: Record<HealthStatus, IconName> = {
  up: 'circle-check-big',
  warning: 'triangle-alert',
  down: 'circle-x',
  unknown: 'circle-question-mark',
};

/** How something is: colour, icon and words, those of a target's status unless given. */
export const statusBadge = (
  status: HealthStatus,
  text = messages.statuses[status],
  name = statusIcons[status],
) => (
  <IconText class={`badge status-${status}`} icon={name}>
    {text}
  </IconText>
);

interface CardProps {
  readonly id: string;
  readonly icon: IconName;
  readonly eyebrow: string;
  readonly title: string;
  readonly subtitle?: JSX.Element;
  /** Beside the heading. */
  readonly actions?: JSX.Element;
  readonly children: JSX.Element;
}

/** A card with its heading. */
export function Card(props: CardProps) {
  return (
    <section class="card" aria-labelledby={`${props.id}-title`}>
      <header class="card-head">
        <div>
          <IconText class="eyebrow" icon={props.icon}>
            {props.eyebrow}
          </IconText>
          <h2 class="title" id={`${props.id}-title`}>
            {props.title}
          </h2>
          <Show when={props.subtitle}>
            <p class="small secondary">{props.subtitle}</p>
          </Show>
        </div>
        {props.actions}
      </header>
      {props.children}
    </section>
  );
}

interface FieldProps extends Pick<JSX.InputHTMLAttributes<HTMLInputElement>, 'type' | 'autocapitalize'> {
  readonly name: string;
  readonly label: string;
  /** What is wrong with what was filled in; empty where nothing is. */
  readonly problem: string;
  readonly hint?: string;
}

/** What is filled into a field, without the spaces around it. */
export function valueOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A field with its label, and below it what to know and what is wrong. */
export function Field(props: FieldProps) {
  return (
    <label class="field small">
      <strong>{props.label}</strong>
      <input
        type={props.type ?? 'text'}
        class="text-input"
        name={props.name}
        maxlength="1000"
        autocomplete="off"
        autocapitalize={props.autocapitalize}
        aria-invalid={props.problem !== ''}
        aria-describedby={`${props.name}-about`}
      />
      <span class="caption" id={`${props.name}-about`}>
        {props.hint} <span class="bad">{props.problem}</span>
      </span>
    </label>
  );
}
