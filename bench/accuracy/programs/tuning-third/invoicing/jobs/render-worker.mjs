import { parentPort, workerData } from 'node:worker_threads'

function parseMarks(text) {
  const stack = []
  for (const mark of text.match(/<\/?\w+>/g) ?? []) {
    if (mark[1] === '/') close(stack, mark)
    else stack.push(mark)
  }
  return stack
}

function close(stack, mark) {
  const open = stack.pop()
  if (open.slice(1) !== mark.slice(2)) throw new SyntaxError(`${mark} closes ${open}`)
}

parentPort.postMessage(parseMarks(workerData).length)
