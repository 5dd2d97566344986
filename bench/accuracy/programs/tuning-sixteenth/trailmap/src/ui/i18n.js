const TEXTS = { en: { beds: ({ free }) => `${free} beds`, open: 'open' }, de: { beds: ({ free }) => `${free} Betten` } }

export function text(language, key, values) {
  return TEXTS[language][key](values)
}

export function plural(count, locale) {
  return new Intl.PluralRules(locale).select(count)
}

export function money(amount, currency) {
  return amount.toLocaleString('en', { style: 'currency', currency })
}
