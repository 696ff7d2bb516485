/** The names that OOXML goes by: most files are transitional, some are strict. */

export interface Namespaces {
  readonly main: string;
  /** Of r:id, and the head of relationship types. */
  readonly relationships: string;
}

export const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** Those of the part whose text this is. */
export function namespacesOf(text: string): Namespaces {
  return text.includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
