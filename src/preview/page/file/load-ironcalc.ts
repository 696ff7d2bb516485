import type { IronCalcModule } from '../../calculation/ironcalc-recalculation.js';

/** undefined where this browser cannot run it: the page then says that formulas are not calculated. */
export async function loadIronCalc(): Promise<IronCalcModule | undefined> {
  try {
    const module = await import('@ironcalc/wasm');
    await module.default();
    return module;
  } catch (error) {
    console.error('IronCalc did not start', error);
    return undefined;
  }
}
