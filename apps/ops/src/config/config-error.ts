/** One setting that cannot be used: its variable, what stood there, what would have been right. */
export interface ConfigViolation {
  readonly variable: string;
  /** The value as given, masked when it is a secret; undefined when the variable was not set. */
  readonly value: string | undefined;
  readonly expected: string;
}

/** The environment cannot be used. The message lists every violation, one per line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly violations: readonly ConfigViolation[];

  constructor(violations: readonly ConfigViolation[]) {
    const lines = violations.map(({ variable, value, expected }) =>
      value === undefined
        ? `  ${variable} is not set: expected ${expected}`
        : `  ${variable}=${JSON.stringify(value)}: expected ${expected}`,
    );
    super(`The configuration cannot be used. Correct these environment variables:\n${lines.join('\n')}`);
    this.violations = violations;
  }
}
