import PQueue from 'p-queue'
import { Archive } from '../bucket/archive.js'
import * as city from '../bucket/city.js'
import * as outlet from '../bus/outlet.js'
import { ladder, Roster } from '../crews/roster.js'
import { Gate, sleep, timebox } from '../lib/timebox.js'
import * as config from '../plan/config.js'
import * as plan from '../plan/dimming.js'
import { int, oneOf, pole } from '../lib/sample.js'
import { when } from './registry.js'

const CITY = 'http://127.0.0.1:9951'

when('bus-closed', 'bus publish', () => outlet.publish('lamps', pole(), 'on'))
when('bus-groupless', 'bus subscribe', () => outlet.subscribe({ sessionTimeout: int(6000, 9000) }))
when('bus-topicless', 'bus send', () => outlet.sendOnly(undefined, [{ value: pole() }]))
when('bus-unconnected', 'bus send', () => outlet.sendOnly('lamps', [{ value: pole() }]))
when('bucket-closed', 'archive put', () => new Archive('http://127.0.0.1:9952').put(pole(), 'x'))
when('bucket-denied', 'archive get', () => new Archive(`${CITY}/s3`).get(pole()))
when('bucket-unnamed', 'archive put', () => new Archive(CITY).put(pole(), 'x', null))
when('bucket-keys', 'archive put', () => new Archive(CITY, { credentials: () => Promise.resolve({}) }).put(pole(), 'x'))
when('district-closed', 'city district', () => city.district('http://127.0.0.1:9953', int(1, 40)))
when('district-gone', 'city district', () => city.district(CITY, int(1, 40)))
when('sunset-polar', 'city sunset', () => city.sunset(CITY, `2026-06-${int(10, 28)}`))
when('permit-busy', 'city permit', () => city.permit(CITY, oneOf('elm-row', 'quay-lane', 'mint-hill')))
when('outage-closed', 'city outage', () => city.outage(9954))
when('crew-fired', 'crew give', () => new Roster().give(oneOf('amber', 'cobalt', 'teal'), pole()))
when('crew-jobless', 'crew give', () => new Roster().hire('amber', []).give('amber', pole()))
when('crew-headless', 'crew leader', () => new Roster().hire('teal', []).leader('teal'))
when('crew-unskilled', 'crew skill', () => new Roster().hire('teal', ['climb']).withSkill(oneOf('hv', 'crane', 'splice')))
when('crew-overnight', 'crew shift', () => new Roster().shift(oneOf('amber', 'teal'), 22, int(4, 7)))
when('route-none', 'crew route', () => new Roster().route([]))
when('route-stray', 'crew route', () => new Roster().route([{ order: 1, pole: { id: pole() } }, { order: 2 }]))
when('rates-day-only', 'crew rates', () => new Roster().rates({ daily: int(100, 300) }))
when('van-ladderless', 'crew ladder', () => ladder({ name: 'amber', vehicle: { plate: `LW-${int(10, 99)}` } }))
when('curve-late', 'plan level', () => plan.level([{ from: 6, percent: 0 }, { from: 20, percent: 80 }], int(20, 23)))
when('zone-cycle', 'plan inherit', () => plan.inherit({ a: { parent: 'b' }, b: { parent: 'a' } }, 'a'))
when('zone-orphan', 'plan inherit', () => plan.inherit({ a: { parent: pole() } }, 'a'))
when('bars-negative', 'plan hours', () => plan.hours(22, int(2, 6)))
when('plan-unsigned', 'plan activate', () => plan.activate({ id: `D${int(10, 99)}`, status: oneOf('draft', 'retired') }))
when('plan-entryless', 'plan merge', () => plan.merge([{ id: int(1, 99) }]))
when('plan-first-zone', 'plan by zone', () => plan.byZone([{ zone: oneOf('north', 'south'), id: 1 }]))
when('night-zone', 'plan night', () => plan.night('2026-01-01', oneOf('Europe/Lund', 'GMT+25', 'Local')))
when('stamp-text', 'plan stamp', () => plan.stamp(oneOf('soon', '24:61', '2026-13-01')))
when('watts-mixed', 'plan burned', () => plan.burned(int(10, 90), BigInt(int(1, 9))))
when('lux-digits', 'plan lux', () => plan.lux(int(1, 90), int(101, 190)))
when('override-plain', 'plan override', () => plan.Override.expired({ until: int(1, 9) }, 10))
when('floor-frozen', 'plan lower', () => plan.lower(int(1, 19)))
when('zones-indent', 'config zones', () => config.zones(`zones:\n  - id: ${pole()}\n - id: b\n`))
when('zones-alias', 'config zones', () => config.zones(`zones:\n  - *${oneOf('base', 'core', 'dflt')}\n`))
when('zones-null', 'config zones', () => config.zones(`# ${pole()}\n`))
when('schema-type', 'config check', () => config.check({ $id: `s${int(1, 999)}`, type: oneOf('int', 'text', 'float') }, 1))
when('gateway-port', 'config check', () => config.check({ type: 'object', properties: { port: { type: 'integer' } } }, { port: pole() }))
when('setting-absent', 'config need', () => config.need('LAMPWATCH_GATEWAY'))
when('driver-absent', 'config driver', () => config.driver(oneOf('dali', 'zigbee', 'lora')))
when('pattern-flag', 'config pattern', () => config.pattern(oneOf('N-(\\d+', '[A-', '\\-x{')))
when('broker-bare', 'config broker', () => config.broker(oneOf('broker-1', '//mqtt', 'lamps.local')))
when('poll-slow', 'gateway poll', () => timebox(sleep(150), int(10, 40), `gateway ${pole()}`))
when('gate-full', 'gateway enter', () => new Gate(0).enter(pole()))
when('queue-limit', 'queue make', () => new PQueue({ concurrency: -int(1, 9) }))
