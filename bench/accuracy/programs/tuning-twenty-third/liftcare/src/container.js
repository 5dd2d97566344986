import { Broker } from './clients/broker.js'
import { VendorClient } from './clients/vendor.js'
import { billingRoutes } from './http/billing.js'
import { liftRoutes } from './http/lifts.js'
import { Cache } from './repositories/cache.js'
import { openDatabase } from './repositories/database.js'
import { Ledger } from './repositories/ledger.js'
import { LiftRepository } from './repositories/lifts.js'
import { Access } from './services/access.js'
import { Billing } from './services/billing.js'
import { Maintenance } from './services/maintenance.js'

export async function container(peer) {
  const lifts = new LiftRepository(await openDatabase())
  const cache = new Cache(9525)
  const ledger = new Ledger(9526)
  const vendor = new VendorClient(peer)
  const broker = new Broker()
  const maintenance = new Maintenance(lifts, cache, vendor)
  const billing = new Billing(lifts, ledger, broker)
  const access = new Access('lift-secret')
  const parts = { lifts, cache, ledger, vendor, broker, maintenance, billing, access }
  return { ...parts, liftApi: liftRoutes(parts), billingApi: billingRoutes(parts) }
}
