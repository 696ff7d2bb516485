/** Areas of cells against one another. */
import type { Area } from '../core/sheet/snapshot.js';

export function intersect(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function isSingleCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

/** What is left of the area without the hole: at most four areas that do not touch one another's cells. */
export function areaWithout(area: Area, hole: Area): Area[] {
  if (!intersect(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  const parts = [
    { ...area, bottom: top - 1 },
    { top, bottom, left: area.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: area.right },
    { ...area, top: bottom + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

export function areaWithoutAll(area: Area, holes: readonly Area[]): Area[] {
  return holes.reduce((parts, hole) => parts.flatMap((part) => areaWithout(part, hole)), [area]);
}
