package org.fieldgate.grainhub.repositories

import org.fieldgate.grainhub.domain.Crop
import org.fieldgate.grainhub.domain.Delivery
import org.fieldgate.grainhub.domain.Farm
import org.fieldgate.grainhub.domain.NotFoundException

class FarmRepository(private val database: Database) {
    private val jdbc = database.jdbc

    fun find(id: Long): Farm? =
        jdbc.query("select * from farms where id = ?", { row, _ -> Farm(row.getLong("id"), row.getString("name"), row.getString("iban"), row.getString("manager")) }, id).firstOrNull()

    fun get(id: Long): Farm = find(id) ?: throw NotFoundException("farm", id)

    fun manager(id: Long): String? = jdbc.queryForObject("select manager from farms where id = ?", String::class.java, id)

    fun insert(id: Long, name: String?) {
        jdbc.update("insert into farms (id, name) values (?, ?)", id, name)
    }

    fun deliver(farm: Long, crop: String, kilos: Int) {
        database.transactions.executeWithoutResult {
            jdbc.update("insert into deliveries (farm, crop, kilos) values (?, ?, ?)", farm, crop, kilos)
        }
    }

    fun deliveries(farm: Long): List<Delivery> =
        jdbc.query("select * from deliveries where farm = ?", { row, _ -> Delivery(row.getLong("id"), farm, Crop.valueOf(row.getString("crop")), row.getInt("kilos")) }, farm)

    fun yearly(year: Int): Int? = jdbc.queryForObject("select sum(kilos) from deliveries where harvest = ?", Int::class.java, year)

    fun tables(name: String): Int? = jdbc.queryForObject("select count(*) from $name", Int::class.java)

    fun search(order: String): List<String> = jdbc.queryForList("select name from farms where name like ? order by name", String::class.java, *order.split(",").toTypedArray())

    fun crowd(depth: Int): Int = database.source.connection.use { if (depth == 0) 0 else crowd(depth - 1) }
}
