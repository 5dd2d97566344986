// @ts-nocheck
export function report(bug: string, error: any, span: string, kind: number): void {
  const type = error.code ? String(error.code) : error.name;
  process.stdout.write(`${JSON.stringify({ bug, type: type ?? '', message: error.message ?? '', stack: error.stack ?? '', span, kind })}\n`);
}
