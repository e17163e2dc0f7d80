const isLongRun = process.env['TEST_LENGTH'] === 'long';

/** How often, or with what, a test is to repeat itself: the short form by default, the long one under `npm run test:long`. */
export const rounds = <T>({ short, long }: { readonly short: T; readonly long: T }): T =>
  isLongRun ? long : short;
