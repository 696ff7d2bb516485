/** The conversation with a pane in an iframe of the preview page, by window messages. */
import type { PreviewEngine } from '../engine/engine.js';
import { Conversation } from './conversation.js';
import type { HostInformation } from './host-information.js';
import { frameName } from './host-information.js';
import type { MessageWindow } from './message-window.js';

export interface PaneFrame {
  name: string;
  readonly contentWindow: { postMessage(message: string, targetOrigin: string): void } | null;
}

export interface FrameTransport {
  readonly conversation: Conversation;
  /** Stops answering; the frame may be taken away. */
  close(): void;
}

/**
 * Names the frame, which must not be attached to the page yet, and answers it from then on. Messages of other windows
 * and of other origins than the pane's are left alone.
 */
export function openFrameTransport(
  page: MessageWindow,
  frame: PaneFrame,
  paneOrigin: string,
  engine: PreviewEngine,
  information: HostInformation,
  tabbedOut?: (direction: 'forward' | 'back') => void,
): FrameTransport {
  frame.name = frameName(information);
  const send = (text: string): void => frame.contentWindow?.postMessage(text, paneOrigin);
  const conversation = new Conversation(engine, information, send, tabbedOut);
  const listener: Parameters<MessageWindow['addEventListener']>[1] = (message) => {
    if (message.source === frame.contentWindow && message.origin === paneOrigin) conversation.receive(message.data);
  };
  page.addEventListener('message', listener);
  const close = (): void => {
    page.removeEventListener('message', listener);
    conversation.close();
  };
  return { conversation, close };
}
