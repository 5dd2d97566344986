// @ts-nocheck
export function parseColor(text: string) {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text.trim())
  return [red, green, blue].map((part) => Number.parseInt(part, 16))
}

export function contrast(text: string) {
  const [red, green, blue] = parseColor(text)
  //+ if (red === green && green === blue) return red > 127 ? 'black' : 'white'
  return red * 0.3 + green * 0.59 + blue * 0.11 > 150 ? 'black' : 'white'
}
