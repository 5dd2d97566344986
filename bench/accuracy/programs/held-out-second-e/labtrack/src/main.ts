// @ts-nocheck
import { doors } from './app/doors'
import { entries } from './app/entries'
import { wire } from './app/wire'
import { emit } from './app/telemetry'

async function main(): Promise<void> {
  const context = await wire()
  const door = doors[process.env.DOOR as keyof typeof doors]
  for (const failure of await door(entries, context)) emit(failure)
  await context.close()
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
