/** A server cannot listen. The message names the address and the variable to change. */
export class PortError extends Error {
  override readonly name = 'PortError';
  readonly code: 'port_in_use' | 'port_unusable';
  readonly port: number;
  readonly variable: string;

  constructor(address: { host: string; port: number; variable: string }, cause: NodeJS.ErrnoException) {
    const { host, port, variable } = address;
    const inUse = cause.code === 'EADDRINUSE';
    const what = inUse
      ? 'is in use by another process'
      : `cannot be listened on (${cause.code ?? cause.message})`;
    super(
      `Port ${port} of ${host} ${what}. Free it, or set ${variable} to another port${inUse ? '' : ' or change HOST'}.`,
      {
        cause,
      },
    );
    this.code = inUse ? 'port_in_use' : 'port_unusable';
    this.port = port;
    this.variable = variable;
  }
}
