package org.fieldgate.grainhub.api

import org.fieldgate.grainhub.clients.Exchange
import org.fieldgate.grainhub.clients.LabClient
import org.fieldgate.grainhub.domain.Delivery
import org.fieldgate.grainhub.repositories.BoardCache
import org.fieldgate.grainhub.repositories.FarmRepository
import org.fieldgate.grainhub.services.ContractService
import org.fieldgate.grainhub.services.IntakeService

class FarmController(private val farms: FarmRepository, private val intake: IntakeService) {
    fun show(id: Long) = farms.get(id)

    fun manager(id: Long) = intake.managerOf(id)

    fun iban(id: Long) = intake.ibanOf(id)

    fun create(id: Long, name: String?) = farms.insert(id, name)

    fun deliver(farm: Long, crop: String, kilos: Int) = farms.deliver(farm, crop, kilos)

    fun deliveries(farm: Long): List<Delivery> {
        val all = farms.deliveries(farm)
        return all.sortedBy { it.kilos }
    }
}

class LabController(private val lab: LabClient, private val intake: IntakeService) {
    fun sample(delivery: Long) = intake.moisture(lab.sample(delivery))

    fun order(delivery: Long) = lab.order(delivery)

    fun methods() = lab.methods()

    fun grades(deliveries: List<Long>) = intake.grades(deliveries)
}

class App(val farms: FarmRepository, val lab: LabClient, val intake: IntakeService, val contracts: ContractService, val board: BoardCache, val exchange: Exchange) {
    val farmApi = FarmController(farms, intake)
    val labApi = LabController(lab, intake)
}
