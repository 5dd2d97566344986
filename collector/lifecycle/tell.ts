import type { Step, StepKind } from './state.ts'

const TOLD: Record<StepKind, string> = {
  new: 'saw it',
  regressed: 'marked it as regressed',
  reappeared: 'brought it back',
  escalating: 'marked it as escalating',
  auto_resolved: 'resolved it',
}

/** For the activity: the rest of a sentence that begins with who did it, which is Faultline itself. */
export const tellStep = ({ kind, reason }: Pick<Step, 'kind' | 'reason'>): string => `${TOLD[kind]}: ${reason}`
