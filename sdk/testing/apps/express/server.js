import { get } from 'node:http'
import { trace } from '@opentelemetry/api'
import { addBreadcrumb, captureException, configureScope } from '@faultline/sdk'
import { faultlineErrors, faultlineRequests } from '@faultline/sdk/express'
import { pay, reserve, total } from './cart.js'

const { default: express } = await import(process.env.EXPRESS === '4' ? 'express4' : 'express')
if (process.env.BREAK_AT_START) throw new SyntaxError('the settings can not be read')

const app = express()
app.use(faultlineRequests())
app.get('/', (request, response) => response.send('up'))
app.get('/carts/:cart', (request, response) => {
  configureScope((scope) => scope.setUser({ id: request.query.user }))
  addBreadcrumb({ message: `cart of ${request.query.user}` })
  response.json(total(request.params.cart))
})
// Express 4 does not know of promises.
app.get('/pay/:cart', (request, response, next) => void pay(request.params.cart).catch(next))
app.get('/nowhere', (request, response, next) => next(Object.assign(new Error('no such cart'), { status: 404 })))
app.get('/stock', async (request, response) => response.json({ status: (await reserve(`${base()}/closed`)).status }))
app.get('/price', (request, response) => {
  get('http://127.0.0.1:1/price').on('error', (error) => response.json({ error: error.message }))
})
app.put('/closed', (request, response) => response.status(503).end())
app.get('/caught', (request, response) => {
  try {
    total('empty')
  } catch (error) {
    response.send(captureException(error, { tags: { area: 'carts' } }))
  }
})
app.get('/traced/:cart', (request, response) =>
  trace.getTracer('shop').startActiveSpan('settle', async (span) => {
    await pay(request.params.cart).catch((error) => response.json({ event: captureException(error), trace: span.spanContext().traceId }))
    span.end()
  }),
)
app.get('/loop', async (request, response) => {
  for (let i = 1; i <= 10_000; i++) {
    try {
      total('empty')
    } catch (error) {
      captureException(error)
    }
    if (i % 10 === 0) await new Promise(setImmediate)
  }
  response.send('done')
})
app.get('/throw-later', (request, response) => {
  setTimeout(function settle() {
    total('empty')
  }, 10)
  response.send('soon')
})
app.get('/reject', (request, response) => {
  void pay('ann')
  response.send('soon')
})
app.get('/exit', () => {
  captureException(new Error('left in a hurry'))
  process.exit(7)
})
app.use(faultlineErrors())
app.use((error, _request, response, _next) => response.status(error.status ?? 500).json({ error: error.message }))

const server = app.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => console.log(`listening on ${base()}`))

function base() {
  return `http://127.0.0.1:${server.address().port}`
}
