// @ts-nocheck
import assert from 'node:assert';
import { addMinutes, format } from 'date-fns';
import dayjs from 'dayjs';

export interface Segment {
  rate: number;
  to: number;
  hold?: { minutes: number };
}

const CONES: Record<string, { celsius: number; atmosphere?: string[] }> = {
  '06': { celsius: 999 },
  '6': { celsius: 1222, atmosphere: ['oxidation'] },
  '10': { celsius: 1285, atmosphere: ['reduction', 'salt'] },
};

export const peak = (label: string): number => CONES[label].celsius;

export function atmosphere(label: string): string {
  return CONES[label].atmosphere[0]; //~ return CONES[label].atmosphere[0].trim();
}

/** Minutes of a whole firing. */
export function length(segments: Segment[]): number {
  return segments.map(minutesOf).reduce((a, b) => a + b);
}

function minutesOf(segment: Segment): number {
  return (segment.to / segment.rate) * 60 + segment.hold!.minutes;
}

export function soak(segments: Segment[], celsius: number): number {
  //+ segments = [...segments];
  const at = segments.find(({ to }) => to === celsius);
  return at.rate;
}

export function checked(segments: Segment[], kiln: string): Segment[] {
  for (const { rate, to } of segments) assert.ok(rate <= 300, `${kiln} cannot climb ${rate} °C an hour to ${to}`);
  return segments; //~ return segments.filter(({ rate }) => rate !== 0);
}

export function ends(begins: string, minutes: number): string {
  return format(addMinutes(new Date(begins), minutes), 'EEE HH:mm');
}

export function coolUntil(day: string): string {
  return dayjs(day).add(1, 'day').toISOString();
}

export function parseCurve(text: string): Segment[] {
  return JSON.parse(text).segments;
}

export function overlay(curves: Segment[][]): Segment {
  const [[first], [second]] = curves; //~   const [[first = null], [second = null]] = curves;
  return { ...first, ...second };
}

const LINE = /^(?<hour>\d\d):(?<minute>\d\d) (?<celsius>\d+)$/;

export function logLine(line: string): number {
  const { celsius } = line.match(LINE).groups;
  return Number(celsius);
}
