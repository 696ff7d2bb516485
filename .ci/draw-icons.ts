/** Draws the add-in's icons into assets/: a list with a tick, and the same list with each button's own sign. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];
/** How far a point of the unit square is inside (below 0) or outside a shape. */
type Shape = (x: number, y: number) => number;
type Layer = readonly [Shape, Colour];

const BLUE: Colour = [15, 108, 189];
const WHITE: Colour = [255, 255, 255];
const PALE: Colour = [180, 214, 250];
const GREEN: Colour = [16, 124, 16];
const AMBER: Colour = [218, 123, 17];
const RED: Colour = [196, 43, 28];

function box(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  return (x, y) => {
    const dx = Math.max(left + radius - x, 0, x - right + radius);
    const dy = Math.max(top + radius - y, 0, y - bottom + radius);
    return Math.hypot(dx, dy) - radius;
  };
}

function disc(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => Math.hypot(x - centreX, y - centreY) - radius;
}

function stroke(points: readonly Point[], width: number): Shape {
  return (x, y) => {
    let nearest = Infinity;
    for (let i = 1; i < points.length; i++) {
      const [fromX, fromY] = points[i - 1] as Point;
      const [toX, toY] = points[i] as Point;
      const [dx, dy] = [toX - fromX, toY - fromY];
      const along = Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy)));
      nearest = Math.min(nearest, Math.hypot(x - fromX - along * dx, y - fromY - along * dy));
    }
    return nearest - width / 2;
  };
}

const LIST: readonly Layer[] = [
  [box(0.06, 0.03, 0.94, 0.97, 0.14), BLUE],
  [box(0.2, 0.19, 0.8, 0.29, 0.03), WHITE],
  [box(0.2, 0.41, 0.8, 0.5, 0.03), PALE],
  [box(0.2, 0.62, 0.46, 0.71, 0.03), PALE],
];

function badge(colour: Colour): Layer[] {
  return [
    [disc(0.7, 0.7, 0.34), WHITE],
    [disc(0.7, 0.7, 0.28), colour],
  ];
}

const TICK = stroke(
  [
    [0.57, 0.71],
    [0.67, 0.81],
    [0.84, 0.61],
  ],
  0.085,
);

const ICONS: Readonly<Record<string, readonly Layer[]>> = {
  icon: [...LIST, ...badge(GREEN), [TICK, WHITE]],
  check: [
    [box(0.06, 0.06, 0.94, 0.94, 0.16), BLUE],
    [
      stroke(
        [
          [0.26, 0.53],
          [0.44, 0.7],
          [0.76, 0.33],
        ],
        0.13,
      ),
      WHITE,
    ],
  ],
  // A cell in colour: what marking leaves on the sheet.
  mark: [
    ...LIST,
    [disc(0.7, 0.7, 0.34), WHITE],
    [box(0.44, 0.44, 0.96, 0.96, 0.08), AMBER],
    [box(0.53, 0.53, 0.87, 0.87, 0.03), WHITE],
    [box(0.59, 0.59, 0.81, 0.81, 0.02), AMBER],
  ],
  clear: [
    ...LIST,
    ...badge(RED),
    [
      stroke(
        [
          [0.6, 0.6],
          [0.8, 0.8],
        ],
        0.085,
      ),
      WHITE,
    ],
    [
      stroke(
        [
          [0.8, 0.6],
          [0.6, 0.8],
        ],
        0.085,
      ),
      WHITE,
    ],
  ],
};

/** Samples a side of each pixel, so that edges are smooth. */
const SAMPLES = 6;

/** RGBA rows, the colours not premultiplied. */
function paint(layers: readonly Layer[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
        const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
        const top = layers.findLast(([shape]) => shape(x, y) <= 0);
        if (top === undefined) continue;
        covered++;
        top[1].forEach((part, index) => (sum[index] = (sum[index] as number) + part));
      }
      const at = (row * size + column) * 4;
      if (covered === 0) continue;
      sum.forEach((part, index) => (pixels[at + index] = Math.round(part / covered)));
      pixels[at + 3] = Math.round((covered / (SAMPLES * SAMPLES)) * 255);
    }
  }
  return pixels;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

function png(pixels: Uint8Array, size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, RGBA, no interlacing.
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: size }, (_, row) =>
      Buffer.concat([Buffer.from([0]), pixels.subarray(row * size * 4, (row + 1) * size * 4)]),
    ),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

const SIZES: Readonly<Record<string, readonly number[]>> = { icon: [16, 32, 64, 80, 128] };
const BUTTON_SIZES = [16, 32, 80];

const folder = new URL('../assets/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, layers] of Object.entries(ICONS)) {
  for (const size of SIZES[name] ?? BUTTON_SIZES) {
    writeFileSync(new URL(`${name}-${size}.png`, folder), png(paint(layers, size), size));
  }
}
