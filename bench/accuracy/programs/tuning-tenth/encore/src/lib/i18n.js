const messages = {
  en: { cart: { empty: 'Your cart is empty', items: (n) => `${n} items` }, greeting: 'Hello {name}' },
  de: { cart: { empty: 'Ihr Warenkorb ist leer' }, greeting: 'Hallo {name}' },
}

export function translate(locale, path, ...args) {
  const found = path.split('.').reduce((node, key) => node[key], messages[locale])
  return typeof found === 'function' ? found(...args) : found
}

export function plural(locale, key, count) {
  return messages[locale].cart[key](count)
}

export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => values[name].toString())
}

export function sortNames(names, locale) {
  return [...names].sort(new Intl.Collator(locale).compare)
}
