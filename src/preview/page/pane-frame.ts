import type { PreviewEngine } from '../engine/engine.js';
import { openFrameTransport } from '../transport/frame-transport.js';
import type { MessageWindow } from '../transport/message-window.js';
import { nextPlace } from './next-place.js';
import { element } from '../../grid/view/element.js';

export interface PaneFrame {
  readonly element: HTMLIFrameElement;
  close(): void;
}

/** Where the server has the pane's page, beside this one. */
const PANE_PAGE = 'pane/taskpane.html';

let frames = 0;

/** The pane's production page in a frame; the conversation with it begins when the frame is attached. */
export function paneFrame(engine: PreviewEngine, locale: string, title: string): PaneFrame {
  const address = new URL(PANE_PAGE, location.href);
  const frame = element('iframe', { title, src: address.href, class: 'pane' });
  const { origin } = location;
  const number = String(++frames);
  const information = { conversationId: `preview-${number}`, instanceId: `pane-${number}`, hostOrigin: origin, locale };
  // The DOM's own types ask for more of a listener than the transports need of a window.
  const page = window as unknown as MessageWindow;
  const { close } = openFrameTransport(page, frame, address.origin, engine, information, (direction) => {
    nextPlace(frame, direction)?.focus();
  });
  return { element: frame, close };
}
