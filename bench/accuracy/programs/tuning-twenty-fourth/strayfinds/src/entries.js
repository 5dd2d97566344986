import { Readable } from 'node:stream'
import { concurrencyOf, envNumber, parseSettings, readSettings } from './config/settings.js'
import { digestOf, header, loadPhoto, publish, thumbnail, unpack } from './intake/photo.js'
import { label, register, relocate, seal } from './intake/register.js'
import { lots, reserve as reservePrice, auctioneer, share } from './jobs/auction.js'
import { broadcast, collect, inThread, lines, render } from './jobs/digest.js'
import { destroy, Lock, overdue, step, unlinkAll } from './jobs/purge.js'
import { confidence, matchAll, shortlist, withDeadline } from './match/index.js'
import { compile, expand, synonyms, weigh } from './match/rules.js'
import { ageFactor } from './match/score.js'
import { approve, holder, settle, strength, verifyToken } from './owners/claims.js'
import { bill, encode, greet, letter, link, notify } from './owners/contact.js'
import { declared, postage, stripes } from './owners/postage.js'
import { StationClient, ticker } from './stations/client.js'
import { arrival, coach, lastStop, platforms, readTimetable, stopsOf } from './stations/timetable.js'
import { drop, openCache, remember } from './store/cache.js'
import { decodeName, loadShelfList, reserve, restore, saveReport } from './store/files.js'
import { Depot } from './store/shelf.js'

const pick = (seed, of) => of[seed % of.length]

