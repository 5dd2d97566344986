import { total } from '../../../../lib/cart'

export async function GET(_request: Request, { params }: { params: Promise<{ cart: string }> }): Promise<Response> {
  return Response.json(total({ id: (await params).cart }))
}
