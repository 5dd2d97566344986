import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('./crash.child.ts', import.meta.url))

export interface Life {
  /** The block after the last one that was done. */
  next: number
  /** Ids of the alerts that were heard, empty for a life that ended early. */
  heard: string[]
  counts: Record<string, number> | undefined
  signal: NodeJS.Signals | null
}

/** One life of a collector over a folder; ends by itself, at a failpoint, or by kill -9 after `killAfterMs`. */
export async function live(
  folder: string,
  blocks: { from: number; to: number },
  { failpoint, killAfterMs, counts = false }: { failpoint?: string; killAfterMs?: number; counts?: boolean } = {},
): Promise<Life> {
  const args = [CHILD, '--folder', folder, '--from', `${blocks.from}`, '--to', `${blocks.to}`, ...(counts ? ['--counts'] : [])]
  const env = { ...process.env, ...(failpoint === undefined ? {} : { FAULTLINE_FAILPOINT: failpoint }) }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const life: Life = { next: blocks.from, heard: [], counts: undefined, signal: null }
  let timer: NodeJS.Timeout | undefined
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, rest] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]
    // Killed while it works, not while it starts.
    if (killAfterMs !== undefined) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    if (word === 'done') life.next = Number(rest) + 1
    else if (word === 'heard') life.heard = JSON.parse(rest) as string[]
    else if (word === 'counts') life.counts = JSON.parse(rest) as Record<string, number>
  })
  life.signal = await new Promise((resolve) => child.on('close', (_code, signal) => resolve(signal)))
  clearTimeout(timer)
  return life
}

/** Kills `kills` lives at random moments, replaying the block in flight each time, and counts what is stored at the end. */
export async function killAtRandom(folder: string, kills: number, blocksAtLeast: number): Promise<{ blocks: number; life: Life }> {
  let next = 0
  for (let i = 0; i < kills; i++) {
    const life = await live(folder, { from: next, to: 1_000_000 }, { killAfterMs: Math.random() * 400 })
    next = life.next
  }
  const to = Math.max(next + 1, blocksAtLeast)
  return { blocks: to, life: await live(folder, { from: next, to }, { counts: true }) }
}
