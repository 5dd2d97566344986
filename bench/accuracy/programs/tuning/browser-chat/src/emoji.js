const table = { smile: { codePoint: 128512 } }

export function emojiFor(name) {
  return String.fromCodePoint(table[name].codePoint)
}

export function replaceEmoji(text) {
  return text.replace(/:(\w+):/g, (_, name) => emojiFor(name))
}

export function registerPack(pack) {
  pack.installEmoji(table)
}
