/** A command has done its work, and the outcome is not what was hoped for: exit code 1. */
export class OperationFailed extends Error {
  override readonly name = 'OperationFailed';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
