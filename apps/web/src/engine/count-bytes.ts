/**
 * Reports the decoded bytes of a response as they come; `contentLength` is what its header says, thus of the compressed
 * file, or null. They are read of a copy, so that the response itself stays as the network gave it. Resolves when all
 * have come; rejects when the line breaks.
 */
export async function countBytes(
  response: Response,
  onBytes: (received: number, contentLength: number | null) => void,
): Promise<void> {
  const reader = response.clone().body?.getReader();
  if (reader === undefined) return;
  const header = Number(response.headers.get('content-length') ?? Number.NaN);
  const contentLength = Number.isSafeInteger(header) && header > 0 ? header : null;
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    received += value.byteLength;
    onBytes(received, contentLength);
  }
}
