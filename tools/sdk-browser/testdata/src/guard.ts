export function guard(): void {
  throw new Error('seen through the tunnel')
}
