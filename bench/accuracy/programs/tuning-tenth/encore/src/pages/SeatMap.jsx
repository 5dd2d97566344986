import { useReducer, useRef, useLayoutEffect } from 'preact/hooks'

function reduce(state, action) {
  switch (action.type) {
    case 'pick':
      return { ...state, picked: [...state.picked, state.seats[action.seat].label] }
    case 'block':
      return { ...state, picked: state.blocks.get(action.block).seats }
    default:
      throw new Error(`Seat map does not know ${action.type}`)
  }
}

export function SeatMap({ seats, blocks, actions }) {
  const [state, dispatch] = useReducer(reduce, { seats, blocks, picked: [] })
  return (
    <svg>
      {actions.map((action) => <rect class={`seat ${action.type}`} onClick={() => dispatch(action)} />)}
      <text>{state.picked.join(' ')}</text>
    </svg>
  )
}

export function Zoom({ view }) {
  const box = useRef(null)
  useLayoutEffect(() => {
    box.current.dataset.scale = String(view.scale.x)
  }, [])
  return view.hidden ? null : <div ref={box} />
}

export function Legend({ tiers }) {
  return <dl>{Object.entries(tiers).map(([name, { color }]) => <dt style={{ color: color.toLowerCase() }}>{name}</dt>)}</dl>
}

export default SeatMap
