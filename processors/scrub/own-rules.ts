import { Automaton, wordsOf } from '../../collector/api.ts'
import type { ScrubRule } from '../../collector/api.ts'
import { namesOf } from './path.ts'
import type { Path } from './path.ts'
import type { Found } from './text.ts'

/** Which rules look at which place, by its names; places are few and come again. */
const REMEMBERED_PLACES = 10_000

/** What everybody calls what the event calls otherwise. */
const ALIASES: Record<string, string> = {
  message: 'exceptions.message',
  stack: 'exceptions.stack',
  type: 'exceptions.type',
  frames: 'exceptions.frames',
  url: 'request.url',
}

interface Ready {
  name: string
  reaches: (names: string) => boolean
  /** Undefined where the whole value goes. */
  automaton: Automaton | undefined
}

export interface OwnRules {
  /** The text as these rules leave it; undefined where one removes it. */
  apply: (text: string, path: Path, found: Found) => string | undefined
}

export function ownRules(rules: readonly ScrubRule[], redact: (secret: string, rule: string) => string, late: () => boolean): OwnRules {
  const ready = rules.map(readyRule)
  const places = new Map<string, Ready[]>()
  const rulesAt = (path: Path): Ready[] => {
    const names = namesOf(path)
    const known = places.get(names)
    if (known !== undefined) return known
    const found = ready.filter(({ reaches }) => reaches(names))
    if (places.size >= REMEMBERED_PLACES) places.clear()
    places.set(names, found)
    return found
  }
  return {
    apply: (text, path, found) => {
      let result: string | undefined = text
      for (const { name, automaton } of rulesAt(path)) {
        const before: string = result
        if (automaton === undefined) result = /^\[redacted(?::[^\]\s]*)?\]$/.test(before) ? before : redact(before, name) || undefined
        else {
          result = automaton.replace(before, (match) => redact(match, name), late)
          if (result === undefined) {
            found('too_slow')
            return '[redacted]'
          }
        }
        if (result !== before) found(name)
        if (result === undefined) return undefined
      }
      return result
    },
  }
}

function readyRule(rule: ScrubRule): Ready {
  const selectors = rule.where?.map(selectorOf)
  const runs = rule.keys?.map((key) => ({ lower: key.toLowerCase(), words: wordsOf(key) }))
  const isNamed = (names: string): boolean => {
    const [lower, words] = [names.toLowerCase(), wordsOf(names)]
    return runs!.some((run) => lower === run.lower || lower.endsWith(`.${run.lower}`) || words.includes(run.words))
  }
  return {
    name: rule.name,
    reaches: (names) =>
      (selectors === undefined || selectors.some((selector) => selector.test(names))) && (runs === undefined || isNamed(names)),
    automaton: rule.pattern === undefined ? undefined : new Automaton(rule.pattern),
  }
}

/** A value and all below it. Names of attributes hold dots, so that `attributes.order.*` is `order.id` as well as `id` in `order`. */
function selectorOf(selector: string): RegExp {
  const parts = (ALIASES[selector] ?? selector).split('.')
  const source = parts.map((part) => (part === '**' ? '[^\\n]*' : part.split('*').map(escaped).join('[^.\\n]*')))
  return new RegExp(`^${source.join('\\.')}(?:\\.|$)`)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
