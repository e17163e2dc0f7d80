const KEY = 'operator-token';

/** The operator's token, kept for this tab only and sent in no other way than the Authorization header. */
export const session = {
  token: (): string | null => sessionStorage.getItem(KEY),
  begin: (token: string): void => sessionStorage.setItem(KEY, token),
  end: (): void => sessionStorage.removeItem(KEY),
};
