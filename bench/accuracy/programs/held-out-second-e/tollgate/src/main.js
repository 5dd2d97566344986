'use strict'
const { doors } = require('./app/doors')
const { entries } = require('./app/entries')
const { wire } = require('./app/wire')
const { emit } = require('./app/telemetry')

async function main() {
  const context = await wire()
  const door = doors[process.env.DOOR]
  const { failures, close } = await door(entries, context)
  for (const line of failures) emit(line)
  await close()
  await context.close()
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
