/** Returns milliseconds since some moment in the past. Ages are measured by it, since whoever sets the wall clock does not move it. */
export function monotonic(): number {
  return performance.now();
}
