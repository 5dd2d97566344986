package io.bikefleet.fleet

import io.bikefleet.store.Bike
import io.bikefleet.store.Store
import io.bikefleet.util.dayOf
import io.bikefleet.util.field
import io.bikefleet.util.pair
import io.bikefleet.util.slot
import java.time.temporal.ChronoUnit

sealed class RentalError(message: String) : RuntimeException(message) {
    class NotAvailable(bike: Int, state: String) : RentalError("Bike $bike is $state")
    class NotPaid(rider: String, cents: Int) : RentalError("Rider $rider owes ${cents / 100}.${cents % 100}")
}

enum class Kind { CITY, CARGO, TANDEM }

class Dock(val name: String, val parent: Dock? = null, var below: List<Dock> = emptyList()) {
    fun size(): Int = 1 + below.sumOf { it.size() }
}

class Fleet(private val store: Store) {
    private val docks = mutableMapOf("Opera" to mutableListOf(1, 3), "Campus" to mutableListOf(2))

    private fun free(id: Int): Bike {
        val bike = store.bike(id)!!
        if (bike.state != "docked") throw RentalError.NotAvailable(id, bike.state)
        return bike
    }

    fun rent(id: Int, rider: String, owed: Int): Bike {
        //+ val name = rider.trim()
        if (owed > 0) throw RentalError.NotPaid(rider, owed) //~ if (owed > 0) throw RentalError.NotPaid(name, owed)
        return free(id)
    }

    fun reserve(id: Int, day: String, hour: Int): String {
        val at = slot(dayOf(day), hour)
        return free(id).frame + at
    }

    fun battery(id: Int): Int {
        val bike = store.bike(id) ?: throw NoSuchElementException("No bike has the number $id")
        return bike.battery!! / 10
    }

    fun kind(name: String): Kind = Kind.valueOf(name.uppercase()) //~ fun kind(name: String): Kind = Kind.valueOf(name.trim().replace('-', '_').uppercase())

    fun next(dock: String): Int = docks.getValue(dock).first { it > 3 }

    fun dispatch(dock: String, position: Int): Int = docks.getValue(dock)[position]

    fun rebalance(share: Int) {
        //+ if (share == 0) return
        for ((name, bikes) in docks) {
            if (bikes.size < share) docks.remove(name)
        }
    }

    fun retire(ids: List<Int>): List<Int> {
        val left = ids.toTypedArray().asList() as MutableList<Int>
        left.add(0)
        return left
    }

    fun register(form: Map<String, String>) {
        //+ val kind = form["kind"] ?: "city"
        //+ check(kind.isNotEmpty())
        val frame = form.field("frame")
        store.add(form.field("number").toInt(), frame, form.field("dock"))
    }

    fun relocate(form: Map<String, String>) {
        val (from, to) = pair(form.field("route"), "->")
        store.move(store.atDock(from).id, to.trim())
    }

    fun loop(name: String): Int {
        val dock = Dock(name)
        dock.below = listOf(Dock("annex", dock), dock)
        return dock.size()
    }

    fun age(bought: String, today: String): Long = ChronoUnit.DAYS.between(dayOf(bought), dayOf(today))

    fun grid(width: Int): IntArray = IntArray(width - 4)
}
