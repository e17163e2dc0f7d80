/**
 * The same response, whose decoded bytes are counted as they are read. `contentLength` is what the header says, thus
 * of the compressed file, or null. Throws when the status is not a success.
 */
export function countBytes(
  response: Response,
  onBytes: (received: number, contentLength: number | null) => void,
): Response {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  if (response.body === null) return response;
  const header = Number(response.headers.get('content-length') ?? Number.NaN);
  const contentLength = Number.isSafeInteger(header) && header > 0 ? header : null;
  let received = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      received += chunk.byteLength;
      onBytes(received, contentLength);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), response);
}
