/** Errors of the platform's own objects may be of another realm (a worker's, a test's), where instanceof fails. */
export function isPlatformError(error: unknown, name: 'TypeError' | 'RangeError'): boolean {
  return typeof error === 'object' && error !== null && (error as { name?: unknown }).name === name;
}
