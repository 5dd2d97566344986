import { Feeding } from './animals/feeding'
import type { Animal } from './animals/feeding'
import { Enclosure, Keeping, quarantine } from './animals/keeping'
import { Bus } from './core/bus'
import { Container, token } from './core/container'
import { actor } from './core/decorators'
import { settings } from './core/invariant'
import { loan, newcomer } from './net/schemas'
import { Upstream } from './net/upstream'
import { Tickets } from './visits/tickets'
import type { Hours } from './visits/tickets'

interface Scales {
  read(): number
}
interface Pair {
  other: Pair
}

const SCALES = token<Scales>('scales')
const PRINTER = token<{ page(text: string): void }>('printer')
const VETS = token<Pair>('vets')
const DIETS = token<Pair>('diets')

/** What may be in a request; handlers trust it as the schema of their route was checked. */
type Input = Record<'text' | 'animal' | 'animals' | 'lines' | 'food' | 'grams' | 'foods' | 'role' | 'from' | 'to' | 'name' | 'events' | 'visitor' | 'ticket' | 'refunded' | 'names' | 'size' | 'place' | 'id' | 'hall', never>

export type Handler = (input: Input) => unknown

/** Handlers by route. */
export function application(partners: string, gone: string): Map<string, Handler> {
  const container = new Container().provide(VETS, (of) => ({ other: of.get(DIETS) })).provide(DIETS, (of) => ({ other: of.get(VETS) }))
  const bus = new Bus()
  const feeding = new Feeding()
  const keeping = new Keeping(bus)
  const tickets = new Tickets(settings<Hours>({ winter: { open: 9 }, tickets: {} }))
  const weather = new Upstream('weather', partners)
  const studbook = new Upstream('studbook', gone)
  keeping.enclosures.set('aviary', new Enclosure('aviary', 0))

  const as = (role: string, work: () => unknown): unknown => {
    actor.role = role
    return work()
  }

  return new Map<string, Handler>([
    ['GET /weight', () => container.get(SCALES).read()],
    ['POST /labels', ({ text }) => container.get(PRINTER).page(text)],
    ['GET /vets', () => container.get(VETS)],
    ['GET /rations', ({ animal }) => feeding.ration(animal)],
    ['POST /plans', ({ lines }) => feeding.plan(lines)],
    ['POST /takings', ({ food, grams }) => feeding.take(food, grams)],
    ['GET /stock', ({ foods }) => feeding.leftOf(foods)],
    ['POST /rounds', ({ animals }) => new Promise<void>((done) => feeding.schedule(animals, done))],
    ['GET /heaviest', () => keeping.enclosures.get('aviary')!.heaviest()],
    ['POST /opening', ({ role }) => as(role, () => keeping.enclosures.get('aviary')!.open())],
    ['POST /releases', ({ role, animal }) => as(role, () => keeping.release(animal))],
    ['GET /census', ({ from, to }) => keeping.census(BigInt(from), BigInt(to))],
    ['GET /pedigrees', ({ name }) => {
      const loop: Animal = { name, diet: 'omnivore', grams: 1 }
      loop.parent = loop
      return keeping.pedigree(loop)
    }],
    ['POST /weights', ({ text }) => keeping.weigh(text)],
    ['POST /moves', (event) => bus.publish('animal.moved', event)],
    ['POST /births', (event) => bus.publish('animal.born', event)],
    ['POST /quarantine', ({ events }) => {
      const machine = quarantine()
      return (events as string[]).map((event) => machine.send(event))
    }],
    ['GET /prices', ({ visitor }) => tickets.price(visitor)],
    ['POST /scans', ({ ticket, refunded }) => tickets.scan(ticket, refunded)],
    ['GET /hours', () => tickets.lastEntry()],
    ['GET /gates', ({ ticket }) => tickets.gateUrl(ticket)],
    ['POST /groups', ({ names, size }) => tickets.group(names, size)],
    ['POST /prints', ({ ticket }) => tickets.print(ticket)],
    ['POST /mails', ({ ticket, to }) => tickets.mail(ticket, to)],
    ['POST /animals', (input) => newcomer(input)],
    ['POST /loans', (input) => loan(input)],
    ['GET /weather', ({ place }) => weather.get(`/page/${place}`)],
    ['GET /studbook', ({ id }) => studbook.get(`/entries/${id}`)],
    ['GET /slow', ({ id }) => weather.within(`/slow/${id}`, 30)],
    ['GET /sensors', async ({ hall }) => {
      let sum = 0
      for await (const { celsius } of weather.lines(`/lines/${hall}`)) sum += celsius!
      return sum
    }],
  ])
}
