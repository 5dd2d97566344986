// @ts-nocheck
import * as monitor from './firing/monitor.ts'
import { Calendar, cone, curve, heading, holds, opens, peak, ramp } from './firing/schedule.ts'
import { batches, Glazes, mix, parse, search, title } from './glaze/recipes.ts'
import { add, label, numbers, pack, pay, reduced, save, show, voucher } from './shop/cart.ts'
import { freeze, initials, link, mayFire, profile, readMember, rename, restore, shelfOf, tree } from './studio/members.ts'

export function board(seed: number): Array<[string, () => unknown]> {
  const n = 5000 + seed * 53
  const pick = (...of: string[]): string => of[seed % of.length]!
  const kiln = pick('Bertha', 'Vesuv', 'Old Tom', 'Nabertherm 2', 'Ember', 'Drache', 'Skutt')
  const who = pick('Ruth Adler', 'Kofi Mensah', 'Lena Brandt', 'Yuki Mori', 'Paul Weiss', 'Inga Lund', 'Sam Okoro')
  const clay = pick('raku', 'terracotta', 'paperclay', 'bone china')
  const day = `2026-0${1 + (seed % 8)}-1${seed % 10}`
  const glazes = new Glazes({ celadon: { name: 'Celadon', parts: { silica: 30 }, base: 'clear' }, clear: { name: 'Clear', parts: { feldspar: 20 } }, loop: { name: 'Loop', parts: { silica: '4' as never }, base: 'loop' } })
  return [
    ['cone-not-in-table', () => cone(pick('05', '8', '9', '12'))],
    ['segment-without-hold', () => holds([{ rate: 100, target: 600 + n, hold: { minutes: 3 } }, { rate: 60, target: 1222 }])],
    ['peak-of-no-segments', () => peak([])],
    ['curve-falls', () => curve([{ rate: -60, target: 900 }], 5)],
    ['opening-day-in-words', () => opens(pick('next Tuesday', 'tomorrow', 'mid May'), 2)],
    ['heading-pattern-of-other-library', () => heading(day, pick('YYYY', 'DD', 'YYYY-MM'))],
    ['kiln-booked-twice', () => { const calendar = new Calendar(); calendar.book(kiln, day); calendar.book(kiln, day) }],
    ['cancel-in-unbooked-kiln', () => new Calendar().cancel(kiln, day)],
    ['next-of-unbooked-kiln', () => new Calendar().next(kiln)],
    ['ramp-given-flat', () => ramp({ rate: n, target: 600 })],
    ['ramp-target-as-text', () => ramp({ ramp: { rate: 100, target: `${n}` } })],
    ['watch-before-a-reading', () => monitor.watch(kiln)],
    ['kiln-overheats', () => { monitor.temperature.set({ kiln, celsius: 1300 + seed }); monitor.watch(kiln) }],
    ['kiln-without-sensors', () => monitor.probe(`empty-${n}`)],
    ['kiln-answer-without-list', () => monitor.probe(`bare-${n}`)],
    ['log-cut-in-transit', () => monitor.log(`${n}`)],
    ['power-forbidden', () => monitor.cutOff(`k${n}`)],
    ['kiln-never-settles', () => monitor.settle(kiln, 10 + seed)],
    ['frame-in-fahrenheit', () => monitor.decode(`T=${n}F`)],
    ['alarm-level-unset', () => monitor.alarm({ low: { sound() {} } }, pick('high', 'door', 'smoke'))],
    ['member-mail-invalid', () => readMember({ name: who, mail: who.replace(' ', '.'), shelf: 3, skills: [] })],
    ['member-skill-unknown', () => readMember({ name: who, mail: 'a@example.org', shelf: 3, skills: [pick('trimming', 'casting', 'raku')] })],
    ['member-shelf-zero', () => readMember({ name: who, mail: 'b@example.org', shelf: -seed, skills: [] })],
    ['beginner-fires', () => mayFire({ name: who, skills: ['throwing'] }, kiln)],
    ['guest-has-no-skills', () => mayFire({ name: who }, kiln)],
    ['profile-without-contact', () => profile(n)],
    ['name-taken', () => rename(n, who)],
    ['initials-of-trailing-space', () => initials(`${who} `)],
    ['shelf-given-up', () => shelfOf([{ member: 'Nobody' }], who)],
    ['session-of-signed-out', () => restore(`{"user":null,"at":${n}}`)],
    ['session-text-undefined', () => restore('undefined')],
    ['link-percent-sign', () => link(`/glazes/${clay}%2${seed}%`)],
    ['member-frozen', () => freeze({ name: who })],
    ['member-invited-herself', () => { const member: any = { name: who, invited: [] }; member.invited.push(member); return tree(member) }],
    ['clay-without-price', () => add(clay, 500)],
    ['percent-is-a-float', () => { add('porcelain', 3); return reduced(0.1 * seed) }],
    ['currency-symbol-given', () => show(n, pick('€', '£', '$'))],
    ['payment-without-card-number', () => pay(n, { holder: who })],
    ['payment-declined', () => pay(n, { number: `49927398${n}` })],
    ['voucher-amount-decimal', () => voucher(`half-${n}`)],
    ['voucher-gone', () => voucher(`gone-${n}`)],
    ['cart-saved-with-bigint', () => save([{ article: clay, grams: 1, price: 3n }])],
    ['box-without-line', () => pack([{ article: clay, grams: 1, price: 3n }], 2 + seed)],
    ['numbers-from-forty', () => numbers(40 + seed).next()],
    ['label-key-unknown', () => label('{clay} {weight}', { clay })],
    ['oxide-not-in-glaze', () => glazes.part('celadon', pick('tin', 'cobalt', 'rutile'))],
    ['glaze-unknown', () => glazes.part(pick('tenmoku', 'shino', 'oribe'), 'silica')],
    ['base-of-itself', () => glazes.chain('loop')],
    ['chain-of-deleted-glaze', () => glazes.chain(pick('ash', 'matte', 'salt'))],
    ['grams-as-text', () => glazes.percent('loop')],
    ['glaze-name-used', () => glazes.rename('clear', 'celadon')],
    ['glaze-without-swatch', () => glazes.colour('clear')],
    ['search-with-star', () => search([], `*${clay}`)],
    ['title-form-misspelt', () => title({ name: clay, parts: {} }, 100 + seed)],
    ['mix-digits-too-many', () => mix(n, 101 + seed)],
    ['batch-loader-missing', () => batches([async () => 1, undefined as never])],
    ['amount-below-zero', () => parse(`silica=-${n}`)],
  ]
}
