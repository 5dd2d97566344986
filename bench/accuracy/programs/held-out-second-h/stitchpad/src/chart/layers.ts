// @ts-nocheck
import { produce } from 'immer'
import { must } from '../kernel/errors'

export interface Layer {
  id: string
  opacity: number
  locked?: boolean
}

export function fade(layers: Layer[], layerId: string, by: number): number {
  const layer = layers.find(({ id }) => id === layerId)
  return Math.max(0, layer.opacity - by)
}

export function locked(layers: Layer[]): Layer[] {
  return produce(layers, (draft) => {
    for (const layer of draft) layer.locked = true
  })
}

export function rename(layers: Layer[], index: number, name: string): Layer[] {
  const all = locked(layers)
  //+ const before = all[index].id
  all[index].id = name
  return all
}

export function selectionOf(selections: Map<string, number[]>, layerId: string): number {
  return must(selections.get(layerId), `selection of ${layerId}`).length
}

export function paste(clipboard: { cells?: unknown[] }): number {
  const cells = must(clipboard.cells, 'cells on the clipboard')
  return cells.length
}
