/** a.xlsx → a-副本.xlsx; a name without a dot gets the suffix at its end. */
export function copyName(name: string, suffix: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 1 ? name + suffix : name.slice(0, dot) + suffix + name.slice(dot);
}
