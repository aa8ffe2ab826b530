/** Milliseconds of the quickest of some runs: what the work needs, whatever else the machine does. */
export const quickest = (work: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    })
  );
