package io.bikefleet.store

import com.zaxxer.hikari.HikariConfig
import com.zaxxer.hikari.HikariDataSource
import org.jetbrains.exposed.sql.Database
import org.jetbrains.exposed.sql.Table
import org.jetbrains.exposed.sql.insert
import org.jetbrains.exposed.sql.selectAll
import org.jetbrains.exposed.sql.transactions.transaction
import org.jetbrains.exposed.sql.update
import java.sql.Connection

object Bikes : Table("bikes") {
    val id = integer("id")
    val frame = varchar("frame", 12).uniqueIndex()
    val dock = varchar("dock", 40)
    val battery = integer("battery").nullable()
    val state = varchar("status", 12)
    override val primaryKey = PrimaryKey(id)
}

object Repairs : Table("repairs") {
    val bike = integer("bike")
    val note = varchar("note", 80)
}

data class Bike(val id: Int, val frame: String, val dock: String, val battery: Int?, val state: String)

class Store {
    private val pool = HikariDataSource(HikariConfig().apply {
        jdbcUrl = "jdbc:h2:mem:fleet;DB_CLOSE_DELAY=-1"
        maximumPoolSize = 2
        connectionTimeout = 300
    })
    private val database = Database.connect(pool)

    fun prepare() = sql { connection ->
        connection.createStatement().execute(
            """create table bikes (id int primary key, frame varchar(12) not null unique, dock varchar(40) not null, battery int, status varchar(12) not null);
            insert into bikes values (1, 'F-1', 'Opera', 80, 'docked'), (2, 'F-2', 'Campus', null, 'rented'), (3, 'F-3', 'Opera', 5, 'broken')""",
        )
    }

    fun <T> sql(block: (Connection) -> T): T = pool.connection.use(block)

    fun bike(id: Int): Bike? = transaction(database) {
        Bikes.selectAll().where { Bikes.id eq id }.map { Bike(it[Bikes.id], it[Bikes.frame], it[Bikes.dock], it[Bikes.battery], it[Bikes.state]) }.firstOrNull()
    }

    fun atDock(name: String): Bike = transaction(database) {
        Bikes.selectAll().where { Bikes.dock eq name }.map { Bike(it[Bikes.id], it[Bikes.frame], it[Bikes.dock], it[Bikes.battery], it[Bikes.state]) }.single()
    }

    fun add(number: Int, serial: String, at: String) = transaction(database) {
        Bikes.insert {
            it[id] = number
            it[frame] = serial
            it[dock] = at
            it[state] = "docked"
        }
    }

    fun move(number: Int, target: String) = transaction(database) {
        Bikes.update({ Bikes.id eq number }) { it[dock] = target }
    }

    fun repairs(number: Int): List<String> = transaction(database) {
        Repairs.selectAll().where { Repairs.bike eq number }.map { it[Repairs.note] }
    }

    fun ordered(column: String): Int = sql { connection ->
        connection.createStatement().executeQuery("select count(*) from bikes group by $column").use { rows -> if (rows.next()) rows.getInt(1) else 0 }
    }

    fun report(state: String): Int = sql { connection ->
        val statement = connection.prepareStatement("select id from bikes where status = ?")
        statement.setString(2, state)
        statement.executeQuery().use { if (it.next()) it.getInt(1) else 0 }
    }

    fun export(): Int {
        val held = List(2) { pool.connection }
        try {
            return sql { it.metaData.maxConnections }
        } finally {
            held.forEach { it.close() }
        }
    }
}
