/** What an add-in's frame is told about its host before office.js starts. */

export interface HostInformation {
  /** Any text; it names the conversation in every message. */
  readonly conversationId: string;
  readonly instanceId: string;
  /** The host page's origin: https, and the pane's own hostname. */
  readonly hostOrigin: string;
  /** Of Excel's own interface. */
  readonly locale: string;
}

/** disableLogging keeps the library from asking other hosts for anything. */
function hostInfo(locale: string): string {
  return `Excel$Web$16.01$${locale}$$$disableLogging$0`;
}

/** The frame's name: set it before the frame is attached. The pane's address stays as it is. */
export function frameName({ conversationId, instanceId, hostOrigin, locale }: HostInformation): string {
  return JSON.stringify({
    baseFrameName: `preview-${instanceId}`,
    hostInfo: hostInfo(locale),
    xdmInfo: `${conversationId}|${instanceId}|${hostOrigin}`,
    serializerVersion: '1',
  });
}

/** The pane's address with the same information, for a frame whose name is not ours to set. */
export function paneAddress(address: string, information: HostInformation): string {
  const [page = '', query] = (address.split('#')[0] ?? '').split('?');
  const { conversationId, instanceId, hostOrigin, locale } = information;
  const queries = [...(query === undefined ? [] : [query]), `_host_Info=${hostInfo(locale)}`];
  const xdmInfo = `${conversationId}|${instanceId}|${encodeURIComponent(hostOrigin)}`;
  // The library takes everything behind _xdm_Info= for its value: nothing may follow.
  return `${page}?${queries.join('&')}#&_serializer_version=1&_xdm_Info=${xdmInfo}`;
}
