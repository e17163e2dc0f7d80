/** Puts a text on the clipboard. Rejects where the browser refuses. */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard === undefined
    ? Promise.reject(new Error('This browser offers no clipboard here.'))
    : navigator.clipboard.writeText(text);
}
