/** A file's parts in tests: which are the same, and the patched file or a failure that shows the refusal. */
import { unzipSync } from 'fflate';
import type { WritePlan } from '../../../../core/sheet/write-plan.js';
import { DEFAULT_LIMITS } from '../../limits.js';
import { StrictXml } from '../../xml/strict-xml.js';
import { type Patched, patchWorkbook } from '../patch-workbook.js';

export function partText(file: Uint8Array, name: string): string {
  const part = unzipSync(file)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
}

/** Names of the parts that one file has and the other has not, or has otherwise. */
export function differentParts(one: Uint8Array, other: Uint8Array): string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.filter(
    (name) =>
      Buffer.compare(Buffer.from(a[name] ?? []), Buffer.from(b[name] ?? [])) !== 0 || !(name in a) || !(name in b),
  );
}

/** Also reads every part of XML by a strict parser: what we write must be well-formed. */
export function patched(bytes: Uint8Array, plan: WritePlan): Patched {
  const outcome = patchWorkbook(bytes, plan);
  if (outcome.kind !== 'patched') throw new Error(JSON.stringify(outcome));
  for (const [name, part] of Object.entries(unzipSync(outcome.bytes))) {
    if (!/\.(?:xml|rels|vml)$/.test(name)) continue;
    const xml = new StrictXml(name, DEFAULT_LIMITS, { open() {}, close() {} });
    xml.write(new TextDecoder().decode(part));
    xml.end();
  }
  return outcome;
}
