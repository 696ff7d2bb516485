/** One batch: its actions in order until one fails. What was done before stays done, as in Excel. */
import { HostError, notEmulated, refuse } from './host-error.js';
import { NULL_OBJECT, type HostObject } from './host-objects.js';
import { callMethod, findItem, openObject, setProperty } from './invoke.js';
import { tableOf } from './members.js';
import { identify, runQuery } from './query.js';
import type { Session } from './session.js';
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ArgumentInfo,
  type BatchError,
  type BatchRequest,
  type BatchResponse,
} from './wire.js';

export interface BatchFault {
  readonly code: string;
  readonly message?: string;
  /** Actions done before it fails. */
  readonly afterActions?: number;
}

/** Anything but a HostError is a fault of the preview's own and is thrown. */
export function runBatch(request: BatchRequest, session: Session, fault?: BatchFault): BatchResponse {
  const objects = new BatchObjects(request, session);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  let index = 0;
  try {
    for (; index < request.Actions.length; index++) {
      if (fault !== undefined && index === (fault.afterActions ?? 0)) throw new HostError(fault.code, fault.message);
      const action = request.Actions[index] as Action;
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: runAction(action, objects, session) });
    }
    return traceIds.length > 0 ? { Results: results, TraceIds: traceIds } : { Results: results };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { Error: errorAnswer(error, request, index), Results: results, TraceIds: traceIds };
  }
}

function runAction(action: Action, objects: BatchObjects, session: Session): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const object = objects.at(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return identify(object, session);
    case ActionType.query:
      return runQuery(object, action.QueryInfo ?? {}, session);
    case ActionType.setProperty:
      setProperty(object, action.Name, objects.argumentsOf(action.ArgumentInfo)[0], session);
      return null;
    case ActionType.method:
      if (action.Name === '_KeepReference') return keepReference(object, session);
      return methodAnswer(callMethod(object, action.Name, objects.argumentsOf(action.ArgumentInfo), session), session);
    default:
      throw notEmulated(`actions of the type ${action.ActionType}`);
  }
}

/** Evidence: every recording that makes a range. */
function keepReference(object: HostObject, session: Session): null {
  if (object.type === 'NullObject') return null;
  if (!tableOf(object).tracked) throw notEmulated(`keeping a ${object.type}`);
  session.references.keep(object);
  return null;
}

function methodAnswer(value: unknown, session: Session): unknown {
  return isHostObject(value) ? identify(value, session) : (value ?? null);
}

function isHostObject(value: unknown): value is HostObject {
  // Rows and cells of getCellProperties and the like are plain answers without a type.
  return typeof value === 'object' && value !== null && typeof (value as Partial<HostObject>).type === 'string';
}

class BatchObjects {
  private readonly known = new Map<number, HostObject>();

  constructor(
    private readonly request: BatchRequest,
    private readonly session: Session,
  ) {}

  /** Each path is resolved once: a method in it runs once however often its object is used. */
  at(id: number): HostObject {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const object = this.resolve(id);
    this.known.set(id, object);
    return object;
  }

  argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    if (paths === undefined) return values;
    return values.map((value, index) => {
      const path = paths[index];
      if (Array.isArray(path)) throw notEmulated('lists of objects as an argument');
      return typeof path === 'number' && path > 0 ? this.at(path) : value;
    });
  }

  private resolve(id: number): HostObject {
    const path = this.request.ObjectPaths[id];
    if (path === undefined) refuse('InvalidArgument');
    const parent = (): HostObject => this.at(path.ParentObjectPathId ?? 0);
    switch (path.ObjectPathType) {
      case ObjectPathType.globalObject:
        return { type: 'Workbook' };
      case ObjectPathType.newObject:
        if (path.Name === 'Microsoft.InternalService.AddinInternalService') return { type: 'AddinInternalService' };
        throw notEmulated(`the service ${path.Name}`);
      case ObjectPathType.method: {
        const made = callMethod(parent(), path.Name, this.argumentsOf(path.ArgumentInfo), this.session);
        return isHostObject(made) ? made : refuse('InvalidArgument');
      }
      case ObjectPathType.property:
        return openObject(parent(), path.Name, this.session);
      case ObjectPathType.indexer:
        return findItem(parent(), this.argumentsOf(path.ArgumentInfo)[0], this.session);
      case ObjectPathType.referenceId:
        return this.session.references.resolve(path.Name);
      case ObjectPathType.nullObject:
        return NULL_OBJECT;
      default:
        throw notEmulated(`object paths of the type ${path.ObjectPathType}`);
    }
  }
}

/** The place is the name of what the failing action was after, which the library shows as debugInfo.errorLocation. */
function errorAnswer(error: HostError, { Actions, ObjectPaths }: BatchRequest, index: number): BatchError {
  const action = Actions[index];
  const path = action === undefined ? undefined : ObjectPaths[action.ObjectPathId];
  const Location = action?.Name || path?.Name || '';
  return { Code: error.code, Message: error.message, HttpStatusCode: error.status, ActionIndex: index, Location };
}
