// Jest loads this file before its own way of finding modules: here a name that ends in .js would be no file.
import { join } from 'node:path';
import { findBrowser } from '../../../.ci/find-browser';
import { servePreview, type ServedPreview } from './served-preview';

declare global {
  // What globalTeardown stops; tests run in realms of their own and read the environment.
  var servedPreview: ServedPreview | undefined;
}

/** Builds the bundles where they are out of date and serves them for all browser tests. */
export default async function setup(): Promise<void> {
  // Asked before anything is built: without a browser there is nothing to build for.
  process.env['DISPATCH_BROWSER'] = findBrowser();
  globalThis.servedPreview = await servePreview(join(__dirname, '..', '..', '..'));
  process.env['DISPATCH_PREVIEW'] = globalThis.servedPreview.address;
}
