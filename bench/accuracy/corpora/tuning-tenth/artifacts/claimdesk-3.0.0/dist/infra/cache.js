"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Cache = void 0;
// @ts-nocheck
const ioredis_1 = __importDefault(require("ioredis"));
const tsyringe_1 = require("tsyringe");
let Cache = class Cache {
    constructor() {
        this.local = new Map();
    }
    connect() {
        const client = new ioredis_1.default({ host: '127.0.0.1', port: 9332, lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy: (n) => (n > 1 ? null : 5) });
        client.on('error', () => { });
        return client;
    }
    async increment(key) {
        return this.connect().incr(key);
    }
    async ping() {
        await this.connect().connect();
    }
    put(key, value) {
        this.local.set(key, JSON.stringify(value));
    }
    get(key) {
        return JSON.parse(this.local.get(key));
    }
};
exports.Cache = Cache;
exports.Cache = Cache = __decorate([
    (0, tsyringe_1.singleton)()
], Cache);
//# sourceMappingURL=cache.js.map