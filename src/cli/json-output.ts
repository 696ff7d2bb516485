/** JSON for files and pipes. JSON.stringify leaves DEL and the C1 controls as they are; a terminal would obey them. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[\u007f-\u009f]/g, (control) => `\\u00${control.charCodeAt(0).toString(16)}`)}\n`;
}
