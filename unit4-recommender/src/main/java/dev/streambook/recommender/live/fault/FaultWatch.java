package dev.streambook.recommender.live.fault;

import dev.streambook.recommender.topics.StageAudit;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the recovery from a fault is told by.
 *
 * @param handedOver lines that have been handed to the intake, as of now
 * @param counts what each stage has done
 * @param reportedAt when each stage has said something last
 */
public record FaultWatch(
        LongSupplier handedOver, Supplier<Collection<StageAudit>> counts, Supplier<Map<String, Instant>> reportedAt) {}
