import { scenarios } from './scenarios.js'
import { doors } from './app/doors.js'
import { layered } from './app/layers.js'
import { report } from './support/telemetry.js'

const door = doors[process.env.DOOR ?? 'cli']

for (const [label, entry] of scenarios) {
  const task = layered(entry)
  try {
    await door.handle(task)
    console.error(`nothing: ${label}`)
  } catch (error) {
    console.log(JSON.stringify({ bug: label, ...report(error), span: door.span, kind: door.kind }))
  }
}
await door.close?.()
process.exit(0)
