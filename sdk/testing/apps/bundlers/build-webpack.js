import { promisify } from 'node:util'
import webpack from 'webpack'
import config from './webpack.config.js'

const compiler = webpack(config)
// As a person who watches, until the first build is there.
const watch = () =>
  new Promise((resolve, reject) => {
    const watching = compiler.watch({}, (error, stats) => watching.close(() => (error ? reject(error) : resolve(stats))))
  })
const stats = await (process.env.WATCH ? watch() : promisify(compiler.run.bind(compiler))())
if (stats.hasErrors()) throw new Error(stats.toString('errors-only'))
await promisify(compiler.close.bind(compiler))()
