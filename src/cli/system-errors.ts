/** The system's own errors (no such file, no permission) told apart from ours. */
import { types } from 'node:util';
import type { UnreadableReason } from '../app/unreadable.js';

/** ENOENT and its like. @throws the error itself where it is none of the system's: then it is ours */
export function systemCode(error: unknown): string {
  if (types.isNativeError(error) && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** @throws what is no error of the system */
export function unreadableReason(error: unknown): UnreadableReason {
  const code = systemCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'not-there' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'not-permitted' };
    case 'EBUSY':
      return { kind: 'in-use' };
    case 'EISDIR':
      return { kind: 'not-a-file' };
    default:
      return { kind: 'read-failed', code };
  }
}