/** What comes in on a day: [what it is noted as, what happens]. */
export function entries({ seed, folder, base, closed }) {
  const n = 1000 + seed * 37
  const tag = `LF-${n}`
  const word = pick(seed, ['rucksack', 'gloves', 'violin', 'tripod', 'scarf', 'laptop', 'hat', 'cello'])
  const town = pick(seed, ['Linz', 'Graz', 'Wels', 'Bruck', 'Enns', 'Melk', 'Imst', 'Zell'])
  const person = pick(seed, ['Ines Auer', 'Jan Holub', 'Petra Kern', 'Ute Lang', 'Max Riedl', 'Eva Moser', 'Tom Wolf', 'Lea Haas'])
  const day = `2026-0${1 + (seed % 9)}-1${seed % 10}`
  const form = { tag, train: `RJ ${n}`, colour: 'black', foundOn: day, category: 'phone', description: `${word} black`, finder: { name: { first: person.split(' ')[0], last: person.split(' ')[1] } } }
  const api = new StationClient(base)
  const cents = n * 3 + 0.5
  return [
    ['form-colour-outside-enum', () => register({ ...form, tag: `LF-1${n}`, colour: pick(seed, ['teal', 'mauve', 'ochre']) })],
    ['form-tag-lower-case', () => register({ ...form, tag: tag.toLowerCase() })],
    ['category-instrument-unlisted', () => register({ ...form, tag: `LF-2${n}`, category: pick(seed, ['instrument', 'bicycle', 'pram']) })],
    ['found-day-in-american-order', () => register({ ...form, tag: `LF-3${n}`, foundOn: `0${1 + (seed % 9)}/2${seed % 10}/2026` })],
    ['same-tag-issued-again', () => [register(form), register(form)]],
    ['label-without-description', () => label({ ...form, description: undefined })],
    ['finder-anonymous-in-label', () => label({ ...form, finder: { name: null } })],
    ['moving-a-find-handed-out', () => relocate({ tag, state: pick(seed, ['returned', 'lent']) }, `A${seed}`)],
    ['photo-not-uploaded-yet', () => loadPhoto(folder, tag)],
    ['age-factor-of-earlier-loss', () => ageFactor({ foundOn: day }, { lostOn: '2025-12-01' })],
    ['report-lacks-a-scored-field', () => shortlist({ id: n, line: 'S7', colour: 'black', place: town }, [{ line: 'S7', colour: 'black', brand: word, place: 'x' }])],
    ['best-of-no-candidates', () => shortlist({ id: n, line: `R${n}` }, [])],
    ['urgent-report-unmatched', () => shortlist({ id: n, line: `REX${seed}`, urgent: true }, [{ line: 'S1' }])],
    ['digits-from-config-too-many', () => confidence({ description: 'a b', digits: 100 + n }, { description: `${word} b` })],
    ['queue-swallows-a-report-without-owner', () => matchAll([{ id: n, owner: { mail: 'a' } }, { id: n + 1 }], async (report) => report.owner.mail.length)],
    ['matching-over-the-limit', () => withDeadline(new Promise((resolve) => setTimeout(resolve, 300)), 20 + seed)],
    ['rule-kind-unknown', () => compile({ kind: pick(seed, ['weight', 'smell', 'sound']), pattern: '' })],
    ['groups-include-each-other', () => expand('bags', { bags: { includes: ['cases'] }, cases: { includes: ['bags'], members: [word] } })],
    ['synonym-of-an-unlisted-word', () => synonyms([['bag', 'sack|pouch']], word)],
    ['station-code-unknown-upstream', () => api.station(`X${n}`)],
    ['lockers-answer-in-new-form', () => api.lockers(`L${n}`)],
    ['station-without-master', () => api.masters(`M${n}`)],
    ['arrivals-too-slow', () => api.arrivals(`S${n}`)],
    ['notices-truncated', () => api.notices(`B${n}`)],
    ['handover-not-allowed', () => api.handover(town.toUpperCase(), tag)],
    ['ticker-port-closed', () => ticker(closed)],
    ['timetable-row-too-long', () => readTimetable(`train;station\nRJ ${n};${town}\nRJ 1;Wien;x;${seed}\n`)],
    ['train-not-in-timetable', () => stopsOf([{ train: 'RJ 1', station: town }], `RJ ${n}`)],
    ['train-that-never-arrives', () => lastStop([{ kind: 'dep', station: town }])],
    ['arrival-with-dots', () => arrival({ day, time: `2${seed}.61` })],
    ['proof-kind-unknown', () => strength({ id: n, proofs: [{ kind: 'photo' }, { kind: pick(seed, ['witness', 'invoice']) }] })],
    ['claim-approved-twice', () => approve(approve({ id: `C${n}`, state: 'open', value: 1 }, { limit: 5 }), { limit: 5 })],
    ['claim-above-the-limit', () => approve({ id: `C${n}`, state: 'open', value: n }, { limit: 500 })],
    ['token-cut-by-mail-client', () => verifyToken({ id: `C${n}` }, 'ab'.repeat(10 + seed), 'hush')],
    ['refund-gateway-has-no-account', () => settle({ id: `C${n}` }, { refund: async (claim) => claim.account.iban })],
    ['holder-has-no-main-phone', () => holder({ claim: { contact: { phones: [{ number: n }] } } })],
    ['letter-in-italian', () => letter(pick(seed, ['it', 'sl', 'hu']), { name: person, tag })],
    ['owner-with-one-name', () => greet({ name: person.split(' ')[0] })],
    ['mail-service-quota', () => notify(base, { id: n, name: person })],
    ['currency-with-sign', () => bill({ due: n }, { currency: pick(seed, ['€', 'EURO', '$$']) })],
    ['owner-refers-to-itself', () => { const owner = { id: n, due: cents }; owner.household = { owner }; return encode(owner) }],
    ['parcel-above-all-zones', () => postage({ grams: 32000 + n })],
    ['declared-with-currency', () => declared({ declared: `${n} EUR` })],
    ['shelf-name-from-other-depot', () => new Depot('LNZ', ['A1']).put(`B${seed}`, { tag })],
    ['shelf-over-full', () => { const depot = new Depot(town, [`A${seed}`]); for (let i = 0; i < 3; i++) depot.put(`A${seed}`, { tag }) }],
    ['cache-not-reachable', () => remember(openCache(closed), tag, form)],
    ['report-written-to-folder', () => saveReport(folder, `${word}.txt`, word)],
    ['backup-is-not-gzip', () => restore(`${folder}/package.json`)],
    ['estimate-missing-for-lot', () => reservePrice([{ tag: 'LF-1' }, { tag }], { 'LF-1': { low: '10,00' } })],
    ['auction-month-off-season', () => auctioneer({ may: { name: 'Kern, Ida' } }, pick(seed, ['june', 'july', 'august']))],
    ['digest-source-rejects-a-string', () => collect([async () => [1], () => Promise.reject(`digest source ${town} gave up`)])],
    ['deadline-null-in-purge', () => overdue([{ tag, deadline: `unknown-${seed}` }], day)],
    ['destroy-before-expiry', () => destroy({ tag, state: pick(seed, ['held', 'moved', 'claimed']) })],
    ['purge-step-of-deleted-depot', () => step('shelves', async () => { const depots = { [town]: {} }; return depots.gone.shelves.length })],
    ['settings-shelves-quoted', () => parseSettings(`operator: ${town}\nkeepWeeks: 4\ndepots: [{ code: LNZ, shelves: "${n}" }]`)],
    ['env-number-has-unit', () => envNumber({ KEEP_WEEKS: `${seed}w` }, 'KEEP_WEEKS')],
    ['concurrency-below-reserve', () => concurrencyOf({ MATCHER_CONCURRENCY: String(seed % 4) })],
  ]
}
