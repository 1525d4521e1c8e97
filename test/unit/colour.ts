import { type LabColor, lab, rgb } from "d3";

/** Colour vision to test with; the matrices are Machado, Oliveira and Fernandes (2009), severity 1. */
const VISIONS = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

type Vision = keyof typeof VISIONS;

/** The least distance (CIEDE2000) between two colours over all kinds of colour vision, and for which it is. */
export function leastDistance(a: string, b: string): { distance: number; vision: Vision } {
  const distances = (Object.keys(VISIONS) as Vision[]).map((vision) => ({
    vision,
    distance: deltaE(seen(a, vision), seen(b, vision)),
  }));
  return distances.reduce((least, other) => (other.distance < least.distance ? other : least));
}

/** Contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = linear(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue light from 0 to 1. */
function linear(color: string): number[] {
  const { r, g, b } = rgb(color);
  return [r, g, b]
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

function seen(color: string, vision: Vision): LabColor {
  const light = linear(color);
  const row = (at: number) =>
    light.reduce((sum, value, index) => sum + value * (VISIONS[vision][3 * at + index] ?? 0), 0);
  const [r = 0, g = 0, b = 0] = [row(0), row(1), row(2)]
    .map((value) => Math.min(1, Math.max(0, value)))
    .map((value) => 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
  return lab(rgb(r, g, b));
}

/** CIEDE2000 after Sharma, Wu and Dalal (2005), with the names they give the terms. */
export function deltaE(
  p: { l: number; a: number; b: number },
  q: { l: number; a: number; b: number },
): number {
  const rad = Math.PI / 180;
  const seventh = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const g = 0.5 * (1 - seventh((Math.hypot(p.a, p.b) + Math.hypot(q.a, q.b)) / 2));
  const [a1, a2] = [p.a * (1 + g), q.a * (1 + g)];
  const [c1, c2] = [Math.hypot(a1, p.b), Math.hypot(a2, q.b)];
  const hue = (a: number, b: number) => (Math.atan2(b, a) / rad + 360) % 360;
  const [h1, h2] = [hue(a1, p.b), hue(a2, q.b)];
  const grey = c1 * c2 === 0;
  const turn = h2 - h1 > 180 ? -360 : h2 - h1 < -180 ? 360 : 0;
  const dh = grey ? 0 : h2 - h1 + turn;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * rad);
  const [l, c] = [(p.l + q.l) / 2, (c1 + c2) / 2];
  const h = grey
    ? h1 + h2
    : Math.abs(h1 - h2) <= 180
      ? (h1 + h2) / 2
      : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
  const cos = (angle: number) => Math.cos(angle * rad);
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rt = -2 * seventh(c) * Math.sin(60 * rad * Math.exp(-(((h - 275) / 25) ** 2)));
  const [dl, dc, dhh] = [(q.l - p.l) / sl, (c2 - c1) / sc, dH / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dhh ** 2 + rt * dc * dhh);
}
