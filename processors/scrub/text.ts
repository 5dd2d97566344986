import { applyRule, hasAny, ownText, PLACEHOLDER, SIGNS, TEXT_RULES } from '../../collector/api.ts'
import type { ApplyOptions, TextRule } from '../../collector/api.ts'
import { sifter } from './sift.ts'

/** Tells each rule that took something out; `too_slow` and `failed` where the whole text went for want of a look. */
export type Found = (rule: string) => void
/** `again`: the text is of a frame, which comes again with every event of its issue. */
export type ScrubText = (text: string, found: Found, again?: boolean) => string

export interface TextOptions extends ApplyOptions {
  /** Whether a rule is applied, by its name. */
  applies: (rule: TextRule) => boolean
  /** Whether the event has had its time. */
  late: () => boolean
}

/**
 * Short texts come again with every event: names of files, statements, hosts. Remembered are those that have a sign, or are of a frame, and
 * were found clean, or with no more than a home folder; a secret never is.
 */
export const REMEMBERED_TEXTS = 10_000
export const REMEMBERED_LENGTH = 256
const HOME_PATH = 'home_path'

/** The text rules as one function: the text without its secrets. Time is linear in the length of the text whatever is in it. */
export function textScrubber(options: TextOptions): ScrubText {
  const { late } = options
  const sift = sifter(options.isSensitive)
  const rules = TEXT_RULES.filter(options.applies)
  const bySigns: (TextRule[] | undefined)[] = []
  const rulesFor = (signs: number): TextRule[] =>
    (bySigns[signs] ??= rules.filter(({ sign }) => sign === 'none' || (signs & SIGNS[sign]) !== 0))
  const remembered = new Map<string, string>()

  const scrub = (text: string, signs: number, found: Found): string => {
    let result = text
    let secrets = 0
    for (const rule of rulesFor(signs)) {
      if (rule.anchors !== undefined && !hasAny(result, rule.anchors)) continue
      if (late()) {
        found('too_slow')
        return PLACEHOLDER
      }
      const replaced = applyRule(result, rule, options)
      if (replaced === result) continue
      found(rule.name)
      if (rule.name !== HOME_PATH) secrets++
      result = replaced
    }
    return secrets === 0 ? rememberText(text, result) : result
  }
  /** Answers what is remembered: the same text, in memory of its own. */
  const rememberText = (text: string, result: string): string => {
    if (text.length > REMEMBERED_LENGTH) return result
    if (remembered.size >= REMEMBERED_TEXTS) remembered.clear()
    const own = ownText(text)
    const ownResult = result === text ? own : ownText(result)
    remembered.set(own, ownResult)
    return ownResult
  }

  return (text, found, again = false) => {
    try {
      const short = text.length <= REMEMBERED_LENGTH
      let known = again && short ? remembered.get(text) : undefined
      if (known === undefined) {
        const signs = sift(text)
        if (signs === 0 && rulesFor(0).length === 0) return again ? rememberText(text, text) : text
        known = short && !again ? remembered.get(text) : undefined
        if (known === undefined) return scrub(text, signs, found)
      }
      if (known !== text) found(HOME_PATH)
      return known
    } catch {
      // Closed, not open: what could not be looked through is not shown.
      found('failed')
      return PLACEHOLDER
    }
  }
}
