export function PUT(): Response {
  return new Response(null, { status: 503 })
}
