/**
 * A structural check of the add-in's manifest that needs no web service: well-formed, identified, every resource that is
 * named is there and every one that is there is named, one origin, icons of the sizes they claim, texts not too long.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Excel cuts or refuses longer ones. */
const LONGEST = { id: 32, short: 125, long: 250 };
const RIBBON_SIZES = ['16', '32', '80'];
/** What Office shows beside the add-in's name, on usual and on fine screens. */
const LISTED_ICONS: Readonly<Record<string, readonly number[]>> = {
  IconUrl: [32],
  HighResolutionIconUrl: [64, 128],
};

/** @returns what is wrong with it, a sentence each; nothing: it is fine */
export function manifestProblems(xml: string, projectFolder: string): string[] {
  let root: Element;
  try {
    root = parse(xml);
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [...identity(root), ...resources(root), ...addresses(root), ...icons(root, projectFolder), ...controls(root)];
}

function parse(xml: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return document;
}

function all(within: Element, name?: string): Element[] {
  return within.children.flatMap((child) => [
    ...(name === undefined || child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

function identity(root: Element): string[] {
  const problems: string[] = [];
  const app = root.children.find(({ name }) => name === 'OfficeApp');
  const textOf = (name: string): string => app?.children.find((child) => child.name === name)?.text ?? '';
  if (app?.attributes['xsi:type'] !== 'TaskPaneApp') problems.push('the root is no TaskPaneApp');
  if (!GUID.test(textOf('Id'))) problems.push(`Id is no GUID: ${textOf('Id')}`);
  if (!/^\d+(\.\d+){1,3}$/.test(textOf('Version'))) problems.push(`Version is none: ${textOf('Version')}`);
  if (textOf('DefaultLocale') !== 'zh-CN') problems.push('the default locale is not zh-CN');
  if (!/^Read(Write)?Document$/.test(textOf('Permissions'))) problems.push('Permissions are missing');
  const sets = [...all(root, 'Set'), ...all(root, 'bt:Set')];
  if (sets.length === 0) problems.push('no requirement set is named');
  for (const { attributes } of sets) {
    if (attributes['Name'] !== 'ExcelApi' || attributes['MinVersion'] !== '1.14') {
      problems.push(`asks for ${attributes['Name']} ${attributes['MinVersion']}, not for ExcelApi 1.14`);
    }
  }
  return problems;
}

const RESOURCES = ['bt:Image', 'bt:Url', 'bt:String'];

function resources(root: Element): string[] {
  const problems: string[] = [];
  const given = all(root).filter(({ name, attributes }) => RESOURCES.includes(name) && attributes['id'] !== undefined);
  const asked = all(root).flatMap(({ attributes }) => attributes['resid'] ?? []);
  const ids = given.map(({ attributes }) => attributes['id'] as string);
  for (const id of new Set(asked)) if (!ids.includes(id)) problems.push(`no resource ${id}`);
  for (const id of new Set(ids)) if (!asked.includes(id)) problems.push(`nobody asks for resource ${id}`);
  if (new Set(ids).size < ids.length) problems.push('two resources have one id');
  for (const id of ids) if (id.length > LONGEST.id) problems.push(`a resource id is longer than ${LONGEST.id}: ${id}`);
  for (const [list, longest] of [
    ['bt:ShortStrings', LONGEST.short],
    ['bt:LongStrings', LONGEST.long],
  ] as const) {
    for (const text of all(root, list).flatMap((strings) => all(strings, 'bt:String'))) {
      const english = all(text, 'bt:Override').find(({ attributes }) => attributes['Locale'] === 'en-US');
      if (english === undefined) problems.push(`no English for ${text.attributes['id']}`);
      for (const words of [text.attributes['DefaultValue'], english?.attributes['Value']]) {
        if (words === undefined || words === '') problems.push(`no words for ${text.attributes['id']}`);
        else if (words.length > longest) problems.push(`longer than ${longest} characters: ${text.attributes['id']}`);
      }
    }
  }
  return problems;
}

/** Everything that names an address. */
function addressed(root: Element): { readonly name: string; readonly address: string }[] {
  return all(root).flatMap(({ name, attributes }) => {
    const address = attributes['DefaultValue'];
    return address !== undefined && /^https?:/.test(address) ? [{ name, address }] : [];
  });
}

function addresses(root: Element): string[] {
  const problems: string[] = [];
  const origins = new Set(addressed(root).map(({ address }) => new URL(address).origin));
  if (origins.size !== 1) problems.push(`several origins: ${[...origins].join(', ')}`);
  for (const origin of origins) if (!origin.startsWith('https:')) problems.push(`not https: ${origin}`);
  return problems;
}

function icons(root: Element, projectFolder: string): string[] {
  const images = all(root, 'bt:Image').filter(({ attributes }) => attributes['id'] !== undefined);
  const asked = all(root, 'bt:Image').flatMap(({ attributes }) =>
    attributes['resid'] === undefined
      ? []
      : [{ address: addressOf(images, attributes['resid']), sizes: [Number(attributes['size'])] }],
  );
  const listed = Object.entries(LISTED_ICONS).map(([name, sizes]) => ({
    address: all(root, name)[0]?.attributes['DefaultValue'],
    sizes,
  }));
  const problems = [...asked, ...listed].flatMap(({ address, sizes }) => {
    if (address === undefined) return ['an icon has no address'];
    const path = new URL(address).pathname;
    const file = join(projectFolder, path);
    if (!existsSync(file)) return [`no icon ${path}`];
    const size = pngSize(readFileSync(file));
    return size !== null && size.width === size.height && sizes.includes(size.width)
      ? []
      : [`${path} is no PNG of ${sizes.join(' or ')} pixels`];
  });
  return [...new Set(problems)];
}

function addressOf(images: readonly Element[], id: string): string | undefined {
  return images.find(({ attributes }) => attributes['id'] === id)?.attributes['DefaultValue'];
}

/** null: no PNG. */
export function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG' || bytes.toString('latin1', 12, 16) !== 'IHDR') {
    return null;
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function controls(root: Element): string[] {
  const problems: string[] = [];
  const found = all(root, 'Control');
  if (found.length === 0) problems.push('no button');
  const ids = [...found, ...all(root, 'Group')].map(({ attributes }) => attributes['id']);
  if (ids.includes(undefined) || new Set(ids).size < ids.length) problems.push('buttons without an id of their own');
  for (const control of found) {
    const id = control.attributes['id'] ?? '?';
    const sizes = all(control, 'bt:Image').map(({ attributes }) => attributes['size']);
    if (RIBBON_SIZES.some((size) => !sizes.includes(size))) problems.push(`${id} lacks an icon size`);
    if (all(control, 'Action')[0]?.attributes['xsi:type'] !== 'ShowTaskpane') problems.push(`${id} opens no pane`);
    if (all(control, 'Supertip').length !== 1) problems.push(`${id} has no supertip`);
  }
  // One pane for all buttons: another id would open a second one beside it.
  if (new Set(all(root, 'TaskpaneId').map(({ text }) => text)).size > 1) problems.push('several panes');
  return problems;
}
