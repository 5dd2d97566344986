import { readdirSync, readFileSync } from 'node:fs'

/** The process of `serve` in which alerts are judged: the child that was started as `work`. */
export function workOf(serve: number): number {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      if (Number(statOf(Number(name))[1]) === serve && readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').includes('work')) {
        return Number(name)
      }
    } catch {
      // It ended while the list was read.
    }
  }
  throw new Error(`Cannot measure work as no child of ${serve} is it.`)
}

/** User and system time of all threads of a process in seconds, from /proc/<pid>/stat (fields 14 and 15, in hundredths of a second). */
export function cpuSeconds(pid: number): number {
  const fields = statOf(pid)
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** What all cores of this machine could do since it started, and what of it others took (`steal`), in hundredths of a second, from /proc/stat. */
export function coreTime(): { all: number; stolen: number } {
  const line = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]!
  const fields = line.split(/\s+/).slice(1, 9).map(Number)
  return { all: fields.reduce((sum, field) => sum + field, 0), stolen: fields[7]! }
}

/** From the third field on, since the second may hold spaces. */
function statOf(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}
