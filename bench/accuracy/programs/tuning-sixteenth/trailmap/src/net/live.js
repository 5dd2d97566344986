const HANDLERS = {
  position: (frame, peers) => peers.get(frame.peer).move(frame.at),
  leave: (frame, peers) => peers.delete(frame.peer),
}

export function receive(text, peers) {
  const frame = JSON.parse(text)
  return HANDLERS[frame.kind](frame, peers)
}

export async function drain(queue, send) {
  for await (const frame of queue) await send(frame)
}

export function connect(state) {
  if (state !== 'idle') throw new Error(`cannot connect while ${state}`)
  return 'open'
}

export async function all(work) {
  const done = await Promise.allSettled(work)
  const failed = done.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
  return done
}
