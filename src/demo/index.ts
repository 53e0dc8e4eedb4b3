export {
  DEMO_SEED,
  DatabaseNotEmpty,
  isEmpty,
  isSheetOf,
  loadDemoCity,
  type LoadedCity,
  type LoadOptions,
} from './load/load-demo-city.js';
export { readDemoSheet, writeDemoSheet, type DemoSheet } from './load/demo-sheet.js';
export { ensureLookedUp } from './load/looked-up.js';
export { ensureReleasedMonths } from './load/released-months.js';
