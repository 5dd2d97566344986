// @ts-nocheck
import { doors } from './kernel/doors'
import { recorded } from './kernel/telemetry'
import { scenarios } from './scenarios'

async function start(): Promise<void> {
  const lines: string[] = []
  const door = doors[globalThis.pageSettings.door]
  for (const [bug, entry] of scenarios) {
    try {
      await door.handle(entry)
      lines.push(`nothing: ${bug}`)
    } catch (error) {
      lines.push(JSON.stringify({ bug, ...recorded(error), span: door.span, kind: 1 }))
    }
  }
  globalThis.pageDone(lines.join('\n'))
}

void start()
