'use strict'
const { randomUUID } = require('node:crypto')
const express = require('express')
const { valuesOf } = require('../lib/values')

function requestId(req, res, next) {
  req.id = req.headers['x-request-id'] ?? randomUUID()
  res.setHeader('x-request-id', req.id)
  next()
}

function tenant(req, res, next) {
  req.tenant = 'main'
  Promise.resolve().then(() => next())
}

const asyncHandler = (handle) => (req, res, next) => {
  Promise.resolve()
    .then(() => handle(req, res))
    .catch(next)
}

function createApp(entries, { layered, withContext, onError }) {
  const app = express()
  app.use(express.json())
  app.use(requestId)
  if (layered) app.use(tenant)
  const router = express.Router()
  for (const [number, [route, act]] of entries.entries()) {
    const handle = async (req, res) => res.json((await act(valuesOf(req.body.seed))) ?? {})
    if (layered) router.post(`/${number}`, asyncHandler((req, res) => withContext(route, () => handle(req, res))))
    else router.post(`/${number}`, (req, res, next) => handle(req, res).catch(next))
  }
  app.use('/v1', router)
  app.use((error, req, res, next) => {
    const number = Number(req.path.split('/').pop())
    onError(number, entries[number][0], 1, error)
    res.status(error.status ?? 500).json({ error: 'failed', id: req.id })
  })
  return app
}

module.exports = { createApp }
