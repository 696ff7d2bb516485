/** OPC relationships: which part a part's ids lead to. */
import type { ReadLimits } from '../limits.js';
import { localName, parsePart } from '../xml/strict-xml.js';
import type { ZipArchive } from '../zip/zip-archive.js';

export interface Relationship {
  readonly id: string;
  /** The type's last segment (worksheet, styles …), the same in the transitional and the strict namespaces. */
  readonly type: string;
  /** A part's name, resolved. */
  readonly target: string;
}

/** ../media/a.xml against xl/worksheets/sheet1.xml → xl/media/a.xml; a leading slash means the package's root. */
function resolve(target: string, source: string): string {
  let decoded = target.replace(/\\/g, '/');
  try {
    decoded = decodeURIComponent(decoded);
  } catch (error) {
    // A bare % is no escape: the name is meant as it stands.
    if (!(error instanceof URIError)) throw error;
  }
  const path = decoded.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of decoded.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** source: the part whose relationships are wanted, '' for the package. Links out of the file are left out. */
export function relationshipsOf(archive: ZipArchive, source: string, limits: ReadLimits): Relationship[] {
  const slash = source.lastIndexOf('/') + 1;
  const entry = archive.find(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`);
  const found: Relationship[] = [];
  if (entry === undefined) return found;
  parsePart(archive, entry, limits, {
    open(name, { Id, Type, Target, TargetMode }, depth) {
      if (depth !== 2 || localName(name) !== 'Relationship' || TargetMode === 'External') return;
      if (Id === undefined || Type === undefined || Target === undefined) return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolve(Target, source) });
    },
    close() {},
  });
  return found;
}
