/** Where rows (or columns) of different sizes lie, in pixels. Hidden ones have the size 0. */
export class AxisLayout {
  private readonly offsets: Float64Array;

  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.offsets = new Float64Array(count + 1);
    for (let index = 0; index < count; index++) {
      this.offsets[index + 1] = (this.offsets[index] ?? 0) + sizeOf(index);
    }
  }

  /** The start of a row; of what lies beyond the last, the end. */
  offset(index: number): number {
    return this.offsets[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  size(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  /** Of several, both ends included. */
  span(first: number, last: number): number {
    return this.offset(last + 1) - this.offset(first);
  }

  get total(): number {
    return this.offset(this.count);
  }

  /** The visible row at a pixel; the first or last where it lies outside. */
  indexAt(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.offset(middle + 1) > pixel) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low);
  }

  /** The nearest visible one in a direction, without leaving; where there is none, `from` itself. */
  step(from: number, by: number): number {
    const direction = Math.sign(by);
    let place = from;
    for (let left = Math.abs(by); left > 0; left--) {
      let next = place + direction;
      while (next >= 0 && next < this.count && this.size(next) === 0) next += direction;
      if (next < 0 || next >= this.count) return place;
      place = next;
    }
    return place;
  }
}
