import type { Frame } from '../../../collector/api.ts'

/**
 * Which mistake made the runtime of Go or Rust panic, since one type stands for all: `nil`, `divide`. Empty for any other panic. What an index or
 * an overflow is called depends on the data, and in Rust on the build: they are one.
 */
export function panicKind(message: string): string {
  const text = recovered(message).slice(0, MESSAGE_LENGTH)
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? ''
}

/** What was said before whoever recovered the panic put something before it: `worker panicked: runtime error: …`. */
export const recovered = (message: string): string => message.replace(RECOVERED, '')
const RECOVERED = /^(?:[\w.()*/-]{1,64} ){0,4}(?:panic(?:ked|king)?|recovered)(?: (?:from|in|at|by|with) [\w.()*/-]{1,64}(?: panic)?)?: /i

const MESSAGE_LENGTH = 256

const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  // Go
  ['nil', /^runtime error: invalid memory address or nil pointer dereference/],
  ['divide', /^runtime error: integer divide by zero|^attempt to (?:divide by zero|calculate the remainder with a divisor of zero)/],
  ['map', /^assignment to entry in nil map/],
  ['channel', /^(?:close of (?:nil|closed) channel|send on closed channel)/],
  ['conversion', /^interface conversion: /],
  ['reflect', /^reflect: call of /],
  ['reflect type', /^reflect[.:][^\n]{0,80} (?:is not assignable|using value|using type)/],
  ['hash', /^runtime error: (?:hash of unhashable|comparing uncomparable) type/],
  // Rust
  ['None', /^called `Option::unwrap\(\)` on a `None` value/],
  ['Err', /^called `Result::unwrap(?:_err)?\(\)` on an `/],
  ['borrow', /^(?:RefCell )?already (?:mutably )?borrowed/],
]

/** Go's runtime is on the stack: what was recorded is a panic, whose value may be of any type, and be wrapped by whoever recovers it. */
export function isGoPanic(frames: readonly Pick<Frame, 'function' | 'module'>[]): boolean {
  return frames.some(({ function: name, module }) => module === 'runtime' && /^(?:go)?panic|^sigpanic/.test(name))
}

/** What a panic of Rust says behind its place: `panicked at src/cart.rs:4:5: attempt to divide by zero`. */
export function withoutPanicPlace(message: string): string {
  return BEGINS_PANIC.test(message) ? message.replace(PANIC_PLACE, '') : message
}

/** What the runtime of Rust says of any mistake of a kind. */
export const ofRuntime = (words: string): boolean => OF_RUNTIME.test(words)
const OF_RUNTIME =
  /^(?:attempt to (?:add|subtract|multiply|divide|negate|calculate|shift)|index out of bounds|range (?:start|end) index|slice index starts at|byte index|called <text> on a|already (?:mutably )?borrowed|RefCell already|explicit panic|no entry found for|capacity overflow|mid > len|internal error: entered unreachable code$|not (?:yet )?implemented$|assertion failed: |assertion <text> failed|(?:start|end) byte index)/

/** As the hook of a program writes it, which may not say the type. */
export const isRustPanic = (message: string): boolean => BEGINS_PANIC.test(message) && IS_PANIC.test(message)

const BEGINS_PANIC = /^(?:thread '|panicked at )/
const PANICKED = String.raw`^(?:thread '[^'\n]{0,128}' (?:\(\d{1,9}\) )?)?panicked at [^\n]{1,512}?\.rs:\d{1,9}:\d{1,9}:`
const IS_PANIC = new RegExp(PANICKED)
const PANIC_PLACE = new RegExp(String.raw`${PANICKED}\s+`)
