/** Excel on the web's side of the conversation with a task pane: JSON texts in, JSON texts out, by whatever carries them. */
import type { PreviewEngine } from '../engine/engine.js';
import type { HostInformation } from './host-information.js';

/** What goes with any ExcelApi: without DelayForCellEdit the library drops that option. */
const OTHER_SETS = { RichApiRuntimeFlag: '1.2', DelayForCellEdit: '1.1' } as const;

interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const MessageType = { request: 0, response: 1 } as const;
const ActionType = { invoke: 0, register: 1, unregister: 2 } as const;
const ResponseType = { invoke: 0, event: 1 } as const;
const Dispatch = { loadSettings: 75, saveSettings: 76, batch: 93 } as const;
/** What a pane tells of itself: Tab beyond its last control, Shift+Tab beyond its first. */
const HostAction = { tabExit: 13, tabExitShift: 14 } as const;
/** Codes of the Common API: the operation is not supported; an internal error. */
const NOT_SUPPORTED = 5000;
const INTERNAL_ERROR = 5001;
const NO_SUCH_ACTION = -2;

interface ExecuteData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, unknown])[] };
}

export class Conversation {
  /** Office.context.document.settings, which Excel keeps apart from workbook.settings. */
  readonly documentSettings = new Map<string, unknown>();
  private readonly registered = new Set<string>();
  private readonly stopListening: () => void;

  constructor(
    private readonly engine: PreviewEngine,
    private readonly information: HostInformation,
    private readonly send: (text: string) => void,
    /** The pane has let Tab go: the library stops the key, so the focus is Excel's to move. */
    private readonly tabbedOut: (direction: 'forward' | 'back') => void = () => undefined,
  ) {
    this.stopListening = engine.listen({
      events: (entries) => this.raise('richApiMessage', { ArrayData: entries }),
      selectionChanged: () => this.raise('documentSelectionChanged', {}),
    });
  }

  /** Nothing is sent any more but answers that are under way. */
  close(): void {
    this.stopListening();
  }

  /** Whether the text was a message of this conversation. It is answered later, by send. */
  receive(text: unknown): boolean {
    const message = this.read(text);
    if (message === undefined) return false;
    if (message._actionType === ActionType.register) {
      this.registered.add(message._actionName);
      this.reply(message, { Error: 0 });
    } else if (message._actionType === ActionType.unregister) {
      this.registered.delete(message._actionName);
      this.reply(message, { Error: 0 });
    } else this.invoke(message);
    return true;
  }

  private read(text: unknown): Message | undefined {
    if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
    let message: Partial<Message>;
    try {
      message = JSON.parse(text) as Partial<Message>;
    } catch {
      // Other messages between windows are none of ours, whatever they look like.
      return undefined;
    }
    const ours =
      message._messageType === MessageType.request && message._conversationId === this.information.conversationId;
    return ours ? (message as Message) : undefined;
  }

  private invoke(message: Message): void {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.reply(message, this.appContext());
        break;
      case 'ContextActivationManager_notifyHost':
        this.notified(message._data);
        break;
      case 'executeMethod':
        this.execute(message, message._data as ExecuteData);
        break;
      default:
        this.reply(message, null, NO_SUCH_ACTION);
    }
  }

  private notified(data: unknown): void {
    const action: unknown = Array.isArray(data) ? data[1] : undefined;
    if (action === HostAction.tabExit) this.tabbedOut('forward');
    else if (action === HostAction.tabExitShift) this.tabbedOut('back');
  }

  private execute(message: Message, data: ExecuteData): void {
    switch (data.DdaMethod.DispatchId) {
      case Dispatch.batch: {
        const [, , , , body, , flags] = data.ArrayData ?? [];
        void this.engine.answer(String(body), typeof flags === 'number' ? flags : 0).then(
          (answer) => this.reply(message, { Error: 0, Version: 1, Data: [200, [], answer] }),
          (error: unknown) => {
            this.reply(message, { Error: INTERNAL_ERROR, Version: 1 });
            // A fault of the preview itself: the pane must not wait for ever, and nobody must overlook it.
            throw error;
          },
        );
        break;
      }
      case Dispatch.loadSettings:
        this.reply(message, { Error: 0, Version: 1, Settings: [...this.documentSettings] });
        break;
      case Dispatch.saveSettings:
        for (const [key, value] of data.DdaSettingsMethod?.Properties ?? []) this.documentSettings.set(key, value);
        this.reply(message, { Error: 0, Version: 1 });
        break;
      default:
        this.reply(message, { Error: NOT_SUPPORTED, Version: 1 });
    }
  }

  private reply({ _actionName, _correlationId }: Message, data: unknown, errorCode = 0): void {
    this.post({ _actionName, _correlationId, _errorCode: errorCode, _responseType: ResponseType.invoke, _data: data });
  }

  private raise(name: string, data: unknown): void {
    if (!this.registered.has(name)) return;
    this.post({ _actionName: name, _correlationId: -1, _errorCode: 0, _responseType: ResponseType.event, _data: data });
  }

  private post(message: Readonly<Record<string, unknown>>): void {
    const { conversationId, hostOrigin } = this.information;
    const envelope = { _messageType: MessageType.response, _conversationId: conversationId, _origin: hostOrigin };
    this.send(JSON.stringify({ ...envelope, _serializerVersion: 1, ...message }));
  }

  /** Everything the library asks for before Office.onReady. */
  private appContext(): Readonly<Record<string, unknown>> {
    const { instanceId, locale, hostOrigin } = this.information;
    const sets = JSON.stringify({ ExcelApi: this.engine.session.excelApi, ...OTHER_SETS });
    const name = this.engine.workbook.name === '' ? 'workbook.xlsx' : this.engine.workbook.name;
    return {
      _id: instanceId,
      _appInstanceId: instanceId,
      // Excel on the web among the library's application names.
      _appName: 16,
      _appVersion: '16.0',
      _appMinorVersion: 0,
      _hostFullVersion: '16.0.0.0',
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: `${hostOrigin}/${encodeURIComponent(name)}`,
      // Read and write.
      _clientMode: 1,
      _settings: [...this.documentSettings],
      _reason: 'documentOpened',
      // A task pane.
      _osfControlType: 1,
      _eToken: '',
      _correlationId: '',
      _requirementMatrix: sets,
      _dialogRequirementMatrix: sets,
      _clientWindowHeight: 800,
      _clientWindowWidth: 350,
      _addinName: 'preview',
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 0,
    };
  }
}
