/**
 * Moves labels apart along one axis, as little as possible (least squares, by pooling neighbours).
 * @param wanted where each label would like its middle, in pixels, in any order
 * @param gap least distance between two middles; less where there is no room for it
 * @param bounds the first and last pixel a middle may have
 * @returns the middles, in the order given
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const step = Math.min(gap, (high - low) / Math.max(1, wanted.length - 1));
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const blocks: { sum: number; size: number }[] = [];
  order.forEach((index, at) => {
    let block = { sum: (wanted[index] ?? 0) - at * step, size: 1 };
    for (
      let before = blocks.at(-1);
      before && before.sum / before.size > block.sum / block.size;
      before = blocks.at(-1)
    ) {
      block = { sum: before.sum + block.sum, size: before.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  });
  const top = Math.max(low, high - (wanted.length - 1) * step);
  const starts = blocks.flatMap(({ sum, size }) =>
    Array<number>(size).fill(Math.min(Math.max(sum / size, low), top)),
  );
  const result = new Array<number>(wanted.length);
  order.forEach((index, at) => {
    result[index] = (starts[at] ?? low) + at * step;
  });
  return result;
}
