package org.visadesk

import java.math.BigDecimal
import java.nio.file.Path
import java.time.LocalDate
import java.time.LocalTime
import org.visadesk.applications.Applicant
import org.visadesk.applications.Applications
import org.visadesk.applications.Dossier
import org.visadesk.applications.Relations
import org.visadesk.appointments.Calendar
import org.visadesk.appointments.Waiting
import org.visadesk.consulate.ConsulateClient
import org.visadesk.consulate.Courier
import org.visadesk.fees.Fees
import org.visadesk.notices.Letters
import org.visadesk.passports.Mrz
import org.visadesk.passports.Passports
import org.visadesk.store.DossierTable
import org.visadesk.store.Memory
import org.visadesk.store.Setup
import org.visadesk.store.Shelf

class Draws(seed: Int) {
    private val random = java.util.Random(seed * 7717L)
    private val words = "almond birch cobalt denim ebony flax ginger hemp ivory jade khaki lilac maroon navy olive pearl russet sienna teal umber".split(" ")

    fun num(low: Int, high: Int) = low + random.nextInt(high - low + 1)
    fun pick(vararg of: String) = of[random.nextInt(of.size)]
    fun word() = words[random.nextInt(words.size)]
    fun number() = "V${num(10, 99)}-${num(10000, 99999)}"
}

class Desk(base: String, folder: Path) {
    val applications = Applications()
    val calendar = Calendar()
    val waiting = Waiting()
    val consulate = ConsulateClient(base)
    val courier = Courier(9988)
    val fees = Fees(mapOf(("TOURIST" to "SE") to BigDecimal(80)))
    val table = DossierTable()
    val memory = Memory(9989)
    val shelf = Shelf(folder)
    val letters = Letters()
}

class Item(val bug: String, val part: String, val work: suspend Desk.(Draws) -> Any?)

val AGENDA = listOf(
    Item("officer-not-assigned", "applications") { d -> applications.assigned(Dossier(d.number(), null)) },
    Item("kind-not-offered", "applications") { d -> applications.kind(d.pick("work", "family", "medical", "crew")) },
    //+ Item("probe", "start") { d -> d.num(1, 7) },
    Item("applicant-cut-off", "applications") { d -> applications.read("""{"given":"${d.word()}","fam""") },
    Item("two-of-one-prefix", "applications") { d -> applications.only(listOf(d.number(), d.number()), "V") },
    Item("documents-not-mutable", "applications") { d -> applications.attach(listOf(d.word()).toList().let { java.util.List.of(*it.toTypedArray()) }, d.word()) },
    Item("family-name-blank", "applications") { d -> applications.family(Applicant(d.word(), " ", 0)) },
    Item("sponsor-is-a-number", "applications") { d -> applications.sponsor(mapOf("sponsor" to d.num(1, 99))) },
    Item("granted-from-open", "applications") { d -> Dossier(d.number(), null).move(d.pick("granted", "refused")) },
    Item("desk-overbooked", "appointments") { d -> val at = "2026-11-${d.num(10, 28)}"; val desk = d.num(1, 9); repeat(2) { calendar.book(desk, at) } },
    Item("leap-day-next-year", "appointments") { d -> calendar.anniversary(LocalDate.of(2024, 2, 29), 2025 + d.num(0, 2)) },
    Item("slots-of-no-minutes", "appointments") { d -> calendar.slots(LocalTime.of(d.num(8, 12), 0), 0) },
    Item("closes-before-it-opens", "appointments") { d -> calendar.hours(LocalTime.of(d.num(14, 18), 0), LocalTime.of(d.num(8, 12), 30)) },
    Item("desk-by-letter", "appointments") { d -> calendar.desk("Desk ${d.pick("A", "B", "North", "VIP")}") },
    Item("nobody-answers", "waiting") { d -> waiting.answered(d.num(5, 25).toLong()) },
    Item("all-desks-shut", "waiting") { d -> waiting.estimate(listOf(d.num(1, 9), d.num(1, 9)), 0) },
    //+ Item("probe", "start") { d -> d.num(1, 20) },
    Item("mrz-lower-case", "passports") { d -> Mrz(listOf("", d.word().padEnd(10, 'a'))).number() },
    Item("mrz-one-name", "passports") { d -> Mrz(listOf("P<SWE${d.word().uppercase()}")).names() },
    Item("issuer-blank", "passports") { d -> Passports.issuer(mapOf("country" to d.word())) },
    Item("border-wider-than-photo", "passports") { d -> Passports.photo(d.num(10, 30), 40) },
    Item("fee-not-in-table", "fees") { d -> fees.of(d.pick("STUDENT", "TRANSIT"), d.pick("NO", "DK", "FI")) },
    Item("fee-in-thirds", "fees") { d -> fees.each(BigDecimal(d.num(1, 90) * 3 + 1), 3) },
    Item("currency-by-name", "fees") { d -> fees.currency(d.pick("euro", "krona", "dollar")) },
    Item("receipt-of-text", "fees") { d -> fees.receipt(d.num(1, 999), "${d.num(1, 99)}.00") },
    Item("payer-blank", "fees") { d -> fees.payer(mapOf("name" to d.word())) },
    Item("amount-with-comma", "fees") { d -> fees.parse("${d.num(1, 99)},50") },
    Item("link-with-blank", "courier") { d -> courier.track("https://courier.example.org/${d.word()} ${d.word()}") },
    Item("courier-socket-refused", "courier") { courier.ping() },
    Item("dossier-inserted-twice", "table") { d -> val number = d.number(); repeat(2) { table.insert(number, "SE") } },
    Item("country-null", "table") { d -> table.insert(d.number(), null) },
    Item("archive-not-created", "table") { d -> table.archive(d.number()) },
    //+ Item("probe", "start") { d -> d.num(1, 35) },
    Item("country-in-full", "table") { d -> table.keep(d.number(), d.pick("Sweden", "Norway", "Iceland")) },
    Item("connection-within-connection", "table") { d -> table.nested(d.number()) },
    Item("no-row-of-number", "table") { d -> table.fee(d.number()) },
    Item("rate-without-figure", "memory") { d -> memory.rate("SEK:${d.word()}") },
    Item("scan-not-filed", "shelf") { d -> shelf.scan(d.number()) },
    Item("letter-in-latin", "shelf") { d -> shelf.decoded(d.word(), byteArrayOf(0x53, 0xe9.toByte(), 0x20)) },
    Item("key-too-short", "shelf") { d -> shelf.seal(d.word(), d.word()) },
    Item("scan-not-zip", "shelf") { d -> shelf.entries(d.word().toByteArray()) },
    Item("desks-not-configured", "start") { Setup.of("embassy { code = SE }").desks() },
    Item("embassy-is-a-list", "start") { d -> Setup.of("embassy { code = [${d.word()}] }").embassy() },
    Item("handler-not-shipped", "start") { d -> Setup.of("").handler(d.word().replaceFirstChar { it.uppercase() }) },
    Item("letter-value-missing", "letters") { d -> letters.fill("{name} on {day}", mapOf("name" to d.word())) },
    Item("mask-unclosed", "letters") { d -> letters.mask(d.word(), "[${d.word()}") },
    Item("addressee-street-blank", "letters") { d -> letters.addressee(mapOf("town" to d.word())) },
    Item("addressee-town-null", "letters") { d -> letters.addressee(mapOf("street" to d.word(), "town" to null)) },
    Item("reference-not-uuid", "letters") { d -> letters.reference(d.number() + d.word()) },
    Item("width-negative", "letters") { d -> letters.line(d.word(), -d.num(1, 9)) },
)
