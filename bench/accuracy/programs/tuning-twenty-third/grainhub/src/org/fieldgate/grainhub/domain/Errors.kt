package org.fieldgate.grainhub.domain

open class GrainException(message: String, cause: Throwable? = null) : RuntimeException(message, cause)

class TransitionException(id: Long, from: DeliveryState, to: DeliveryState) : GrainException("Delivery $id cannot go from $from to $to")

class NotFoundException(what: String, id: Any) : GrainException("No $what with id $id")

class CapacityException(val silo: String, wanted: Int, left: Int) : GrainException("Silo $silo has $left kg left, $wanted kg wanted")

class PeerException(peer: String, val status: Int, cause: Throwable? = null) : GrainException("$peer answered $status", cause)
