import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from './files.ts'

export interface Position {
  segment: number
  /** Bytes from the start of the segment. */
  offset: number
  /** Within the record there: how many of its events are before this position. A request may hold more than a block. */
  event?: number
}

/** A block as it was decided on, before anything of it was sent: sent again it is the same. */
export interface Block {
  token: string
  from: Position
  /** In the same segment, after the last record, or within it. */
  to: Position
  /** Of the events in the range, counted from 0: which do not go on, and why. */
  excluded: [index: number, reason: string][]
}

/** What the reading half knows of a lane. One file, so that a block and the position after it change in one step. */
export interface LaneState {
  /** All before it is done. */
  consumed: Position
  block?: Block
}

const START: LaneState = { consumed: { segment: 0, offset: 0 } }

export function readState(lane: string): LaneState {
  try {
    return JSON.parse(readFileSync(join(lane, 'state.json'), 'utf8')) as LaneState
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return START
    throw error
  }
}

export function writeState(lane: string, state: LaneState): void {
  writeAtomically(join(lane, 'state.json'), JSON.stringify(state))
}
