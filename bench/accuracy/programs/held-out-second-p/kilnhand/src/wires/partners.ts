// @ts-nocheck
import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { createPool } from 'generic-pool';
import { Kafka, logLevel } from 'kafkajs';
import { createConnection } from 'mysql2/promise';
import { createTransport } from 'nodemailer';
import pRetry from 'p-retry';
import pTimeout from 'p-timeout';
import WebSocket from 'ws';

export class SupplierRefused extends Error {
  status: number;

  constructor(status: number, what: string) {
    super(`supplier said ${status} to ${what}`);
    this.name = 'SupplierRefused';
    this.status = status;
  }
}

const simulate = promisify(execFile);

export class Partners {
  readonly base: string;
  readonly dead: number;

  constructor(base: string, dead: number) {
    this.base = base;
    this.dead = dead;
  }

  private async json(path: string, init?: RequestInit): Promise<any> {
    const answer = await fetch(this.base + path, init);
    if (!answer.ok) throw new SupplierRefused(answer.status, path);
    return answer.json(); //~ return await answer.json();
  }

  async order(oxide: string, kilos: number): Promise<string> {
    const answer = await pRetry(() => this.json(`/missing/${oxide}?kilos=${kilos}`), { retries: 1, minTimeout: 1 });
    return answer.number;
  }

  async invoice(id: string): Promise<number> {
    //+ id = id.trim();
    const { lines } = await this.json(`/empty/invoices/${id}`);
    return lines.length;
  }

  async safety(oxide: string): Promise<any> {
    return this.json(`/html/sheets/${oxide}`);
  }

  async tariff(zone: string): Promise<any> {
    try {
      return await this.json(`/slow/tariff/${zone}`, { signal: AbortSignal.timeout(40) }); //~ return await this.json(`/slow/tariffs/${zone}`, { signal: AbortSignal.timeout(40) });
    } catch (cause) {
      throw new Error(`tariff of ${zone}: ${(cause as Error).message}`, { cause });
    }
  }

  async market(word: string): Promise<any> {
    const answer = await fetch(`http://127.0.0.1:${this.dead}/market/${word}`).catch((cause) => {
      throw new Error(`clay market is out of reach for ${word}`, { cause });
    });
    return answer.json();
  }

  async announce(load: string): Promise<void> {
    const kafka = new Kafka({ brokers: [`127.0.0.1:${this.dead}`], logLevel: logLevel.NOTHING, retry: { retries: 0 } });
    const producer = kafka.producer();
    await producer.connect();
    await producer.send({ topic: 'loads', messages: [{ value: load }] });
  }

  async history(member: string): Promise<any> {
    const link = await createConnection({ host: '127.0.0.1', port: this.dead, user: 'kiln' });
    return link.query('select * from loads where member = ?', [member]);
  }

  async letter(to: string[], load: string): Promise<void> {
    const post = createTransport({ host: '127.0.0.1', port: this.dead - 1 });
    await post.sendMail({ from: 'kiln@studio.example', to, subject: `load ${load}` }); //~ await post.sendMail({ from: 'kiln@studio.example', to, subject: `Load ${load}`, text: '' });
  }

  screen(kiln: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`${this.base.replace('http', 'ws')}/missing/screens/${kiln}`);
      socket.on('open', resolve);
      socket.on('error', reject);
    });
  }

  async vent(seconds: number): Promise<void> {
    await pTimeout(new Promise((resolve) => setTimeout(resolve, 60)), 10 + seconds);
  }

  async crane(): Promise<void> {
    const cranes = createPool({ create: async () => ({}), destroy: async () => undefined }, { max: 1, acquireTimeoutMillis: 20 });
    await cranes.acquire();
    //+ await Promise.resolve();
    await cranes.acquire();
  }

  async model(glaze: string): Promise<string> {
    const { stdout } = await simulate('glazesim', ['--melt', glaze]);
    return stdout;
  }

  async melt(glaze: string): Promise<string> {
    const { stdout } = await simulate('sh', ['-c', 'exit 3', glaze]);
    return stdout;
  }

  panel(port: number): void {
    connect({ host: '127.0.0.1', port }).destroy();
  }
}
