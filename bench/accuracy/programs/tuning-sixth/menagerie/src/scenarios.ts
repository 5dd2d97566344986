export type Scenario = readonly [bug: string, route: string, input: object]

export const scenarios = (seed: number): Scenario[] => {
  const pick = <T>(...of: T[]): T => of[seed % of.length]!
  const animal = { name: pick('Ada', 'Bruno', 'Cleo'), diet: 'herbivore', grams: 400 + seed }
  return [
    ['scales-not-registered', 'GET /weight', {}],
    ['printer-not-registered', 'POST /labels', { text: animal.name }],
    ['vets-need-diets-need-vets', 'GET /vets', {}],
    ['ration-of-insect-eater', 'GET /rations', { animal: { ...animal, diet: pick('insectivore', 'frugivore') } }],
    ['plan-written-in-kilos', 'POST /plans', { lines: ['Ada:300 g', `Bruno:${seed} kg`] }],
    ['more-hay-than-stock', 'POST /takings', { food: pick('hay', 'fish', 'seeds'), grams: 10_000 + seed }],
    ['stock-read-without-this', 'GET /stock', { foods: [pick('hay', 'fish')] }],
    ['round-without-heavy-animal', 'POST /rounds', { animals: [animal] }],
    ['heaviest-of-empty-aviary', 'GET /heaviest', {}],
    ['night-job-opens-as-system', 'POST /opening', { role: pick('system', 'cron') }],
    ['release-button-for-keepers', 'POST /releases', { role: pick('keeper', 'trainee'), animal }],
    ['census-memo-of-bigint', 'GET /census', { from: seed, to: seed + 40 }],
    ['animal-is-its-parent', 'GET /pedigrees', { name: animal.name }],
    ['scale-answers-dashes', 'POST /weights', { text: pick(' --- ', 'ERR', '-.-') }],
    ['move-into-full-aviary', 'POST /moves', { animal, to: 'aviary' }],
    ['birth-of-unknown-parent', 'POST /births', { animal }],
    ['quarantine-passed-untested', 'POST /quarantine', { events: [pick('pass', 'fail')] }],
    ['price-for-seniors', 'GET /prices', { visitor: pick('senior', 'student', 'member') }],
    ['refunded-ticket-scanned', 'POST /scans', { ticket: `T${seed * 31}`, refunded: true }],
    ['winter-close-not-set', 'GET /hours', {}],
    ['gate-url-not-set', 'GET /gates', { ticket: `T${seed}` }],
    ['group-larger-than-size', 'POST /groups', { names: ['a', 'b', 'c', 'd'], size: 3 - (seed % 3) }],
    ['printer-out-of-paper', 'POST /prints', { ticket: `T${seed * 17}` }],
    ['mail-without-at', 'POST /mails', { ticket: `T${seed}`, to: pick('none', 'front desk') }],
    ['newcomer-weighs-text', 'POST /animals', { ...animal, grams: pick('12', `${seed} g`, null) }],
    ['loan-until-swiss-date', 'POST /loans', { from: 'Basel', until: `${10 + seed}.4.2026` }],
    ['weather-answers-page', 'GET /weather', { place: `p${seed}` }],
    ['studbook-unreachable', 'GET /studbook', { id: seed * 7 }],
    ['weather-slower-than-limit', 'GET /slow', { id: seed }],
    ['sensor-line-cut', 'GET /sensors', { hall: seed }],
  ]
}
