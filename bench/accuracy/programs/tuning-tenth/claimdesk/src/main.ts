// @ts-nocheck
import 'reflect-metadata'
import { bootstrap } from './infra/bootstrap'
import { entries } from './entries'

async function main(): Promise<void> {
  process.on('unhandledRejection', () => {})
  const { stop } = await bootstrap()
  const { open } = await import(`./doors/${process.env.DOOR ?? 'cli'}`)
  await open(entries)
  stop()
  process.exit(0)
}

void main()
