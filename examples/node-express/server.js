const express = require('express')
const { greetingFor } = require('./shop/accounts')
const { findProduct, search } = require('./shop/catalog')
const { checkout } = require('./shop/checkout')
const { loadOrder } = require('./shop/orders')
const { rebuildIndex } = require('./shop/search-index')

const app = express()

app.get('/', (request, response) => response.send('shop\n'))
app.get('/products/:slug', (request, response) => response.json(findProduct(request.params.slug)))
app.get('/checkout/:cart', (request, response) => response.json(checkout(request.params.cart)))
app.get('/account/:id', (request, response) => response.send(greetingFor(request.params.id)))
app.get('/orders/:id', async (request, response) => response.json(await loadOrder(request.params.id)))
app.get('/search', async (request, response) => response.json(await search(request.query.q)))
app.get('/search/rebuild', (request, response) => {
  setImmediate(rebuildIndex)
  response.status(202).send('started\n')
})

// The instrumentation has recorded the error by now; this only answers.
app.use((error, request, response, next) => {
  if (response.headersSent) return next(error)
  response.status(error.status ?? 500).json({ error: error.message })
})

const server = app.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => {
  console.log(`shop listening on http://127.0.0.1:${server.address().port}`)
})
