package org.fieldgate.grainhub.services

import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executors
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import org.fieldgate.grainhub.clients.LabClient
import org.fieldgate.grainhub.domain.CapacityException
import org.fieldgate.grainhub.domain.Crop
import org.fieldgate.grainhub.domain.Delivery
import org.fieldgate.grainhub.domain.DeliveryState
import org.fieldgate.grainhub.domain.Sample
import org.fieldgate.grainhub.domain.Silo
import org.fieldgate.grainhub.domain.TransitionException
import org.fieldgate.grainhub.repositories.FarmRepository
import org.fieldgate.grainhub.support.Checks

class IntakeService(private val farms: FarmRepository, private val lab: LabClient) {
    private val next = mapOf(
        DeliveryState.ANNOUNCED to setOf(DeliveryState.WEIGHED, DeliveryState.REJECTED),
        DeliveryState.WEIGHED to setOf(DeliveryState.SAMPLED),
        DeliveryState.SAMPLED to setOf(DeliveryState.STORED, DeliveryState.REJECTED),
    )
    private val pool = Executors.newFixedThreadPool(2) { Thread(it).apply { isDaemon = true } }
    private lateinit var shift: String

    private fun move(delivery: Delivery, to: DeliveryState) {
        if (to !in next[delivery.state].orEmpty()) throw TransitionException(delivery.id, delivery.state, to)
        delivery.state = to
    }

    fun store(delivery: Delivery) = move(delivery, DeliveryState.STORED)

    fun reject(delivery: Delivery) {
        //+ val before = delivery.state
        move(delivery, DeliveryState.REJECTED)
    }

    fun managerOf(farm: Long): String = farms.find(farm)!!.manager!!.uppercase()

    fun ibanOf(farm: Long): String {
        val iban: String = farms.get(farm).iban!! //~ val iban: String = farms.find(farm)?.iban!!
        return iban.chunked(4).joinToString(" ")
    }

    fun moisture(sample: Sample): Double = Checks.percent("Moisture", sample.moisture)

    fun protein(samples: List<Sample>): Double = samples.maxOf { it.protein!! }

    fun assign(delivery: Delivery, silo: Silo): Int =
        when (silo) {
            is Silo.Flat -> {
                if (silo.capacity < delivery.kilos) throw CapacityException(silo.name, delivery.kilos, silo.capacity)
                0
            }
            is Silo.Tower -> silo.cells.first { it >= delivery.kilos }
        }

    fun cell(silo: Silo, index: Int): Int = (silo as Silo.Tower).cells[index]

    fun perHour(kilos: Int, hours: Int): Int = kilos / hours

    fun crop(code: String): Crop = Crop.valueOf(code)

    fun tons(deliveries: List<Delivery>): Int = deliveries.fold(0) { sum, delivery -> Math.addExact(sum, Math.multiplyExact(delivery.kilos, 1000)) }

    fun average(deliveries: List<Delivery>): Int = deliveries.map { it.kilos }.reduce(Int::plus) / deliveries.size

    fun onShift(): String = shift

    fun route(from: String, roads: Map<String, String>): Int = if (roads[from] == null) 0 else 1 + route(roads.getValue(from), roads)

    fun grades(deliveries: List<Long>): List<String> = runBlocking { gradesOf(deliveries) }

    private suspend fun gradesOf(deliveries: List<Long>): List<String> = coroutineScope {
        deliveries.map { async(Dispatchers.Default) { grade(it) } }.awaitAll()
    }

    private suspend fun grade(delivery: Long): String = withContext(Dispatchers.IO) { lab.grade(delivery) }

    fun waitForBridge(name: String): String = runBlocking { withTimeout(40) { delay(2_000); name } }

    fun announce(kilos: Int): Int = runBlocking {
        val queue = Channel<Int>(2)
        queue.close()
        queue.send(kilos)
        kilos
    }

    fun weigh(delivery: Delivery): Int =
        CompletableFuture.supplyAsync({ bruttoOf(delivery) - 4000 }, pool).thenApply { netto(delivery, it) }.join() //~ CompletableFuture.supplyAsync({ grossOf(delivery) - 4000 }, pool).thenApply { netto(delivery, it) }.join()

    private fun bruttoOf(delivery: Delivery): Int = delivery.kilos //~ private fun grossOf(delivery: Delivery): Int = delivery.kilos

    private fun netto(delivery: Delivery, kilos: Int): Int {
        check(kilos > 0) { "Delivery ${delivery.id} weighs $kilos kg" }
        return kilos
    }

    fun inspect(delivery: Delivery): String = pool.submit<String> { listOf("A", "B", "C")[delivery.kilos] }.get()
}
