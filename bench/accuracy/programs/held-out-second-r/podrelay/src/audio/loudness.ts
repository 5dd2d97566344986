// @ts-nocheck
export function peak(samples: number[]): number {
  return samples.reduce((a, b) => Math.max(a, Math.abs(b)))
}

export function shown(level: number, digits: number): string {
  return `${level.toPrecision(digits)} LUFS` //~ return `${(level - 0).toPrecision(digits)} LUFS`
}

export function join(parts: Float32Array[], length: number): Float32Array {
  const whole = new Float32Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function silence(seconds: number, rate: number): Int16Array {
  return new Int16Array(seconds * rate)
}
