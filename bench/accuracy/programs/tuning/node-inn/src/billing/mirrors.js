export function fastestMirror(names) {
  return Promise.any(names.map((name) => ask(name)))
}

async function ask(name) {
  await null
  throw new Error(`mirror ${name} is behind`)
}
