/**
 * The conversation inside one window, for tests: pane and host share it. The host listens before office.js does and
 * keeps the pane's messages from it.
 */
import type { PreviewEngine } from '../engine/engine.js';
import { Conversation } from './conversation.js';
import { frameName, type HostInformation } from './host-information.js';
import type { MessageWindow } from './message-window.js';

export interface InPageWindow extends MessageWindow {
  name: string;
  readonly location: { readonly origin: string; readonly hostname: string };
  readonly document: { readonly domain?: string };
  readonly MessageEvent: new (type: string, init: Record<string, unknown>) => unknown;
  dispatchEvent(event: never): boolean;
  setTimeout(run: () => void, milliseconds: number): unknown;
}

/** Call it before office.js is evaluated. The window's address must be https. */
export function openInPageTransport(window: InPageWindow, engine: PreviewEngine, locale = 'zh-CN'): Conversation {
  const hostOrigin = window.location.origin;
  const information: HostInformation = { conversationId: 'in-page', instanceId: 'pane-1', hostOrigin, locale };
  window.name = frameName(information);
  // jsdom has no document.domain, with which the library compares the host's name.
  if (window.document.domain === undefined) {
    Object.defineProperty(window.document, 'domain', { value: window.location.hostname, configurable: true });
  }
  const send = (text: string): void => {
    window.setTimeout(() => {
      const event = new window.MessageEvent('message', { data: text, origin: hostOrigin, source: window });
      window.dispatchEvent(event as never);
    }, 0);
  };
  const conversation = new Conversation(engine, information, send);
  window.addEventListener(
    'message',
    (message) => {
      if (conversation.receive(message.data)) message.stopImmediatePropagation();
    },
    true,
  );
  return conversation;
}
