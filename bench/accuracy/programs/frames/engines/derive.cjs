/* Runs an engine over cases.js and says what is expected: functions and lines from the program, columns from the end of each line of text. */
const { execFileSync } = require('node:child_process')
const { readFileSync } = require('node:fs')

const [engine, ...command] = process.argv.slice(2)
const file = `${process.cwd()}/cases.js`
const lineOf = new Map()
for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
  const label = / \/\/#(\S+)$/.exec(line)
  if (label !== null) lineOf.set(label[1], i + 1)
}

/** What each engine calls its own code and the code outside of functions; undefined where it shows none. */
const ENGINES = {
  gjs: { native: () => undefined, top: '' },
  // JavaScriptCore runs a generator's next without a call of its own.
  jsc: { native: (name) => (name === 'next' ? undefined : { function: name, file: '[native code]', line: 0, column: 0 }), top: 'global code' },
  hermes: { native: (name) => ({ function: name, file: 'native', line: 0, column: 0 }), top: 'global' },
}

for (const line of execFileSync(command[0], [...command.slice(1), file], { encoding: 'utf8' }).split('\n')) {
  if (!line.startsWith('{')) continue
  const { program, type, message, stack, frames } = JSON.parse(line)
  const known = frames.flatMap((each) => {
    if (each.startsWith('native ')) return ENGINES[engine].native(each.slice(7)) ?? []
    const [name, label] = each.split(' #')
    return { function: name === 'top' ? ENGINES[engine].top : name, file, line: lineOf.get(label), column: 0 }
  })
  const lines = stack.trimEnd().split('\n').slice(-known.length)
  for (const [i, frame] of known.entries()) if (frame.line > 0) frame.column = Number(/:(\d+)\)?$/.exec(lines[i])?.[1] ?? 0)
  console.log(JSON.stringify({ program, type, message, stack, expected: [{ type, message, frames: known }] }))
}
