package org.lingua.examdesk.exam

import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import com.fasterxml.jackson.module.kotlin.readValue
import java.time.LocalDate
import java.util.UUID
import org.lingua.examdesk.platform.Forbidden
import org.lingua.examdesk.platform.Store

enum class Level { A1, A2, B1 }

data class Registration(val name: String, val level: Level, val attempts: Int)

class Candidates(private val store: Store) {
    private val json = jacksonObjectMapper()

    fun add(id: Int, name: String?, level: String): Int =
        store.write("INSERT INTO candidate (id, name, level) VALUES (?, ?, ?)", id, name, level)

    fun sitting(candidate: Int, points: Int): Int {
        //+ require(points >= 0)
        return store.write("INSERT INTO sitting (candidate, points) VALUES (?, ?)", candidate, points)
    }

    fun nameOf(id: Int): String = store.read("SELECT name FROM candidate WHERE id = ?", id) { rows ->
        rows.next()
        rows.getString(1)
    }

    fun byTown(town: String): Int = store.read("SELECT COUNT(*) FROM candidate WHERE town = ?", town) { 0 }

    fun register(body: String): Registration = json.readValue(body)

    fun level(text: String): Level = Level.valueOf(text)

    fun born(text: String): LocalDate = LocalDate.parse(text)

    fun ticket(text: String): UUID = UUID.fromString(text)

    fun withdraw(by: String, registration: Map<String, String>) {
        if (registration["name"] != by) throw Forbidden(by, "withdraw ${registration["name"]}")
    }

    fun language(registration: Map<String, String>): String = registration.getValue("language")

    fun guardian(registration: Map<String, Any?>): String = registration["guardian"]!!.toString()
}
