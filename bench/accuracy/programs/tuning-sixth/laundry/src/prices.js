const LIST = { cotton: { cents: 450, minutes: 70 }, wool: { cents: 620, minutes: 40 }, quick: { cents: 300, minutes: 25 } }

export function priceOf(programme, kilos) {
  const { cents: base } = LIST[programme]
  return kilos > 6 ? base + 100 : base
}

/** A bundle holds programmes or bundles. */
export function bundlePrice(bundle, bundles) {
  return bundle.items.reduce((sum, item) => sum + (bundles[item] ? bundlePrice(bundles[item], bundles) : priceOf(item, 0)), -bundle.rebate)
}

export async function tariff(name) {
  const module = await import(`./tariffs/${name}.js`)
  return module.default(LIST)
}

export const percent = (part, whole, digits) => `${((100 * part) / whole).toFixed(digits)} %`
