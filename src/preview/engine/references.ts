/** Objects an add-in keeps by reference id beyond one batch. */
import type { HostObject } from './host-objects.js';
import { refuse } from './host-error.js';

export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private made = 0;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `ref${++this.made}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  find(id: string): HostObject | undefined {
    return this.objects.get(id);
  }

  resolve(id: string): HostObject {
    return this.objects.get(id) ?? refuse('InvalidReference');
  }

  release(id: string): void {
    const object = this.objects.get(id);
    if (object !== undefined) this.ids.delete(object);
    this.objects.delete(id);
  }

  get count(): number {
    return this.objects.size;
  }
}
