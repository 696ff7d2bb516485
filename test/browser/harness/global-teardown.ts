import type {} from './global-setup';

export default async function teardown(): Promise<void> {
  await globalThis.servedPreview?.stop();
}
