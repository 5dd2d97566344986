// @ts-nocheck
import { LabError } from '../shared/errors'

export interface Segment {
  kind: string
  fields: string[]
}

export function parseMessage(text: string): Segment[] {
  return text.split('\r').map((line, at) => {
    const [kind, ...fields] = line.split('|')
    if (!/^[HPORL]$/.test(kind)) throw new LabError(`Line ${at + 1} has no record of a known type: ${kind}`)
    return { kind, fields }
  })
}

export function resultsOf(segments: Segment[]): string[] {
  const header = segments.find(({ kind }) => kind === 'H')
  const sender = header.fields[3].split('^')[0]
  return segments.filter(({ kind }) => kind === 'R').map(({ fields }) => `${sender}:${fields[2]}`)
}

export function frame(bytes: number[]): number {
  const view = new DataView(Uint8Array.from(bytes).buffer)
  return view.getUint32(4)
}

export function decode(bytes: number[]): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
}

export function parseJsonLine(line: string): any {
  return JSON.parse(line).result.value
}
