/**
 * Returns the Content-Security-Policy of pages and of worker scripts, which are not covered by their page's.
 * DuckDB needs `wasm-unsafe-eval` to compile and nothing else; data comes from the store's origin only,
 * which also confines what SQL could ever send away. Style sheets are files. Style attributes are allowed:
 * scripts write them into SVG, and one reaches nothing but its own element. Style elements are not, so a
 * chart's own one is to be taken out before the chart is put into the page.
 */
export function contentSecurityPolicy(storeOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    `connect-src 'self' ${storeOrigin}`,
    "img-src 'self' data: blob:",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    // The preview of an embedded analysis.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
