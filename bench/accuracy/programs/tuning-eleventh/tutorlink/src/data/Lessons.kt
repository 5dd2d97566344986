package io.tutorlink.data

import com.zaxxer.hikari.HikariConfig
import com.zaxxer.hikari.HikariDataSource
import io.tutorlink.support.NotFound
import java.sql.Connection
import java.sql.PreparedStatement
import java.sql.ResultSet
import java.time.LocalDate

enum class Level { BEGINNER, ADVANCED }

data class Tutor(val id: Int, val name: String, val subject: String, val level: Level, val bio: String?)

class Database(name: String) {
    val pool = HikariDataSource(
        HikariConfig().apply {
            jdbcUrl = "jdbc:h2:mem:$name;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60"
            maximumPoolSize = 2
            connectionTimeout = 300
        },
    )

    init {
        use { connection ->
            listOf(
                "CREATE TABLE tutors (id INT PRIMARY KEY, name VARCHAR(20) NOT NULL, subject VARCHAR(40) NOT NULL, lvl VARCHAR(10), bio VARCHAR(99))",
                "CREATE TABLE lessons (id VARCHAR(20) PRIMARY KEY, tutor INT NOT NULL REFERENCES tutors(id), held_on DATE, minutes INT CHECK (minutes > 0))",
                "INSERT INTO tutors VALUES (1, 'Clara', 'maths', 'BEGINNER', NULL), (2, 'Ben', 'physics', 'EXPERT', 'x')",
                "INSERT INTO lessons VALUES ('L-1', 1, NULL, 45)",
            ).forEach { connection.createStatement().execute(it) }
        }
    }

    fun <T> use(work: (Connection) -> T): T = pool.connection.use(work)

    fun <T> transaction(work: (Connection) -> T): T = use { connection ->
        connection.autoCommit = false
        try {
            work(connection).also { connection.commit() }
        } catch (e: Exception) {
            connection.rollback()
            throw e
        } finally {
            connection.autoCommit = true
        }
    }

    fun update(sql: String, vararg values: Any?) = use { it.prepare(sql, values).executeUpdate() }

    fun <T> one(sql: String, vararg values: Any?, map: (ResultSet) -> T): T? = use { connection ->
        val rows = connection.prepare(sql, values).executeQuery()
        if (rows.next()) map(rows) else null
    }
}

private fun Connection.prepare(sql: String, values: Array<out Any?>): PreparedStatement =
    prepareStatement(sql).apply { values.forEachIndexed { i, value -> setObject(i + 1, value) } }

class TutorRepository(private val db: Database) {
    fun find(id: Int): Tutor? = db.one("SELECT * FROM tutors WHERE id = ?", id) { row ->
        Tutor(row.getInt("id"), row.getString("name"), row.getString("subject"), Level.valueOf(row.getString("lvl")), row.getString("bio"))
    }

    fun get(id: Int): Tutor = find(id) ?: throw NotFound("tutor", id)

    fun add(id: Int, name: String, subject: String?) = db.update("INSERT INTO tutors (id, name, subject) VALUES (?, ?, ?)", id, name, subject)

    fun remove(id: Int) = db.update("DELETE FROM tutors WHERE id = ?", id)

    fun search(word: String) = db.one("SELECT count(*) FROM tutors WHERE name LIKE '$word%'") { it.getInt(1) }

    fun rating(id: Int) = db.one("SELECT rating FROM tutors WHERE id = ?", id) { it.getDouble(1) }
}

class LessonRepository(private val db: Database) {
    fun add(id: String, tutor: Int, minutes: Int) = db.update("INSERT INTO lessons VALUES (?, ?, CURRENT_DATE, ?)", id, tutor, minutes)

    fun day(id: String): LocalDate = db.one("SELECT held_on FROM lessons WHERE id = ?", id) { it.getDate(1).toLocalDate() } ?: throw NotFound("lesson", id)

    fun move(id: String, minutes: Int) = db.transaction { first ->
        first.createStatement().executeUpdate("UPDATE lessons SET minutes = 30 WHERE id = '$id'")
        db.transaction { second -> second.createStatement().executeUpdate("UPDATE lessons SET minutes = $minutes WHERE id = '$id'") }
    }

    fun export(): Int {
        val held = List(2) { db.pool.connection }
        try {
            return db.one("SELECT count(*) FROM lessons") { it.getInt(1) }!!
        } finally {
            held.forEach { it.close() }
        }
    }

    fun label(id: String) = db.one("SELECT held_on FROM lessons WHERE id = ?", id) { it.getInt("title") }
}
