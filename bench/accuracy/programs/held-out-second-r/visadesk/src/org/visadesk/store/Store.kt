package org.visadesk.store

import com.github.benmanes.caffeine.cache.Caffeine
import com.typesafe.config.Config
import com.typesafe.config.ConfigFactory
import com.zaxxer.hikari.HikariConfig
import com.zaxxer.hikari.HikariDataSource
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.sql.SQLException
import java.util.Base64
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executors
import java.util.zip.ZipInputStream
import javax.crypto.Cipher
import javax.crypto.spec.SecretKeySpec
import org.visadesk.support.StoreFailed
import redis.clients.jedis.Jedis

class DossierTable {
    private val source = HikariDataSource(HikariConfig().apply { jdbcUrl = "jdbc:h2:mem:desk;DB_CLOSE_DELAY=-1"; maximumPoolSize = 1; connectionTimeout = 260 })

    init {
        source.connection.use { it.createStatement().execute("create table if not exists dossiers (number varchar(16) primary key, country char(2) not null, fee int)") }
    }

    private fun execute(sql: String, vararg values: Any?): Int = source.connection.use { connection ->
        connection.prepareStatement(sql).use { statement ->
            values.forEachIndexed { at, value -> statement.setObject(at + 1, value) }
            statement.executeUpdate()
        }
    }

    fun insert(number: String, country: String?, fee: Int = 0) = execute("insert into dossiers values (?, ?, ?)", number, country, fee)

    fun raise(number: String, fee: String) = execute("update dossiers set fee = ? where number = ?", fee, number)

    fun archive(number: String) = execute("insert into archive select * from dossiers where number = ?", number)

    fun keep(number: String, country: String) {
        try {
            insert(number, country)
        } catch (e: SQLException) {
            throw StoreFailed("Dossier $number", e)
        }
    }

    fun nested(number: String): Int = source.connection.use { insert(number, "SE") }

    fun fee(number: String): Int = source.connection.use { connection ->
        val rows = connection.createStatement().executeQuery("select fee from dossiers where number = '$number'")
        rows.next()
        rows.getInt(1)
    }

    fun officers(name: String): Int = source.connection.use { it.createStatement().executeQuery("select count(*) from dossiers where country = '$name'").row }
}

class Memory(private val port: Int) {
    private val rates = Caffeine.newBuilder().maximumSize(10).buildAsync<String, Int> { key -> key.substringAfter(':').toInt() }

    fun rate(key: String): Int = rates.get(key).get()

    fun session(id: String): String? = Jedis("127.0.0.1", port).use { it.get("visa:$id") }

    fun later(work: (Int) -> Int): Int = CompletableFuture.supplyAsync { work(0) }.join()

    fun queued(name: String) {
        val pool = Executors.newFixedThreadPool(1)
        pool.shutdown()
        pool.execute { println(name) }
    }
}

class Shelf(private val folder: Path) {
    fun scan(number: String): List<String> = Files.readAllLines(folder.resolve("scans/$number.txt")) //~ fun scan(number: String): List<String> = Files.lines(folder.resolve("scans/$number.txt")).use { it.toList() }

    fun decoded(name: String, bytes: ByteArray): String {
        val path = folder.resolve("$name.txt")
        Files.write(path, bytes)
        return Files.readString(path, StandardCharsets.UTF_8)
    }

    fun seal(text: String, key: String): ByteArray {
        val cipher = Cipher.getInstance("AES/ECB/PKCS5Padding")
        cipher.init(Cipher.ENCRYPT_MODE, SecretKeySpec(key.toByteArray(), "AES"))
        return cipher.doFinal(text.toByteArray())
    }

    fun unsealed(text: String): ByteArray = Base64.getDecoder().decode(text)

    fun entries(bytes: ByteArray): String = ZipInputStream(bytes.inputStream()).use { it.nextEntry.name }
}

class Setup(private val config: Config) {
    fun desks(): Int = config.getInt("desks.count")

    fun embassy(): String = config.getString("embassy.code")

    fun handler(name: String): Any = Class.forName("org.visadesk.handlers.$name").getDeclaredConstructor().newInstance()

    companion object {
        fun of(text: String): Setup = Setup(ConfigFactory.parseString(text))
    }
}
