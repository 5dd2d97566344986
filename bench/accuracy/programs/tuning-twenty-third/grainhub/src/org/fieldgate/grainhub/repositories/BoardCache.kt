package org.fieldgate.grainhub.repositories

import com.google.common.cache.CacheBuilder
import com.google.common.cache.CacheLoader
import com.google.common.collect.ImmutableMap
import com.google.common.collect.Iterables
import redis.clients.jedis.Jedis

class BoardCache(private val port: Int) {
    private val prices = mapOf("WHEAT" to 214, "BARLEY" to 188)

    private val board = CacheBuilder.newBuilder().maximumSize(10).build(
        object : CacheLoader<String, Int>() {
            override fun load(key: String): Int = prices.getValue(key)
        },
    )

    private val subscribers = mutableListOf<String>()

    fun price(crop: String): Int = board.get(crop)

    fun push(crop: String, price: Int) {
        Jedis("127.0.0.1", port).use { it.set("board:$crop", price.toString()) }
    }

    fun index(rows: List<Pair<String, Int>>): Map<String, Int> {
        val builder = ImmutableMap.builder<String, Int>()
        for ((crop, price) in rows) builder.put(crop, price)
        return builder.buildOrThrow()
    }

    fun single(names: List<String>): String = Iterables.getOnlyElement(names)

    fun unsubscribe(prefix: String, all: List<String>) {
        subscribers.clear()
        subscribers += all
        for (name in subscribers) if (name.startsWith(prefix)) subscribers.remove(name)
    }
}
