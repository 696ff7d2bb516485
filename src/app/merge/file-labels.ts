/** What files are called in a master: their names, with as many folders as tell two of one name apart. */
export function distinctLabels(paths: readonly string[]): string[] {
  const pieces = paths.map((path) => path.split('/').filter((piece) => piece !== ''));
  const labels = pieces.map((all) => all.at(-1) ?? '');
  for (let depth = 2; ; depth++) {
    const counts = new Map<string, number>();
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    const deepest = Math.max(0, ...pieces.map((all) => all.length));
    if (depth > deepest || [...counts.values()].every((count) => count === 1)) return labels;
    pieces.forEach((all, index) => {
      if ((counts.get(labels[index] ?? '') ?? 0) > 1) labels[index] = all.slice(-depth).join('/');
    });
  }
}
