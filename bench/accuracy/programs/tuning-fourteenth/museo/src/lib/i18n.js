import { MuseumError } from './errors.js'

const TEXTS = { en: { basket: 'Basket', seats: (n) => `${n} seats` }, de: { basket: 'Korb' } }

export function text(language, key) {
  const found = TEXTS[language][key]
  if (found === undefined) throw new MuseumError('TranslationError', `No text for ${key} in ${language}`)
  return found
}

export const counted = (language, key, n) => text(language, key)(n)

export const sorted = (names, locale) => [...names].sort(new Intl.Collator(locale).compare)
