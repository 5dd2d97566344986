const queue = []
let running = false

function flush() {
  running = false
  while (queue.length > 0) {
    const work = queue.shift()
    work()
  }
}

export function later(work) {
  queue.push(work)
  if (!running) setTimeout(flush, 0)
  running = true
}

export function debounce(work, ms) {
  let timer
  return (...args) => {
    clearTimeout(timer)
    timer = setTimeout(() => work(...args), ms)
  }
}
