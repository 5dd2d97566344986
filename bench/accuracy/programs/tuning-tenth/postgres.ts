/** A PostgreSQL of its own for the services: an empty cluster on port 9320, gone when the recording is done. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'

const FOLDER = '/srv/tuning-tenth-postgres'
const BIN = process.env['POSTGRES_BIN'] ?? '/usr/lib/postgresql/15/bin'
const USER = 'postgres'

const as = (command: string, ...args: string[]): void => void execFileSync('runuser', ['-u', USER, '--', `${BIN}/${command}`, ...args], { cwd: FOLDER, stdio: 'ignore', timeout: 60_000 })

let started = false

/** Starts it where it does not run yet; it ends with this process. */
export function startPostgres(): void {
  if (started) return
  started = true
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  execFileSync('chown', [USER, FOLDER])
  as('initdb', '-D', `${FOLDER}/data`, '-A', 'trust', '-E', 'UTF8', '--no-sync')
  as('pg_ctl', '-D', `${FOLDER}/data`, '-w', '-l', `${FOLDER}/log`, '-o', `-p 9320 -k ${FOLDER} -c fsync=off`, 'start')
  process.once('exit', () => {
    as('pg_ctl', '-D', `${FOLDER}/data`, '-m', 'immediate', 'stop')
    rmSync(FOLDER, { recursive: true, force: true })
  })
}
