'use strict'
const { prepare } = require('./src/lib/db')
const { startUpstream } = require('./src/http/upstream')
const doors = require('./src/http/doors')
const entries = require('./src/routes')

async function main() {
  process.on('unhandledRejection', () => {})
  await prepare()
  const upstream = await startUpstream()
  await doors[process.env.DOOR ?? 'cli'](entries)
  upstream.close()
  process.exit(0)
}

main()
