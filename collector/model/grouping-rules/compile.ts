import type { Exception, ExceptionEvent, Frame } from '../event.ts'
import type { GroupingPattern, GroupingRule } from '../grouping-rules.ts'
import { pathGlob, textGlob } from './glob.ts'
import type { Matcher } from './glob.ts'
import { familyOf, packageOf } from './place.ts'
import { tagOf } from './tag-of.ts'

/** The rule that sets the fingerprint or the title, with the exception and the frame that it was met on, for its variables. */
export interface Decision {
  rule: GroupingRule
  exception: Exception
  frame?: Frame
}

/** What rules say of one frame; absent where they say nothing. */
export interface FrameEffect {
  inApp?: { is: boolean; rule: GroupingRule }
  use?: { is: boolean; rule: GroupingRule }
}

export interface CompiledRules {
  /** No rule at all: nothing needs to be asked. */
  readonly empty: boolean
  /** The first rule for fingerprint or title that matches. */
  decide(event: ExceptionEvent): Decision | undefined
  /** One entry for each frame of this exception; undefined where no rule says anything about any of them. */
  frames(event: ExceptionEvent, exception: Exception): FrameEffect[] | undefined
  /** The first rule for `max_frames` that matches the exception. */
  maxFrames(event: ExceptionEvent, exception: Exception): GroupingRule | undefined
}

/** Rules made ready to be matched often. Pure, never throws; garbled events match what their readable parts match. */
export function compileRules(rules: readonly GroupingRule[]): CompiledRules {
  const compiled = rules.map(compileRule)
  const deciding = compiled.filter(({ rule }) => rule.fingerprint !== undefined || rule.title !== undefined)
  const framing = compiled.filter(({ rule }) => rule.frames !== undefined)
  const limiting = compiled.filter(({ rule }) => rule.max_frames !== undefined)
  return {
    empty: compiled.length === 0,
    decide: (event) => {
      for (const candidate of deciding) {
        const found = firstMatch(candidate, event)
        if (found !== undefined) return { rule: candidate.rule, ...found }
      }
      return undefined
    },
    frames: (event, exception) => {
      let effects: FrameEffect[] | undefined
      for (const candidate of framing) {
        if (!matchesEvent(candidate.match, event) || !matchesException(candidate.match, exception)) continue
        effects = applyToFrames(candidate, event, exception, effects)
      }
      return effects
    },
    maxFrames: (event, exception) =>
      limiting.find(
        (candidate) =>
          matchesEvent(candidate.match, event) &&
          matchesException(candidate.match, exception) &&
          matchesSomewhere(candidate, event, exception) !== undefined,
      )?.rule,
  }
}

interface Pattern {
  event: ((event: ExceptionEvent) => boolean)[]
  exception: ((exception: Exception) => boolean)[]
  frame: ((frame: Frame) => boolean)[]
}

interface CompiledRule {
  rule: GroupingRule
  match: Pattern
  not: Pattern[]
}

function compileRule(rule: GroupingRule): CompiledRule {
  const not = rule.not === undefined ? [] : Array.isArray(rule.not) ? rule.not : [rule.not]
  return { rule, match: compilePattern(rule.match), not: not.map(compilePattern) }
}

type Texts = string | readonly string[]

function compilePattern(pattern: GroupingPattern): Pattern {
  const compiled: Pattern = { event: [], exception: [], frame: [] }
  const { event, exception, frame } = compiled
  const onEvent = (texts: Texts | undefined, read: (from: ExceptionEvent) => unknown): void => {
    const match = anyOf(texts, textGlob)
    if (match !== undefined) event.push((from) => match(textOf(read(from))))
  }
  onEvent(pattern.service, (from) => from.service)
  onEvent(pattern.environment, (from) => from.environment)
  onEvent(pattern.release, (from) => from.release)
  onEvent(pattern.level, (from) => from.level)
  onEvent(pattern.family, familyOf)
  for (const [key, texts] of Object.entries(pattern.tags ?? {})) onEvent(texts, (from) => tagOf(from, key))

  const type = anyOf(pattern.type, textGlob)
  if (type !== undefined) exception.push((of) => type(textOf(of.type)) || type(lastName(textOf(of.type))))
  const message = anyOf(pattern.message, textGlob)
  if (message !== undefined) exception.push((of) => message(textOf(of.message)))

  const file = anyOf(pattern.file, pathGlob)
  if (file !== undefined) frame.push((of) => file(textOf(of.file)))
  const name = anyOf(pattern.function, textGlob)
  if (name !== undefined) frame.push((of) => name(textOf(of.function)) || name(lastName(textOf(of.function))))
  const module = anyOf(pattern.module, textGlob)
  if (module !== undefined) frame.push((of) => module(textOf(of.module)))
  const from = anyOf(pattern.package, textGlob)
  if (from !== undefined) frame.push((of) => from(typeof of.module === 'string' && typeof of.file === 'string' ? packageOf(of) : ''))
  if (pattern.in_app !== undefined) frame.push((of) => (of.inApp === true) === pattern.in_app)
  return compiled
}

