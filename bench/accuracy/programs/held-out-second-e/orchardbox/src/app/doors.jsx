import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { failure } from './telemetry.js'

async function attempt([label, action], context, span, failures) {
  try {
    await action(context)
  } catch (error) {
    failures.push(failure(label, error, span))
  }
}

function wrapped(action, layers) {
  if (!layers) return action
  return async (context) => {
    const before = Date.now()
    try {
      return await action(context)
    } finally {
      context.lastTook = Date.now() - before
    }
  }
}

async function press(entries, context, layers) {
  const failures = []
  for (const [label, action] of entries) {
    const host = document.createElement('div')
    document.body.appendChild(host)
    await new Promise((resolve) => {
      render(<button onClick={() => attempt([label, wrapped(action, layers)], context, 'click', failures).then(resolve)}>Go</button>, host)
      host.firstChild.click()
    })
    render(null, host)
  }
  return failures
}

async function timer(entries, context, layers) {
  const failures = []
  for (const [label, action] of entries) {
    await new Promise((resolve) => {
      setTimeout(() => {
        attempt([label, wrapped(action, layers)], context, 'poll', failures).then(resolve)
      }, 1)
    })
  }
  return failures
}

async function promise(entries, context, layers) {
  const failures = []
  for (const [label, action] of entries) await Promise.resolve().then(() => attempt([label, wrapped(action, layers)], context, 'navigation', failures))
  return failures
}

function Effect({ run }) {
  useEffect(() => {
    run()
  }, [])
  return null
}

async function effect(entries, context, layers) {
  const failures = []
  for (const [label, action] of entries) {
    const host = document.createElement('div')
    await new Promise((resolve) => {
      render(<Effect run={() => attempt([label, wrapped(action, layers)], context, 'effect', failures).then(resolve)} />, host)
    })
  }
  return failures
}

export const doors = { press, timer, promise, effect }
