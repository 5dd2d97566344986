package io.bikefleet.util

import kotlin.random.Random

private val random = Random((System.getenv("SEED") ?: "1").toInt() * 7919)

fun num(low: Int, high: Int): Int = random.nextInt(low, high + 1)

fun <T> pick(vararg words: T): T = words[num(0, words.size - 1)]

fun dock(): String = pick("Riverside", "Opera", "Old Mill", "Stadium", "Campus", "Ferry", "Market")

fun code(prefix: String): String = "%s-%05d".format(prefix, num(100, 99999))

fun day(): String = "2026-%02d-%02d".format(num(1, 12), num(1, 28))
