'use strict'
const { createServer } = require('node:http')
const { AccountsRepository } = require('../repositories/accounts')
const { InvoicesRepository } = require('../repositories/invoices')
const { PassagesRepository } = require('../repositories/passages')
const { RegistryClient } = require('../clients/registry')
const { PaymentsClient } = require('../clients/payments')
const { TariffCache } = require('../clients/cache')
const { EventsClient } = require('../clients/events')
const { Tariffs } = require('../services/tariffs')
const { Passages } = require('../services/passages')
const { Billing } = require('../services/billing')
const { Accounts } = require('../services/accounts')
const { Exports } = require('../services/exports')
const { Disputes } = require('../services/disputes')
const { values } = require('../lib/values')

/** The partners' servers, as they answered that day. */
function partners(port) {
  const server = createServer((request, response) => {
    const send = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    if (request.url.endsWith('/owner')) return send(404, '{"error":"unknown"}')
    if (request.url.endsWith('/emission')) return send(200, '{"class":null}')
    if (request.url.startsWith('/captures')) return send(502, '{}')
    if (request.url.startsWith('/settle')) return send(503, '{}')
    return undefined
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

async function wire() {
  const port = 9611
  const server = await partners(port)
  const base = `http://127.0.0.1:${port}`
  const accounts = new AccountsRepository({ port: 9641 })
  const invoices = new InvoicesRepository({ port: 9642 })
  const passagesRepository = new PassagesRepository({ port: 9643 })
  const cache = new TariffCache({ port: 9644 })
  const events = new EventsClient({ port: 9645 })
  const registry = new RegistryClient({ base, fallback: 'http://127.0.0.1:9646' })
  const payments = new PaymentsClient({ base })
  const tariffs = new Tariffs({ cache })
  return {
    v: values(Number(process.env.SEED)),
    tariffs,
    passages: new Passages({ repository: passagesRepository, registry, tariffs }),
    billing: new Billing({ invoices, payments, accounts }),
    accounts: new Accounts({ repository: accounts, secret: 'change-me' }),
    exports: new Exports(),
    disputes: new Disputes({ events }),
    invoices,
    payments,
    accountsRepository: accounts,
    webhooks: require('../handlers/webhooks'),
    admin: require('../handlers/admin'),
    async close() {
      server.closeAllConnections()
      server.close()
      await Promise.allSettled([accounts.close(), invoices.close(), passagesRepository.close(), cache.close()])
    },
  }
}

module.exports = { wire }
