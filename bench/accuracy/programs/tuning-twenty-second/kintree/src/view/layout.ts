// @ts-nocheck
import { given } from '../util/faults'

export interface Box {
  x: number
  y: number
  children: Box[]
}

export function place(columns: number, rows: number): number[][] {
  return Array.from({ length: rows }, () => new Array<number>(columns))
}

export function centre(boxes: Box[]): number {
  return (boxes[0]!.x + boxes[boxes.length - 1]!.x) / 2
}

export function width(box: Box): number {
  return box.children.map(width).reduce((a, b) => a + b)
}

export function zoom(level: number): string {
  return level.toFixed(level > 10 ? -1 : 2)
}

export function link(from: Box, to: Box): string {
  return `M${from.x} ${from.y} L${to.x} ${to.y}`
}

export function colours(palette: readonly string[], branch: string): string[] {
  const own = palette as string[]
  own.push(branch)
  return own
}

export function crop(photo: { crop: number[] } | undefined): string {
  const [left, top, right, bottom] = photo!.crop
  return [left, top, right, bottom].join(',')
}

export function label(template: string, values: Record<string, { text: string }>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!.text)
}

export function panel(panels: Record<string, Box>, name: string): Box {
  return given(panels[name], `panel ${name}`)
}
