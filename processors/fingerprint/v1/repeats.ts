import { DEEP_RECURSION } from './engine-words.ts'
import type { Step, Story } from './story.ts'

/** Calls that repeat in cycles of up to this length count once, so that the depth of a recursion does not matter. */
const CYCLE_LENGTH = 4

/** What runtimes raise when the stack is used up: at any call of the cycle, by chance. */
const USED_UP = /^(?:RangeError|RecursionError|StackOverflow(?:Error|Exception)?|SystemStackError|InsufficientExecutionStackException)$/

type Raised = Pick<Story, 'type' | 'engine'>

/** Of JavaScript the type says several things. */
export const isUsedUp = ({ type, engine }: Raised): boolean => USED_UP.test(type) && (type !== 'RangeError' || engine === DEEP_RECURSION)

/** Leaves one of each cycle of calls; of one that used up the stack always the same, whichever call it was cut at. */
export function leaveOutRepeats(steps: readonly Step[], raised: Raised): void {
  let rest = steps.filter(({ out }) => out === undefined)
  if (USED_UP.test(raised.type)) {
    if (isUsedUp(raised)) rest = rest.slice(leaveOutLeaves(rest))
    rest = rest.slice(leaveOutCut(rest))
  }
  const kept: Step[] = []
  for (const step of rest) {
    kept.push(step)
    for (let length = 1; length <= CYCLE_LENGTH && kept.length >= 2 * length; length++) {
      if (!isSame(kept, kept.length - length, kept.length - 2 * length, length)) continue
      for (const repeated of kept.splice(kept.length - length)) repeated.out = REPEATED
      break
    }
  }
}

const REPEATED = 'a repeated call'

/** Calls that the cycle made when the stack was used up, and how often it must repeat to be known behind them. */
const LEAVES = 4
const ROUNDS = 4

/** Of what the cycle called last nothing is left: where it was cut is chance. Answers how many calls were of it. */
function leaveOutLeaves(live: readonly Step[]): number {
  for (let leaves = 0; leaves <= LEAVES; leaves++) {
    for (let length = 1; length <= CYCLE_LENGTH && leaves + length * ROUNDS <= live.length; length++) {
      if (!isSame(live, leaves, leaves + length, length * (ROUNDS - 1))) continue
      for (const leaf of live.slice(0, leaves)) leaf.out = CUT
      return leaves
    }
  }
  return 0
}

const CUT = 'what a recursion called when the stack was used up'

/** Of a cycle at the newest end one round is left, from its first call in the order of the alphabet. Answers how many calls were of it. */
function leaveOutCut(live: readonly Step[]): number {
  for (let length = 2; length <= CYCLE_LENGTH && live.length >= 2 * length; length++) {
    if (!isSame(live, 0, length, length)) continue
    let end = 2 * length
    while (end < live.length && live[end]!.part === live[end - length]!.part) end++
    let first = 0
    for (let i = 1; i < length; i++) if (live[i]!.part < live[first]!.part) first = i
    for (let i = 0; i < end; i++) if (i < first || i >= first + length) live[i]!.out = REPEATED
    return end
  }
  return 0
}

function isSame(steps: readonly Step[], left: number, right: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (steps[left + i]!.part !== steps[right + i]!.part) return false
  return true
}
