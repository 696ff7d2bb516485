import { PreviewEngine } from '../engine/engine.js';
import { Workbook } from '../../grid/model/workbook.js';
import { openFrameTransport } from './frame-transport.js';
import { paneAddress, type HostInformation } from './host-information.js';
import type { MessageWindow, WindowMessage } from './message-window.js';

const INFORMATION: HostInformation = {
  conversationId: 'conversation-1',
  instanceId: 'pane-1',
  hostOrigin: 'https://localhost:3000',
  locale: 'zh-CN',
};
const PANE_ORIGIN = 'https://localhost:3001';

type Reply = { readonly _actionName: string; readonly _responseType: number; readonly _data: Record<string, unknown> };

class Page implements MessageWindow {
  private readonly listeners = new Set<(message: WindowMessage) => void>();

  addEventListener(_type: 'message', listener: (message: WindowMessage) => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'message', listener: (message: WindowMessage) => void): void {
    this.listeners.delete(listener);
  }

  hear(data: unknown, source: unknown, origin: string): void {
    for (const listener of this.listeners)
      listener({ data, source, origin, stopImmediatePropagation: () => undefined });
  }
}

function open(): {
  page: Page;
  replies: Reply[];
  pane: object;
  engine: PreviewEngine;
  close: () => void;
  name: string;
  /** Which way Tab left the pane. */
  exits: string[];
} {
  const workbook = new Workbook();
  workbook.addSheet('清单');
  const engine = new PreviewEngine(workbook);
  const page = new Page();
  const replies: Reply[] = [];
  const pane = {
    postMessage: (message: string, origin: string) => {
      expect(origin).toBe(PANE_ORIGIN);
      replies.push(JSON.parse(message) as Reply);
    },
  };
  const exits: string[] = [];
  const frame = { name: '', contentWindow: pane };
  const { close } = openFrameTransport(page, frame, PANE_ORIGIN, engine, INFORMATION, (way) => exits.push(way));
  return { page, replies, pane, engine, close, name: frame.name, exits };
}

function request(actionName: string, data: unknown, actionType = 0): string {
  return JSON.stringify({
    _messageType: 0,
    _actionType: actionType,
    _actionName: actionName,
    _conversationId: INFORMATION.conversationId,
    _correlationId: 7,
    _data: data,
  });
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

test('the frame is named before it is attached', () => {
  expect(JSON.parse(open().name)).toMatchObject({
    hostInfo: 'Excel$Web$16.01$zh-CN$$$disableLogging$0',
    xdmInfo: 'conversation-1|pane-1|https://localhost:3000',
  });
});

test('the same can stand in the address, the conversation last', () => {
  expect(paneAddress('https://localhost:3001/taskpane.html?lang=zh#top', INFORMATION)).toBe(
    'https://localhost:3001/taskpane.html?lang=zh&_host_Info=Excel$Web$16.01$zh-CN$$$disableLogging$0' +
      '#&_serializer_version=1&_xdm_Info=conversation-1|pane-1|https%3A%2F%2Flocalhost%3A3000',
  );
});

test('a pane is told what Excel has', () => {
  const { page, pane, replies } = open();
  page.hear(request('ContextActivationManager_getAppContextAsync', 'pane-1'), pane, PANE_ORIGIN);
  expect(replies).toHaveLength(1);
  expect(JSON.parse(String(replies[0]?._data['_requirementMatrix']))).toMatchObject({ ExcelApi: '1.14' });
});

test.each([
  ['another window', request('executeMethod', {}), {}, PANE_ORIGIN],
  ['another origin', request('ContextActivationManager_getAppContextAsync', ''), undefined, 'https://elsewhere.test'],
  ['another conversation', '{"_messageType":0,"_conversationId":"x"}', undefined, PANE_ORIGIN],
  ['text that only looks like JSON', '{not json', undefined, PANE_ORIGIN],
  ['an object', { _messageType: 0 }, undefined, PANE_ORIGIN],
])('%s is left alone', (_what, data, source, origin) => {
  const { page, pane, replies } = open();
  page.hear(data, source ?? pane, origin);
  expect(replies).toEqual([]);
});

test('a batch is answered with its JSON', async () => {
  const { page, pane, replies } = open();
  const body = JSON.stringify({
    Actions: [{ Id: 1, ActionType: 2, Name: '', ObjectPathId: 2, QueryInfo: { Select: ['items/name'] } }],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: '' },
      2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    },
  });
  const data = { DdaMethod: { DispatchId: 93 }, ArrayData: ['', 'POST', 'ProcessQuery', [], body, 0, 0] };
  page.hear(request('executeMethod', data), pane, PANE_ORIGIN);
  await settled();
  const [status, , answer] = replies[0]?._data['Data'] as [number, unknown, string];
  expect(status).toBe(200);
  expect(JSON.parse(answer)).toMatchObject({ Results: [{ Value: { _Items: [{ Name: '清单' }] } }] });
});

test('events go to a pane that asked for them, until it is closed', () => {
  const { page, pane, replies, engine, close } = open();
  const cell = { top: 0, left: 0, bottom: 0, right: 0 };
  engine.user.select(engine.workbook.activeSheet, [cell]);
  expect(replies).toEqual([]);
  page.hear(request('documentSelectionChanged', {}, 1), pane, PANE_ORIGIN);
  engine.user.select(engine.workbook.activeSheet, [cell]);
  expect(replies.map((reply) => [reply._actionName, reply._responseType])).toEqual([
    ['documentSelectionChanged', 0],
    ['documentSelectionChanged', 1],
  ]);
  close();
  engine.user.select(engine.workbook.activeSheet, [cell]);
  expect(replies).toHaveLength(2);
});

test.each([
  ['Tab beyond the last control', 13, ['forward']],
  ['Shift+Tab beyond the first', 14, ['back']],
  ['the page is ready', 10, []],
])('%s', (_what, action, expected) => {
  const { page, pane, replies, exits } = open();
  page.hear(request('ContextActivationManager_notifyHost', ['pane-1', action]), pane, PANE_ORIGIN);
  expect(exits).toEqual(expected);
  expect(replies).toEqual([]);
});

test('what Excel on the web does not offer is refused', () => {
  const { page, pane, replies } = open();
  page.hear(request('executeMethod', { DdaMethod: { DispatchId: 64 } }), pane, PANE_ORIGIN);
  page.hear(request('somethingElse', {}), pane, PANE_ORIGIN);
  expect(replies).toMatchObject([{ _data: { Error: 5000 } }, { _errorCode: -2 }]);
});
