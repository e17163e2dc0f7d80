/**
 * Returns the Content-Security-Policy of pages and of worker scripts, which are not covered by their page's.
 * DuckDB needs `wasm-unsafe-eval` to compile and nothing else; data comes from the store's origin only,
 * which also confines what SQL could ever send away. Styles are files: what scripts set on an element
 * goes through the CSSOM, which the policy does not restrict.
 */
export function contentSecurityPolicy(storeOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    `connect-src 'self' ${storeOrigin}`,
    "img-src 'self' data: blob:",
    "style-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
