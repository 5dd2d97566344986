import type { Rule } from '../rule.ts'

/** Exceptions by which a language says that something is over. */
export const controlFlow: Rule = {
  name: 'control_flow',
  drops: '`GeneratorExit`, and `StopIteration` and `StopAsyncIteration` that an iterator raises',
  patterns: [
    { types: ['GeneratorExit'], languages: ['python'] },
    // Raised elsewhere it is the bug of a `next()` without a default.
    {
      types: ['StopIteration', 'StopAsyncIteration'],
      languages: ['python'],
      newest: { function: /^(?:\w+\.)*(?:__next__|__anext__|send|asend|throw|athrow)$/ },
    },
  ],
}

export const processStopped: Rule = {
  name: 'process_stopped',
  drops: '`SystemExit` with code 0, `KeyboardInterrupt`, and the signals by which Ruby ends',
  patterns: [
    // Any other code, or a text, is a failure.
    { types: ['SystemExit'], languages: ['python'], message: /^(?:0|None|False)?$/ },
    { types: ['KeyboardInterrupt'], languages: ['python'] },
    { types: ['Interrupt'], languages: ['ruby'] },
    { types: ['SignalException'], languages: ['ruby'], message: /^SIG(?:TERM|INT|HUP|QUIT)$/ },
  ],
}
