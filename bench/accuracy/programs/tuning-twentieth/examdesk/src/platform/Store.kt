package org.lingua.examdesk.platform

import com.zaxxer.hikari.HikariConfig
import com.zaxxer.hikari.HikariDataSource
import java.sql.Connection
import redis.clients.jedis.JedisPooled

class Store {
    private val source = HikariDataSource(HikariConfig().apply {
        jdbcUrl = "jdbc:h2:mem:exam;DB_CLOSE_DELAY=-1"
        maximumPoolSize = 1
        connectionTimeout = 260
    })

    init {
        write("CREATE TABLE IF NOT EXISTS candidate (id INT PRIMARY KEY, name VARCHAR(12) NOT NULL, level CHAR(2) CHECK (level IN ('A1', 'A2', 'B1')))")
        write("CREATE TABLE IF NOT EXISTS sitting (id IDENTITY PRIMARY KEY, candidate INT REFERENCES candidate (id), points INT)")
    }

    fun <T> read(sql: String, vararg values: Any?, map: (java.sql.ResultSet) -> T): T =
        source.connection.use { connection -> bind(connection, sql, values).executeQuery().use(map) }

    fun write(sql: String, vararg values: Any?): Int =
        source.connection.use { connection -> bind(connection, sql, values).executeUpdate() }

    private fun bind(connection: Connection, sql: String, values: Array<out Any?>) =
        connection.prepareStatement(sql).apply { values.forEachIndexed { i, value -> setObject(i + 1, value) } }

    fun nested(): Int = source.connection.use { read("SELECT 1") { 1 } }
}

class SeatLocks(private val port: Int) {
    fun take(seat: String): String = JedisPooled("127.0.0.1", port).use { it.set("seat:$seat", "1") }
}
