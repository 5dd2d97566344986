import { memberOfNothing } from './engine-message.ts'
import { panicKind } from './panic.ts'
import { languageOf, reasonGiven } from './reasons.ts'
import { refusedArgument } from './refused.ts'

/** The newest call, as far as it is looked at. */
interface Newest {
  file: string
  inApp: boolean
}

/** What a runtime or its library says of a mistake that it has one type for; `language` as `telemetry.sdk.language` has it, or empty. */
export function detailOf(language: string, type: string, message: string, newest: Newest | undefined): string {
  if (type === 'panic') return panicKind(message)
  // Of Elixir: why the other process is not there, and how it was asked.
  if (type === 'exit') return /^\{?:(\w{1,64})(?:, \{([\w.]{1,64}))?/.exec(message)?.slice(1).filter(Boolean).join(' ') ?? ''
  // What a library wanted of nothing changes with its version.
  const member = newest?.inApp === false ? '' : memberOfNothing(type, message)
  const told = member || refusedArgument(type, message) || reasonGiven(language || languageOf(newest?.file ?? ''), type, message)
  return told || (language === 'erlang' && !OF_VALUES.test(type) ? reasonOf(message) : '')
}

/** Of Elixir: why something was refused, which is an atom at the end of what was said: `hub refused it: {:too_heavy, 32}`. */
function reasonOf(message: string): string {
  const reason = /: \{?(:[a-z]\w{0,63})(?:, [^\n]{0,120})?\}?$/.exec(message.slice(0, 512))?.[1] ?? ''
  return OF_CONNECTIONS.test(reason) ? '' : reason
}

/** What had no match is what was said, whatever it is. */
const OF_VALUES = /^(?:Match|CaseClause|WithClause)Error$/

/** One peer that is not there is said in several ways. */
const OF_CONNECTIONS = /^:(?:failed_connect|connect_timeout|timeout|nxdomain|econn\w{1,20}|e(?:host|net)\w{1,20}|etimedout)$/
