export async function GET(request: Request): Promise<Response> {
  const { status } = await fetch(new URL('/api/closed', request.url), { method: 'PUT' })
  return Response.json({ status })
}
