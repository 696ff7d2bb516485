/**
 * The real office.js of the development package in a jsdom window, over the preview's Excel. For tests only. The test
 * file needs a window of its own, since the library keeps its state in globals, makes alert, confirm and prompt throw,
 * takes history.pushState away and writes to sessionStorage:
 *
 *     @jest-environment jsdom
 *     @jest-environment-options {"url": "https://preview.test/"}
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PreviewEngine, type EngineOptions } from '../engine/engine.js';
import type { Workbook } from '../../grid/model/workbook.js';
import type { Conversation } from './conversation.js';
import { openInPageTransport, type InPageWindow } from './in-page-transport.js';

export interface ExcelInPage {
  readonly engine: PreviewEngine;
  readonly workbook: Workbook;
  readonly conversation: Conversation;
}

export interface InPageOptions extends EngineOptions {
  /** Of Excel's interface; zh-CN where it is not said. */
  readonly locale?: string;
}

interface Element {
  tagName: string;
  src: string;
  type: string;
  onload?: () => void;
  onerror?: (error: unknown) => void;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
}

interface JsdomWindow extends InPageWindow {
  readonly document: {
    readonly domain?: string;
    readonly head: { append(element: Element): void };
    createElement(name: string): Element;
  };
  readonly Node: { prototype: { appendChild(this: unknown, element: Element): Element } };
  eval(source: string): void;
  readonly OfficeExtension?: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  readonly Office?: { onReady(): Promise<unknown> };
}

/** Where the library believes it was loaded from; answered from the package. */
const LIBRARY_PATH = '/office-library/';

/** Resolves when Office.onReady does; Excel, Office and OfficeExtension are globals then. */
export async function startExcelInPage(workbook: Workbook, options: InPageOptions = {}): Promise<ExcelInPage> {
  const window = globalThis as unknown as JsdomWindow;
  if (!window.location?.origin.startsWith('https:')) {
    throw new Error('The test needs @jest-environment jsdom and an https url in @jest-environment-options.');
  }
  const engine = new PreviewEngine(workbook, options);
  const conversation = openInPageTransport(window, engine, options.locale);
  await loadOffice(window);
  return { engine, workbook, conversation };
}

async function loadOffice(window: JsdomWindow): Promise<void> {
  const library = join(process.cwd(), 'node_modules', '@microsoft', 'office-js', 'dist');
  const run = (file: string): void => window.eval(readFileSync(join(library, file.toLowerCase()), 'utf8'));
  // The library finds its own place by this tag and asks for its parts from there.
  const tag = window.document.createElement('script');
  tag.type = 'inert';
  tag.setAttribute('src', `${window.location.origin}${LIBRARY_PATH}office.js`);
  window.document.head.append(tag);
  const { appendChild } = window.Node.prototype;
  window.Node.prototype.appendChild = function (this: unknown, element: Element) {
    const file = element.tagName === 'SCRIPT' ? element.src.split(LIBRARY_PATH)[1] : undefined;
    if (file !== undefined) {
      element.removeAttribute('src');
      window.setTimeout(() => {
        run(file);
        element.onload?.();
      }, 0);
    }
    return appendChild.call(this, element);
  };
  run('office.js');
  await window.Office?.onReady();
  // A check the library has and leaves switched off: calls newer than the declared sets fail before they go out.
  if (window.OfficeExtension !== undefined) window.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}
