import type { ComponentEntry } from '../../config/checked.ts'
import type { Host } from '../component.ts'
import { makeSteps, type Step } from './steps.ts'

/**
 * The steps that run items again: in place of each processor that names `emit` as the third parameter of its `create`, one made without it,
 * when first asked for; the others are the same.
 */
export function stepsAgain(steps: readonly Step[], hostOf: (step: number) => Host): { get(): Promise<Step[]>; end(): Promise<void> } {
  const fresh: Step[] = []
  let made: Promise<Step[]> | undefined
  const make = async (): Promise<Step[]> => {
    const result: Step[] = []
    for (const [i, step] of steps.entries()) {
      const again = emits(step.entry) ? makeSteps([step.entry], () => hostOf(i))[0]! : step
      result.push(again)
      if (again === step) continue
      fresh.push(again)
      await again.processor.start?.()
    }
    return result
  }
  return {
    get: () => {
      made ??= make()
      made.catch(() => (made = undefined))
      return made
    },
    end: async () => {
      for (const { processor } of fresh) await processor.shutdown?.()
    },
  }
}

function emits({ definition }: ComponentEntry): boolean {
  return definition.kind === 'processor' && definition.create.length >= 3
}
