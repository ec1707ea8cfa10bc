// A cheap check for every run: each sabotage still fits the file that it changes, and its test still exists.
import { sabotages, wrongWith } from './list.mjs';

const all = await sabotages();
const wrong = all.map((sabotage) => wrongWith(sabotage)).filter((sentence) => sentence !== null);
for (const sentence of wrong) console.error(sentence);
console.log(`${all.length} sabotages of ${new Set(all.map(({ control }) => control)).size} controls`);
process.exitCode = wrong.length > 0 || all.length === 0 ? 1 : 0;
