import type { LifecycleSettings } from '#lib/api/types.ts'

/** What the form holds; `count` is as typed. */
export interface AfterForm {
  on: boolean
  count: number | null
  unit: 'h' | 'd'
}

const USUAL: AfterForm = { on: false, count: 14, unit: 'd' }

export function toForm(settings: LifecycleSettings | undefined): AfterForm {
  const [, count, unit] = /^(\d+)([hd])$/.exec(settings?.auto_resolve_after ?? '') ?? []
  return count === undefined ? USUAL : { on: true, count: Number(count), unit: unit as 'h' | 'd' }
}

/** The section as it is saved. What can not be is sent all the same: the server says what is expected. */
export const fromForm = ({ on, count, unit }: AfterForm): LifecycleSettings => ({ auto_resolve_after: on ? `${count ?? ''}${unit}` : null })
