import { ErrorBoundary, useCaptureError, useErrorHandler } from '@faultline/sdk/react'
import { useState } from 'react'
import { Total } from './total.tsx'

/** Each button breaks something else. */
export function Shop() {
  const [cart, setCart] = useState('full')
  const [tree, setTree] = useState('whole')
  return (
    <main>
      <button onClick={() => setCart('empty')}>Empty</button>
      <button onClick={() => setCart('full')}>Fill</button>
      <button onClick={() => setTree('broken')}>Break</button>
      <ErrorBoundary
        hint={{ tags: { area: 'cart' } }}
        resetKeys={[cart]}
        onReset={(by) => window.told.push(`reset by ${by}`)}
        onError={(error, { eventId }) => window.told.push(`${(error as Error).message} is ${eventId}`)}
        fallback={({ error, eventId, componentStack, reset }) => (
          <section>
            <h2>{(error as Error).message}</h2>
            <output>{eventId}</output>
            <pre>{componentStack}</pre>
            <button onClick={reset}>Again</button>
          </section>
        )}
      >
        <Cart>
          <Total lines={cart === 'full' ? [{ price: 2 }] : []} />
        </Cart>
      </ErrorBoundary>
      <ErrorBoundary fallback={<em>No delivery</em>}>
        <Delivery />
      </ErrorBoundary>
      {tree === 'broken' && <Broken />}
    </main>
  )
}

function Cart({ children }: { children: React.ReactNode }) {
  const [seen, setSeen] = useState(0)
  return (
    <div onClick={() => setSeen(seen + 1)}>
      {seen} {children}
    </div>
  )
}

function Delivery() {
  const handle = useErrorHandler()
  const capture = useCaptureError()
  const order = async (): Promise<void> => {
    await Promise.resolve()
    throw new Error('no courier') // breaks: order
  }
  const note = (): void => {
    try {
      JSON.parse('{')
    } catch (error) {
      window.told.push(`noted ${capture(error, { tags: { area: 'note' } })}`)
    }
  }
  return (
    <p>
      <button onClick={() => void order().catch(handle)}>Order</button>
      <button onClick={note}>Note</button>
    </p>
  )
}

function Broken(): never {
  throw new RangeError('nothing fits') // breaks: tree
}
