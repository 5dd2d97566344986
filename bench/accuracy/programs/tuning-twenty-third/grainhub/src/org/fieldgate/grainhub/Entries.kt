package org.fieldgate.grainhub

import java.math.BigDecimal
import java.time.LocalDate
import java.util.Random
import org.fieldgate.grainhub.api.App
import org.fieldgate.grainhub.domain.Contract
import org.fieldgate.grainhub.domain.Crop
import org.fieldgate.grainhub.domain.Delivery
import org.fieldgate.grainhub.domain.DeliveryState
import org.fieldgate.grainhub.domain.Sample
import org.fieldgate.grainhub.domain.Silo

class Values(seed: Int) {
    private val random = Random(seed * 7919L)

    fun num() = 100 + random.nextInt(9000)

    fun id() = num().toLong()

    fun <T> pick(vararg of: T): T = of[random.nextInt(of.size)]

    fun word() = pick("linde", "eiche", "ulme", "esche", "ahorn", "buche", "kiefer", "tanne")

    fun delivery(kilos: Int = num(), state: DeliveryState = DeliveryState.ANNOUNCED) = Delivery(id(), id(), Crop.WHEAT, kilos, state)

    fun contract(terms: Map<String, Any?> = emptyMap()) = Contract("K-${num()}", word(), BigDecimal(num()), LocalDate.of(2024, 1 + random.nextInt(12), 9), terms)
}

class Node(val name: String) {
    var self: Node? = null
}

//+ val probes: List<() -> String> = listOf({ "ready" }, { "live" })

/** What went wrong, and how it is met; all are called alike. */
val entries: List<Pair<String, (App, Values) -> Any?>> = listOf(
    "farm-unknown" to { a, v -> a.farmApi.show(v.id()) },
    "iban-null-in-row" to { a, v -> v.num(); a.farmApi.iban(1) },
    "farm-name-taken" to { a, v -> a.farmApi.create(v.id(), v.pick("Hof Linde", "Hof Eiche")) },
    "farm-name-too-long" to { a, v -> a.farmApi.create(v.id(), v.word().repeat(14)) },
    "delivery-of-unknown-farm" to { a, v -> a.farmApi.deliver(v.id(), "OATS", v.num()) },
    "crop-row-not-in-enum" to { a, v -> v.num(); a.farmApi.deliveries(2) },
    "crop-code-lower-case" to { a, v -> a.intake.crop(v.word()) },
    "yearly-bad-column" to { a, v -> a.farms.yearly(v.num()) },
    "table-missing" to { a, v -> a.farms.tables(v.word()) },
    "connections-exhausted" to { a, v -> a.farms.crowd(3 + v.num() % 3) },
    "store-unsampled" to { a, v -> a.intake.store(v.delivery(state = v.pick(DeliveryState.ANNOUNCED, DeliveryState.WEIGHED))) },
    "moisture-over-hundred" to { a, v -> a.intake.moisture(Sample(v.id(), 100.5 + v.num(), null)) },
    "protein-not-measured" to { a, v -> a.intake.protein(listOf(Sample(v.id(), 14.0, 12.0), Sample(v.id(), 15.0, null))) },
    "tower-cells-too-small" to { a, v -> a.intake.assign(v.delivery(9000 + v.num()), Silo.Tower(v.word(), listOf(100, 200))) },
    "cell-of-flat-silo" to { a, v -> a.intake.cell(Silo.Flat(v.word(), 10), 0) },
    "hours-zero" to { a, v -> a.intake.perHour(v.num(), 0) },
    "grams-overflow" to { a, v -> a.intake.tons(listOf(v.delivery(3_000_000), v.delivery(4_000_000))) },
    "shift-not-started" to { a, v -> v.num(); a.intake.onShift() },
    "roads-in-circle" to { a, v -> a.intake.route("a", mapOf("a" to "b", "b" to "a", v.word() to "a")) },
    "bridge-wait-timeout" to { a, v -> a.intake.waitForBridge(v.word()) },
    "announce-on-closed-queue" to { a, v -> a.intake.announce(v.num()) },
    "inspection-class-beyond" to { a, v -> a.intake.inspect(v.delivery()) },
    "lab-methods-cut-off" to { a, v -> v.num(); a.labApi.methods() },
    "lab-slow" to { a, v -> a.lab.slow(v.id()) },
    "weighbridge-down" to { a, v -> a.lab.weighbridge(v.word()) },
    "custom-url-without-scheme" to { a, v -> a.lab.custom("${v.word()}.example.org/${v.num()}") },
    "header-with-umlaut" to { a, v -> a.lab.header("M\u00fchle ${v.word()}") },
    "quotes-without-price" to { a, v -> a.exchange.quotes("crop,kurs\n${v.word()},${v.num()}\n") },
    "quote-decimal-comma" to { a, v -> a.exchange.quotes("crop,price\n${v.word()},\"${v.num()},5\"\n") },
    "notice-without-ref" to { a, v -> a.exchange.notice("<notice id='${v.num()}'/>") },
    "settings-tab-indent" to { a, v -> a.exchange.settings("silo:\n\tname: ${v.word()}\n") },
    "inflate-plain-text" to { a, v -> a.exchange.inflate("plain ${v.word()}".toByteArray()) },
    "record-too-short" to { a, v -> a.exchange.record(ByteArray(5 + v.num() % 6)) },
    "key-length-odd" to { a, v -> a.exchange.decrypt("k".repeat(5 + v.num() % 6), ByteArray(16)) },
    "contract-price-missing" to { a, v -> a.contracts.parse("""{"number":"K-${v.num()}","farm":"${v.word()}","until":"2025-01-01"}""") },
    "contract-day-as-word" to { a, v -> a.contracts.parse("""{"number":"K-1","farm":"x","price":1,"until":"${v.word()} ${v.num()}"}""") },
    "form-without-buyer" to { a, v -> a.contracts.buyer(mapOf("farm" to v.word())) },
    "end-in-iso-order" to { a, v -> a.contracts.ends("2024-%02d-11".format(1 + v.num() % 12)) },
    "collect-hour-beyond" to { a, v -> a.contracts.collect("${25 + v.num() % 60}:15") },
    "currency-unknown" to { a, v -> a.contracts.worth(v.pick("EURO", "XQQ", "DMK"), v.num().toDouble()) },
    "load-in-tons" to { a, v -> a.contracts.load("${v.num()} t") },
    "truck-plate-no-dash" to { a, v -> a.contracts.truck("${v.word().uppercase()} ${v.num()}") },
    "share-endless-fraction" to { a, v -> a.contracts.share(BigDecimal(1 + 3 * v.num()), 3) },
    "board-lacks-crop" to { a, v -> a.contracts.price(v.word()) },
    "board-redis-down" to { a, v -> a.board.push(v.word(), v.num()) },
    "several-where-one" to { a, v -> a.board.single(listOf(v.word(), "${v.num()}")) },
    "unsubscribe-while-reading" to { a, v -> a.board.unsubscribe("x", listOf("xa", v.word(), "xc", "d")) },
    "bonus-unknown-property" to { a, v -> a.contracts.bonus("bonus${v.word()} * 2", v.contract()) },
    "exchange-url-not-set" to { a, v -> v.num(); a.contracts.endpoint() },
    "split-too-often" to { a, v -> a.contracts.split(v.contract(), v.num()) },
    "render-self-reference" to { a, v -> a.contracts.render(Node(v.word()).apply { self = this }) },
    "buffer-negative" to { a, v -> a.contracts.buffer(-v.num()) },
)
