/** Seconds that an answer asks to wait (`Retry-After` in seconds), or null. */
export function retryAfterSeconds(response: Pick<Response, 'headers'>): number | null {
  const header = response.headers.get('retry-after');
  if (header === null || !/^\d{1,6}$/u.test(header.trim())) return null;
  return Number(header);
}
