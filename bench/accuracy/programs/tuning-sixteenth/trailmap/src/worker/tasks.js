import { buffer, climb, mesh, quantise, smooth, steepest } from './profile.js'
import { Index } from './search.js'
import { soon } from '../lib/wait.js'

/** What the page may ask of the worker; each with a span. */
export const TASKS = [
  ['smooth-empty-slice', 'worker profile', (v) => smooth([v.number(), 3, 4], 1)],
  ['view-past-buffer', 'worker profile', (v) => buffer(new ArrayBuffer(v.number(8, 64)))],
  ['none-is-steep', 'worker profile', (v) => steepest([{ grade: 3, from: v.trail() }])],
  ['levels-of-zero', 'worker profile', (v) => quantise([v.number()], 0)],
  ['form-of-normalize', 'worker search', (v) => new Index().find({ terms: [v.trail()] })],
  ['hit-lacks-score', 'worker search', async (v) => new Index().rank(await soon([{ id: v.number() }, { id: 2 }]))],
  ['index-cut-off', 'worker search', (v) => new Index().load(`{"version": ${v.number(4, 90)}, "words": [`)],
]
