import { rollup, watch } from 'rollup'
import config from './rollup.config.js'

if (process.env.WATCH) {
  // As a person who watches, until the first build is there.
  const watcher = watch(config)
  watcher.on('event', async (event) => {
    if (event.code === 'ERROR') throw event.error
    if (event.code === 'END') await watcher.close()
  })
} else {
  const bundle = await rollup(config)
  await bundle.write(config.output)
  await bundle.close()
}
