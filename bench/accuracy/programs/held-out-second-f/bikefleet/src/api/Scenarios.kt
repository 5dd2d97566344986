package io.bikefleet.api

import io.bikefleet.billing.Billing
import io.bikefleet.billing.Ride
import io.bikefleet.fleet.Fleet
import io.bikefleet.remote.Remote
import io.bikefleet.store.Store
import io.bikefleet.util.Settings
import io.bikefleet.util.code
import io.bikefleet.util.day
import io.bikefleet.util.dock
import io.bikefleet.util.num
import io.bikefleet.util.pick
import java.util.Base64

class Entry(val label: String, val task: suspend () -> Any?)

fun entries(store: Store, remote: Remote): List<Entry> {
    val fleet = Fleet(store)
    val billing = Billing()
    val settings = Settings(mapOf("limit" to pick("ten", "1o", "5,0")))
    return listOf(
        Entry("rent-while-owing") { fleet.rent(1, code("R"), num(110, 9000)) },
        Entry("rent-rented") { fleet.rent(pick(2, 3), code("R"), 0) },
        Entry("reserve-hour") { fleet.reserve(1, day(), num(24, 40)) },
        Entry("battery-unread") { fleet.battery(2) },
        Entry("battery-unknown") { fleet.battery(num(300, 900)) },
        Entry("kind-unknown") { fleet.kind(pick("kids", "e-bike", "trike")) },
        Entry("next-none") { fleet.next("Campus") },
        Entry("dispatch-dock") { fleet.dispatch(dock() + " II", 0) },
        Entry("rebalance-modified") { fleet.rebalance(9) },
        Entry("retire-fixed-size") { fleet.retire(listOf(num(1, 9))) },
        Entry("register-no-frame") { fleet.register(mapOf("number" to "4", "frame" to " ")) },
        Entry("register-number") { fleet.register(mapOf("number" to code("N"), "frame" to code("F"), "dock" to dock())) },
        Entry("register-frame-long") { fleet.register(mapOf("number" to "${num(40, 99)}", "frame" to code("FRAME-${num(100, 999)}"), "dock" to dock())) },
        Entry("relocate-no-route") { fleet.relocate(mapOf("from" to dock())) },
        Entry("dock-loop") { fleet.loop(dock()) },
        Entry("age-format") { fleet.age("${num(1, 28)}/0${num(1, 9)}/2024", day()) },
        Entry("grid-narrow") { fleet.grid(num(0, 3)) },
        Entry("ride-no-minutes") { billing.ride("""{"minutes": ${num(1, 90)}, "tariff": "DAY"}""") },
        Entry("split-thirds") { billing.split("${num(1, 3) * 10}", 3) },
        Entry("average-none") { billing.average(emptyList()) },
        Entry("paid-absent") { billing.paid(mapOf("owed" to "${num(1, 9)}.00")) },
        Entry("refund-missing") { billing.refund(code("R")) },
        Entry("statement-absent") { billing.statement(code("S")) },
        Entry("invoice-id") { billing.invoice(code("INV")) },
        Entry("longest-none") { billing.longest(emptyList<Ride>()) },
        Entry("plan-unsold") { billing.plan(pick("weekly", "student", "trial")) },
        Entry("signal-cut-off") { remote.signal("""{"type": "position", "lat": ${num(1, 80)}, "lon""") },
        Entry("maps-down") { remote.map(dock().take(4)) },
        Entry("position-down") { remote.position(num(1, 900)) },
        Entry("warehouse-down") { remote.warehouse(pick("rides", "riders", "docks")) },
        Entry("unlock-slow") { remote.unlock(num(1, 900)) },
        Entry("both-text") { remote.both("${num(1, 9)}", pick("two", "?", "1.5")) },
        Entry("publish-closed") { remote.publish(num(4, 9)) },
        Entry("zone-load") { remote.zone(pick("B", "C", "D") + num(1, 9)) },
        Entry("frame-short") { remote.frame(ByteArray(num(4, 11))) },
        Entry("firmware-base64") { remote.firmware("${code("AB")}*=") },
        Entry("firmware-bytes") { remote.firmware(Base64.getEncoder().encodeToString(byteArrayOf(num(65, 90).toByte(), -23, 65))) },
        Entry("log-plain") { remote.log(code("log").toByteArray()) },
        Entry("token-expired") { remote.rider(remote.issue(code("R"), -num(60, 900).toLong())) },
        Entry("token-malformed") { remote.rider(code("token")) },
        Entry("scopes-absent") { remote.scopes(remote.issue(code("R"), 600)) },
        Entry("repairs-table") { store.repairs(num(1, 90)) },
        Entry("export-pool") { store.export() },
        Entry("limit-text") { settings.int("limit") },
        Entry("region-unset") { settings.regionCode() },
        Entry("secret-unset") { settings.secret("SMS_KEY_${num(1, 9)}") },
    )
}
