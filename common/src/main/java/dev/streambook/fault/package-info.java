/**
 * Faults on purpose: crashes at a chosen point, repeated, reordered, delayed and broken records, a consumer held back, an
 * answer that gets lost. Each is repeatable: chosen by a count or by a seed, never by a clock.
 *
 * <p>A broker that goes away and comes back is {@link dev.streambook.engine.KafkaBroker#restart()}; {@link
 * dev.streambook.fault.CrashPoints#doing} does it at a chosen point.
 */
package dev.streambook.fault;
