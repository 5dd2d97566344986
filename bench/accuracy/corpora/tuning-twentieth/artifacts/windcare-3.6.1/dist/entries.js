"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "entries", {
    enumerable: true,
    get: function() {
        return entries;
    }
});
const _tsyringe = require("tsyringe");
const _CrewPlanner = require("./crews/CrewPlanner");
const _PartsDesk = require("./parts/PartsDesk");
const _settings = require("./settings");
const _TurbineRepository = require("./turbines/TurbineRepository");
const _TurbineService = require("./turbines/TurbineService");
const _WeatherWatch = require("./weather/WeatherWatch");
function entries(dead) {
    const turbines = _tsyringe.container.resolve(_TurbineService.TurbineService);
    const store = _tsyringe.container.resolve(_TurbineRepository.TurbineRepository);
    const crews = _tsyringe.container.resolve(_CrewPlanner.CrewPlanner);
    const parts = _tsyringe.container.resolve(_PartsDesk.PartsDesk);
    const weather = _tsyringe.container.resolve(_WeatherWatch.WeatherWatch);
    return [
        [
            'turbine-not-stored',
            (v)=>turbines.siteOf(v.num(5000, 9000))
        ],
        [
            'no-blades-listed',
            (v)=>turbines.oldestBlade({
                    id: v.num(1, 9),
                    site: v.word(),
                    hub: 1,
                    blades: []
                })
        ],
        [
            'blades-not-loaded',
            (v)=>turbines.bladeHours({
                    id: v.num(1, 9),
                    site: v.word(),
                    hub: 1
                })
        ],
        [
            'locked-while-running',
            (v)=>turbines.enter(v.num(1, 400), 'locked')
        ],
        [
            'phase-of-newer-firmware',
            (v)=>turbines.lampOf(`${v.word()}-mode`)
        ],
        [
            'wind-beyond-curve',
            (v)=>turbines.powerCurve([
                    [
                        3,
                        0
                    ],
                    [
                        12,
                        2000
                    ]
                ], v.num(13, 40))
        ],
        [
            'gearbox-of-direct-drive',
            ()=>turbines.gearbox({
                    nacelle: {}
                })
        ],
        [
            'neighbours-go-round',
            ()=>turbines.neighbours(1, {
                    1: [
                        2
                    ],
                    2: [
                        1
                    ]
                })
        ],
        [
            'bins-below-zero',
            (v)=>turbines.histogram([], -v.num(1, 9))
        ],
        [
            'turbine-without-site',
            (v)=>store.save({
                    id: v.num(1, 1e6)
                })
        ],
        [
            'hub-in-feet',
            (v)=>store.save({
                    id: v.num(1, 1e6),
                    site: v.word(),
                    hub: v.num(250, 400)
                })
        ],
        [
            'job-for-no-turbine',
            (v)=>store.openJob(v.num(1e6, 2e6), v.word())
        ],
        [
            'due-column-not-there',
            (v)=>store.due(`2026-10-${v.num(10, 30)}`)
        ],
        [
            'shift-of-too-many-hours',
            (v)=>crews.shift({
                    crew: v.word(),
                    starts: '2026-10-01T06:00:00Z',
                    hours: v.num(13, 30)
                })
        ],
        [
            'shift-start-local',
            (v)=>crews.shift({
                    crew: v.word(),
                    starts: `2026-10-${v.num(10, 30)} 06:00`,
                    hours: 8
                })
        ],
        [
            'climbs-value-unknown',
            (v)=>crews.technician({
                    name: v.word(),
                    climbs: v.word(),
                    phone: '+45'
                })
        ],
        [
            'van-taken',
            (v)=>{
                const van = v.word();
                crews.take(van, 'today');
                crews.take(van, 'today');
            }
        ],
        [
            'crew-given-as-name',
            (v)=>crews.leadOf(v.word())
        ],
        [
            'start-not-a-date',
            (v)=>crews.localStart(v.word(), 'Europe/Copenhagen')
        ],
        [
            'rota-of-nobody',
            (v)=>crews.rota([], v.num(2, 8))
        ],
        [
            'lead-has-no-phone',
            ()=>crews.phone({
                    lead: {
                        phone: null
                    }
                })
        ],
        [
            'certificates-count',
            (v)=>crews.certificates({
                    certificates: v.num(1, 9)
                })
        ],
        [
            'person-from-json',
            (v)=>crews.badge({
                    name: v.word()
                })
        ],
        [
            'stock-of-no-level',
            (v)=>parts.stock(`empty-${v.word()}`)
        ],
        [
            'order-upstream-fails',
            (v)=>parts.order(v.word(), v.num(2, 40))
        ],
        [
            'price-as-text',
            (v)=>parts.price(v.word())
        ],
        [
            'vendor-port-closed',
            ()=>parts.notifyVendor()
        ],
        [
            'catalogue-tag-unclosed',
            (v)=>parts.catalogue(`<catalogue><part><no>${v.word()}</no></catalogue>`)
        ],
        [
            'catalogue-of-one-part',
            (v)=>parts.catalogue(`<catalogue><part><no>${v.word()}</no></part></catalogue>`)
        ],
        [
            'label-field-unknown',
            (v)=>parts.label('{{maker}} {{no}}', {
                    no: v.word()
                })
        ],
        [
            'label-template-unclosed',
            (v)=>parts.label(`{{#if ${v.word()}}}x`, {})
        ],
        [
            'drawing-file-missing',
            (v)=>parts.drawing(v.word())
        ],
        [
            'redis-of-parts-down',
            ()=>parts.cached(dead + 2)
        ],
        [
            'postgres-of-parts-down',
            ()=>parts.ledgerRow(dead + 3)
        ],
        [
            'token-of-other-issuer',
            async (v)=>parts.authorise(await parts.token('k'.repeat(32), v.word()), 'k'.repeat(32))
        ],
        [
            'token-not-compact',
            (v)=>parts.authorise(v.word(), 'k'.repeat(32))
        ],
        [
            'more-wanted-than-free',
            (v)=>parts.reserve(v.num(1, 9), v.num(10, 40), v.word())
        ],
        [
            'serial-with-dash',
            (v)=>parts.serial(`SN${v.num(100, 999)}-${v.num(1, 9)}`)
        ],
        [
            'bolt-not-in-table',
            (v)=>parts.torque(new Map(), `M${v.num(12, 64)}`)
        ],
        [
            'part-refers-to-itself',
            (v)=>{
                const part = {
                    no: v.word()
                };
                part.assembly = {
                    part
                };
                return parts.snapshot(part);
            }
        ],
        [
            'forecast-without-hours',
            (v)=>weather.forecast(v.word())
        ],
        [
            'lightning-key-refused',
            (v)=>weather.lightning(`denied-${v.word()}`)
        ],
        [
            'lightning-feed-slow',
            (v)=>weather.lightning(`slow-${v.word()}`)
        ],
        [
            'no-buoy-at-sea',
            ()=>weather.buoys()
        ],
        [
            'calm-never-comes',
            (v)=>weather.calm(v.num(10, 30))
        ],
        [
            'grid-header-wrong',
            (v)=>weather.grid(Buffer.from(v.word()))
        ],
        [
            'vector-of-few-bytes',
            (v)=>weather.vector(new Uint8Array(v.num(1, 7)))
        ],
        [
            'samples-not-aligned',
            (v)=>weather.samples(new ArrayBuffer(v.num(1, 9) * 4 + 1))
        ],
        [
            'station-silent',
            (v)=>weather.sites([
                    async ()=>v.word(),
                    ()=>weather.station(v.word() + v.num(1, 99))
                ])
        ],
        [
            'unit-not-sanctioned',
            (v)=>weather.format(v.num(1, 40), 'knot')
        ],
        [
            'port-setting-empty',
            (v)=>(0, _settings.readSettings)({
                    PORT: v.word()
                })
        ],
        [
            'sites-setting-unset',
            ()=>(0, _settings.readSettings)({
                    PORT: '8080'
                })
        ]
    ];
}

//# sourceMappingURL=entries.js.map