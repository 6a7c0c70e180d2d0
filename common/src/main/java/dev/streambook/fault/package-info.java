/**
 * Faults on purpose: crashes at a chosen point, a line that loses answers, a service whose answer gets lost. Each is
 * repeatable: chosen by a count, never by a clock.
 *
 * <p>Repeated, late, out-of-order and broken records are {@code dev.streambook.generator.FaultSettings}.
 *
 * <p>A broker that goes away and comes back is {@link dev.streambook.engine.kafka.KafkaBroker#restart()}; {@link
 * dev.streambook.fault.CrashPoints#doing} does it at a chosen point.
 */
package dev.streambook.fault;
