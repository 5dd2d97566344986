import { total } from '../../lib/cart'

export const dynamic = 'force-dynamic'

export default function Page() {
  return <p>{total({ id: 'empty' })}</p>
}
