export const SEED = globalThis.pageSettings.seed
let state = SEED * 48271
const next = () => (state = (state * 16807) % 2147483647) / 2147483647
export const num = (low = 10, high = 9999) => low + Math.floor(next() * (high - low))
const pick = (of) => of[num(0, of.length)]
export const hive = () => pick(['Willow', 'Clover', 'Heather', 'Borage', 'Linden', 'Thyme', 'Acacia', 'Sainfoin'])
export const keeper = () => pick(['agnes', 'bruno', 'cleo', 'danilo', 'esra', 'finn', 'gita', 'henrik'])
export const word = () => pick(['swarm', 'brood', 'comb', 'nectar', 'propolis', 'drone', 'smoker', 'queen'])