function anyOf(texts: Texts | undefined, compile: (glob: string) => Matcher): Matcher | undefined {
  if (texts === undefined) return undefined
  const matchers = (typeof texts === 'string' ? [texts] : texts).map(compile)
  return matchers.length === 1 ? matchers[0] : (text) => matchers.some((match) => match(text))
}

const matchesEvent = (pattern: Pattern, event: ExceptionEvent): boolean => pattern.event.every((test) => test(event))
const matchesException = (pattern: Pattern, exception: Exception): boolean =>
  typeof exception === 'object' && exception !== null && pattern.exception.every((test) => test(exception))
/** Frames are data of others: what is no object matches nothing. */
const matchesFrame = (pattern: Pattern, frame: Frame): boolean =>
  typeof frame === 'object' && frame !== null && pattern.frame.every((test) => test(frame))

function firstMatch(candidate: CompiledRule, event: ExceptionEvent): { exception: Exception; frame?: Frame } | undefined {
  if (!matchesEvent(candidate.match, event)) return undefined
  for (const exception of Array.isArray(event.exceptions) ? event.exceptions : []) {
    if (!matchesException(candidate.match, exception)) continue
    const found = matchesSomewhere(candidate, event, exception)
    if (found !== undefined) return found
  }
  return undefined
}

/** On a frame where the rule names one, else on the exception itself, of which `not` may then mean any frame. */
function matchesSomewhere(
  { match, not }: CompiledRule,
  event: ExceptionEvent,
  exception: Exception,
): { exception: Exception; frame?: Frame } | undefined {
  const against = not.filter((pattern) => matchesEvent(pattern, event) && matchesException(pattern, exception))
  const frames = framesOf(exception)
  if (match.frame.length === 0) {
    const excluded = against.some((pattern) => pattern.frame.length === 0 || frames.some((frame) => matchesFrame(pattern, frame)))
    return excluded ? undefined : { exception }
  }
  const frame = frames.find((one) => matchesFrame(match, one) && !against.some((pattern) => matchesFrame(pattern, one)))
  return frame === undefined ? undefined : { exception, frame }
}

function applyToFrames(
  { rule, match, not }: CompiledRule,
  event: ExceptionEvent,
  exception: Exception,
  before: FrameEffect[] | undefined,
): FrameEffect[] | undefined {
  const frames = framesOf(exception)
  const against = not.filter((pattern) => matchesEvent(pattern, event) && matchesException(pattern, exception))
  let effects = before
  const apply = (index: number): void => {
    effects ??= frames.map(() => ({}))
    const effect = effects[index]!
    if (rule.frames === 'in_app' || rule.frames === 'library') effect.inApp ??= { is: rule.frames === 'in_app', rule }
    else effect.use ??= { is: rule.frames === 'use', rule }
  }
  const matching = frames.map((frame) => matchesFrame(match, frame) && !against.some((pattern) => matchesFrame(pattern, frame)))
  // Newest first: all newer ones stand before the oldest match, all older ones behind the newest.
  const first = matching.indexOf(true)
  const last = matching.lastIndexOf(true)
  if (first < 0) return effects
  const start = rule.also === 'newer' ? 0 : first
  const end = rule.also === 'older' ? frames.length - 1 : last
  for (let i = start; i <= end; i++) if (matching[i] || rule.also !== undefined) apply(i)
  return effects
}

/** `total` of `Cart.total`, `Outer$Inner`'s `Inner`. */
function lastName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$'), name.lastIndexOf(':'), name.lastIndexOf('\\')) + 1)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** As they are, so that an index means the same to the caller. */
function framesOf(exception: Exception): readonly Frame[] {
  return Array.isArray(exception.frames) ? exception.frames : []
}
