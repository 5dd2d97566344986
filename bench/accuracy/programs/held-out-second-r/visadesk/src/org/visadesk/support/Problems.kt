package org.visadesk.support

open class DeskException(message: String, cause: Throwable? = null) : RuntimeException(message, cause)

class WrongStatus(val dossier: String, from: String, to: String) : DeskException("Dossier $dossier cannot go from $from to $to")

class CheckDigitWrong(line: Int, expected: Int, found: Char) : DeskException("Line $line has check digit $found, not $expected")

class ConsulateRefused(val status: Int, path: String) : DeskException("Consulate answered $status to $path")

class FeeUnknown(kind: String, country: String) : DeskException("No fee for $kind of $country")

class DeskOverbooked(desk: Int, at: String) : IllegalStateException("Desk $desk has no place at $at")

class StoreFailed(what: String, cause: Throwable) : DeskException("$what could not be stored: ${cause.message}", cause)
