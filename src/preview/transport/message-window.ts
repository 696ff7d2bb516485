/** As much of a browser window as the transports need; a real window and jsdom's both have it. */

export interface WindowMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
  stopImmediatePropagation(): void;
}

export interface MessageWindow {
  addEventListener(type: 'message', listener: (message: WindowMessage) => void, capture?: boolean): void;
  removeEventListener(type: 'message', listener: (message: WindowMessage) => void, capture?: boolean): void;
}
