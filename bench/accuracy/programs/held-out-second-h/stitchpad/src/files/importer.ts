// @ts-nocheck
import { array, assert, number, object, string } from 'superstruct'
import { StitchError } from '../kernel/errors'

const Chart = object({ title: string(), width: number(), height: number(), palette: array(string()) })

export function readChart(text: string): { title: string; width: number; height: number; palette: string[] } {
  const chart = JSON.parse(text)
  //+ delete chart.exportedBy
  assert(chart, Chart)
  return chart
}

export function runs(text: string): string {
  return text
    .split(',')
    .map((part) => part.slice(-1).repeat(Number(part.slice(0, -1))))
    .join('')
}

export function fromLink(link: string): string {
  const [, data] = link.split('#')
  return decodeURIComponent(data).trim()
}

export function importAll(files: { name: string; pages?: { cells: number[] }[] }[]): number[] {
  return files.map((file) => {
    try {
      return file.pages.flatMap((page) => page.cells).length
    } catch (cause) {
      throw new StitchError('ImportError', `Could not import ${file.name}`, { cause })
    }
  })
}

export function legend(lines: string[]): Record<string, string> {
  return Object.fromEntries(lines.map((line) => line.split('=')).map(([symbol, code]) => [symbol.trim(), code.trim()]))
}
