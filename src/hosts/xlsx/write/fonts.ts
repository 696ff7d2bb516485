/** A font like another one, but bold or a link's. */
import { XmlText } from './xml-text.js';

export interface FontLook {
  readonly bold: boolean;
  readonly link: boolean;
}

/** The order that Excel itself writes. */
const SEQUENCE = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

const LINK_COLOUR = 'FF0563C1';

/** base: a font element as it stands in the part, undefined where there is none; prefix: of the part's main namespace. */
export function fontOf(base: string | undefined, look: FontLook, prefix: string): string {
  const children = new Map<string, string>();
  if (base !== undefined) {
    const xml = new XmlText(base);
    for (const child of xml.children(xml.root)) children.set(xml.local(child.name), xml.raw(child));
  }
  if (look.bold) children.set('b', `<${prefix}b/>`);
  if (look.link) {
    children.set('u', `<${prefix}u/>`);
    children.set('color', `<${prefix}color rgb="${LINK_COLOUR}"/>`);
  }
  const place = ([name]: [string, string]) => SEQUENCE.indexOf(name);
  const ordered = [...children].sort((a, b) => place(a) - place(b)).map(([, xml]) => xml);
  return `<${prefix}font>${ordered.join('')}</${prefix}font>`;
}
