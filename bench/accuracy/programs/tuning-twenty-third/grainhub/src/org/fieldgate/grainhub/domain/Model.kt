package org.fieldgate.grainhub.domain

import java.math.BigDecimal
import java.time.LocalDate

enum class Crop { WHEAT, BARLEY, OATS, RAPE }

enum class DeliveryState { ANNOUNCED, WEIGHED, SAMPLED, STORED, REJECTED }

data class Farm(val id: Long, val name: String, val iban: String?, val manager: String?)

data class Delivery(val id: Long, val farm: Long, val crop: Crop, val kilos: Int, var state: DeliveryState = DeliveryState.ANNOUNCED)

data class Sample(val delivery: Long, val moisture: Double, val protein: Double?)

data class Contract(val number: String, val farm: String, val price: BigDecimal, val until: LocalDate, val terms: Map<String, Any?> = emptyMap())

sealed interface Silo {
    val name: String

    data class Flat(override val name: String, val capacity: Int) : Silo

    data class Tower(override val name: String, val cells: List<Int>) : Silo
}
