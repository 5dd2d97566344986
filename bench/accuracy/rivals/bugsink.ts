import type { Rival } from './rival.ts'
import { firstLine } from './rival.ts'
import { parameterised } from './parameters.ts'

/** The type and the first line of the message, without what varies. No stack. */
export const bugsink: Rival = {
  name: 'Bugsink',
  described: 'version 2: type and first line of the parameterised value',
  keys: ({ exceptions: [outermost] }) => [`${outermost!.type}: ${firstLine(parameterised(outermost!.message))}`],
}
