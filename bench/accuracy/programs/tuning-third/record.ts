import { recordBrowser } from './recorder/browser.ts'
import { recordGo } from './recorder/go.ts'
import { recordJava } from './recorder/java.ts'
import { recordNode } from './recorder/node.ts'
import { recordDotnet, recordElixir, recordPhp, recordRuby, recordRust } from './recorder/others.ts'
import { recordPython } from './recorder/python.ts'

/** `node record.ts <folder of toolchains> [language...]`: records the corpora anew; see README.md. */
const [toolchains, ...wanted] = process.argv.slice(2)
if (toolchains === undefined)
  throw new Error('Cannot record without the folder of toolchains as first argument: current value is undefined')
const recorders: Record<string, (toolchains: string) => void | Promise<void>> = {
  node: recordNode,
  python: recordPython,
  java: recordJava,
  go: recordGo,
  browser: recordBrowser,
  ruby: recordRuby,
  php: recordPhp,
  dotnet: recordDotnet,
  rust: recordRust,
  elixir: recordElixir,
}
for (const [name, record] of Object.entries(recorders)) if (wanted.length === 0 || wanted.includes(name)) await record(toolchains)
