// @ts-nocheck
import jwt from 'jsonwebtoken'
import { ancestors, Litter, tagLine } from './animals/animal'
import { contract, discount, localTime, matching, trialEnd, visitSlots, waitingWeeks } from './adoptions/adoption'
import { balance, donorOf, fee, monthly, receipt, signature, sponsorOf, thankYou, total, vault } from './donations/donations'
import { FosterBook } from './fosters/fosters'
import { cached, Mail, PetRegistry, resolveHost, rows, sitter, Weather } from './outside/outside'
import { AdoptionController, AnimalController, DonationController, FosterController } from './web/controllers'
import type { Inquiry } from './web/request'
import { cookie, locale, plugin, route, secret, settings, startPlugin } from './web/start'

const base = 'http://127.0.0.1:9848'
const registry = new PetRegistry(base)
const animals = new AnimalController(registry)
const stranded = new AnimalController(new PetRegistry('http://127.0.0.1:9899'))
const adoptions = new AdoptionController()
const book = new FosterBook().add(7, 2)
const fosters = new FosterController(book)
const gifts = new DonationController()
const weather = new Weather(base)

type Entry = [string, string, (q: Inquiry) => unknown]

export const entries: Entry[] = [
  ['species-not-taken', 'POST /animals', (q) => animals.create({ name: q.pet(), species: q.of('parrot', 'snake', 'horse', 'goat'), weight: '4 kg' })],
  ['weight-in-pounds', 'POST /animals', (q) => animals.create({ name: q.pet(), species: 'dog', weight: `${q.num(3, 60)} lb` })],
  ['weigh-with-comma', 'GET /weigh', (q) => animals.weigh({ weight: `${q.num(1, 9)},${q.num(1, 9)} kg` })],
  ['ration-for-ferret', 'GET /animals/:id/ration', (q) => animals.feed(q.id(), 'ferret', `${q.num(1, 3)} kg`)],
  ['kennel-not-assigned', 'GET /animals/:id/sign', (q) => animals.sign(q.id())],
  ['stray-has-no-owner', 'GET /animals/:id/card', (q) => animals.card(q.id(), null)],
  ['owner-name-double-space', 'GET /animals/:id/card', (q) => animals.card(q.id(), { name: `${q.family()}  Jr` })],
  ['chip-mixed-with-number', 'GET /chips/:number', (q) => animals.chip(String(q.id()))],
  ['registry-unreachable', 'GET /owners/:number', (q) => stranded.owner(String(q.id()))],
  ['chip-register-conflict', 'PUT /chips/:number', (q) => registry.register(String(q.id()))],
  ['lost-list-renamed', 'GET /lost', (q) => registry.lost(q.of('harbor', 'north', 'riverside', 'old-town'))],
  ['poster-slow', 'GET /posters/:id', (q) => registry.poster(q.id())],
  ['query-percent', 'GET /search', (q) => animals.search(`${q.pet()}%`)],
  ['anonymous-asks-for-mine', 'GET /mine', () => animals.mine()],
  ['dam-of-itself', 'GET /ancestors', (q) => ancestors({ name: q.pet() })],
  ['approve-unvisited', 'POST /adoptions/:id/approve', (q) => adoptions.approve(q.id(), q.family())],
  ['collect-unapproved', 'POST /adoptions/:id/collect', (q) => adoptions.collect(q.id(), q.family())],
  ['fee-not-set', 'GET /adoptions/:id/invoice', (q) => adoptions.invoice(q.id())],
  ['home-check-negative', 'POST /adoptions/:id/check', (q) => adoptions.check(q.family(), { [q.of('fence', 'landlord', 'stairs')]: false, garden: true })],
  ['collection-day-written-out', 'POST /adoptions/:id/day', (q) => adoptions.day(`next ${q.of('week', 'month', 'Friday')} ${q.id()}`)],
  ['volunteer-removes', 'DELETE /adoptions/:id', (q) => adoptions.remove({ role: 'volunteer', name: q.family() }, q.id())],
  ['nobody-waits', 'waiting list', () => waitingWeeks([])],
  ['contract-value-missing', 'contract', (q) => contract('I, {family}, take {pet}.', { family: q.family() })],
  ['foster-moved-away', 'GET /fosters/:id', (q) => fosters.show(q.id())],
  ['foster-without-contact', 'POST /fosters/:id/mail', () => fosters.write(7)],
  ['foster-never-visited', 'GET /fosters/:id/visit', () => fosters.visit(7)],
  ['two-editors', 'PATCH /fosters/:id', (q) => book.twoEditors(q.id())],
  ['foster-sheet-ragged', 'import fosters', (q) => book.import(`name,places\n${q.family()},2,3\n`)],
  ['places-column-missing', 'import fosters', (q) => book.import(`name,beds\n${q.family()},2\n`)],
  ['leaflet-gone', 'GET /leaflets', (q) => book.load(`var/leaflets/${q.pet().toLowerCase()}-${q.id()}.html`)],
  ['one-of-many-gone', 'sync fosters', (q) => book.all([7, q.id()])],
  ['gift-of-nothing', 'POST /gifts', (q) => gifts.give(`{"amount":-${q.num(1, 90)},"donor":{"email":"${q.family()}@example.org"}}`)],
  ['gift-body-form', 'POST /gifts', (q) => gifts.give(`amount=${q.num(1, 90)}`)],
  ['hook-of-other-version', 'POST /hooks', (q) => gifts.hook(`{"event":{"id":${q.id()},"payload":{}}}`)],
  ['gift-rejected-by-bank', 'settle gifts', (q) => gifts.settle(q.num(5, 900), 'insufficient_funds')],
  ['signature-of-other-length', 'POST /hooks', (q) => signature('s3', q.pet(), 'ab'.repeat(q.num(1, 20)))],
  ['no-gifts-to-sum', 'total gifts', () => total([])],
  ['books-do-not-balance', 'balance', (q) => balance([{ debit: q.id(), credit: q.id() }])],
  ['token-of-last-year', 'GET /donor', (q) => donorOf(jwt.sign({ sub: q.family(), exp: 1_700_000_000 + q.id() }, 'k'), 'k')],
  ['sponsor-token-garbled', 'GET /sponsor', (q) => sponsorOf(`x.${q.id()}`)],
  ['letter-block-misspelt', 'thank donors', (q) => thankYou(q.family())],
  ['pledge-without-gifts', 'monthly report', (q) => monthly([{ month: `2026-${q.num(1, 12)}` }])],
  ['weather-html', 'GET /weather', (q) => weather.walkable(q.of('Oslo', 'Porto', 'Graz', 'Turku'))],
  ['forecast-aborted', 'GET /forecast', (q) => weather.forecast(q.of('Oslo', 'Porto', 'Graz', 'Turku'))],
  ['mail-relay-off', 'send mail', (q) => new Mail(9899).send(`${q.family()}@example.org`)],
  ['cache-off', 'GET /cache', (q) => cached(9898, `pet:${q.id()}`)],
  ['database-off', 'count rows', (q) => rows(9897, q.of('animals', 'gifts', 'homes'))],
  ['sitter-does-not-answer', 'ask sitter', (q) => sitter(q.family())],
  ['port-negative', 'start', (q) => settings({ PORT: `-${q.num(1, 9999)}`, SHELTER: 'north' })],
  ['secret-not-mounted', 'start', () => secret('PAW_STRIPE_KEY')],
  ['plugin-not-built', 'start', (q) => plugin(q.of('sms', 'fax', 'label'))],
  ['cookie-header-absent', 'GET /session', () => cookie(undefined)],
]
