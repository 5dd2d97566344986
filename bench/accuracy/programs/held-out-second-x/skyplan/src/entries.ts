// @ts-nocheck
import * as catalog from './sky/catalog'
import * as sky from './sky/visibility'
import * as store from './plan/store'
import * as exposures from './plan/exposures'
import * as share from './plan/share'
import { Mount } from './gear/mount'
import { Camera, profile, wheel } from './gear/camera'
import * as weather from './net/weather'
import * as views from './ui/views'
import { zoned } from './util/format'
import type { Deal } from './util/deal'

const silent = { send: async (): Promise<any> => undefined }
const chatty = (d: Deal) => ({ send: async () => `${d.star()} ready#` })
const camera = (d: Deal, sensor?) => Object.assign(new Camera(d.star()), { sensor })
const slot = (d: Deal, from: number) => ({ target: d.ngc(), from, to: from + 90 })
const site = (d: Deal) => ({ name: d.person(), latitude: 52, zone: 'UTC' })

export const entries: Array<(d: Deal) => unknown> = [
  (d) => catalog.known(d.ngc()),
  (d) => catalog.title(d.ngc()),
  (d) => catalog.rightAscension(catalog.add({ id: d.ngc(), ra: `${d.num(1, 23)}:10:00`, dec: 2 })),
  (d) => catalog.kind(catalog.add({ id: d.ngc(), ra: '', dec: 2 })),
  () => catalog.group([]),
  (d) => catalog.resolve({ M31: d.star(), [d.star()]: 'M31', Vega: 'M31', Mirach: 'M31', Algol: 'M31', Sadr: 'M31', Thuban: 'M31', Zosma: 'M31', Alkaid: 'M31', Hamal: 'M31' }, 'M31'),
  (d) => sky.clears(site(d), d.num(0, 359), 20),
  (d) => sky.curve(site(d), 20, 0),
  (d) => sky.rise(site(d), -d.num(39, 90)),
  (d) => sky.siteFrom(`${d.person()};north ${d.num(10, 60)}`),
  (d) => sky.twilight(new Date(2026, 1, 3), Number.NaN * d.num(1, 9)),
  (d) => views.bandView(),
  (d) => { store.slots.value = [{ ...slot(d, 0), to: d.num(1, 80) + 0.5 }]; return store.darkness.value },
  (d) => { store.book(slot(d, 0)); store.book(slot(d, 30)) },
  (d) => store.rename(d.ngc(), d.star()),
  (d) => store.remove(d.ngc()),
  (d) => { store.seal(); store.append(slot(d, 0)) },
  (d) => store.restore(`{"by":"${d.person()}"}`),
  (d) => store.restore(`{"slots":[{"target":"${d.ngc()}","fr`),
  (d) => exposures.read({ seconds: d.num(1300, 9000), gain: 1, count: 1 }),
  (d) => exposures.read({ seconds: `${d.num(10, 90)}`, gain: 1, count: 1 }),
  () => exposures.total([]),
  (d) => exposures.splitInto({ seconds: 1, gain: 1, count: d.num(3, 9) * 10 + 1 }, 5),
  (d) => exposures.dither({ seconds: 1, gain: 1, count: d.num(1, 90) }, 0),
  (d) => exposures.bits(d.num(10, 90) / 4 + 0.1),
  (d) => share.open(`p=%7B%22by%22%3A%22${d.person()}`),
  (d) => share.open(`q=${d.num(1, 99)}`),
  (d) => share.author(share.link({ slots: [slot(d, 1)] } as any).slice(1)),
  (d) => share.note(`${d.star().padEnd(19, '.')}🌌`),
  (d) => share.find(d.ngc(), `${d.star()}[`),
  (d) => new Mount(`EQ-${d.num(3, 8)}`).slew(20),
  (d) => Object.assign(new Mount(`EQ-${d.num(3, 8)}`), { parked: false }).slew(d.num(91, 300)),
  (d) => new Mount(`AZ-${d.num(3, 8)}`, silent).track('lunar'),
  (d) => new Mount(d.star()).reply('#'),
  (d) => new Mount(d.star(), chatty(d)).firmware(),
  (d) => new Mount(`EQ-${d.num(3, 8)}`).settle(5),
  (d) => camera(d).target,
  (d) => camera(d, { width: -d.num(2, 90), height: 4 }).frame(),
  (d) => camera(d, { width: d.num(10, 40) * 3 + 1, height: 4 }).bin(3),
  (d) => wheel(['l', 'r'])(d.num(2, 9)),
  (d) => profile({}, d.star()),
  (d) => profile({ [d.star()]: {} as any, Vega: {} as any, Mirach: {} as any, Algol: {} as any }, 'Vega'),
  (d) => weather.clouds(d.num(1, 99)),
  (d) => weather.comets(d.num(1990, 2030)),
  (d) => weather.satellites(d.num(1, 99)),
  (d) => weather.alerts(d.num(1, 99)),
  (d) => weather.radar(d.num(1, 99)),
  (d) => weather.account(d.num(1, 99)),
  (d) => weather.subscribe(d.num(1, 99)),
  (d) => views.targetView({ magnitude: d.num(1, 9) }),
  (d) => views.targetView({ name: d.star() }),
  (d) => views.targetView({ name: d.star(), magnitude: 2, digits: d.num(101, 400) }),
  (d) => views.planView([{ start: `2026-11-02T1${d.num(0, 9)}:00`, target: d.star() }], {}),
  (d) => views.planView([{ start: `${d.num(1, 12)} pm`, target: d.star() }], {}),
  (d) => views.planView(null, {}),
  () => views.greeting(),
  (d) => views.progressView(d.num(1, 9), 0),
  () => views.galleryView([]),
  (d) => views.chartView([[1, 2], d.num(1, 90)]),
  (d) => views.treeView({ name: d.star(), children: [{ name: d.ngc() }] }),
  (d) => views.press(undefined, d.star()),
  (d) => views.heading(new Date(2026, 10, d.num(1, 28)), 'YYYY-MM-DD'),
]
