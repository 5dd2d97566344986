export async function loadStock(): Promise<unknown> {
  const response = await fetch('/api/stock?token=secret-value-1')
  return response.status
}
