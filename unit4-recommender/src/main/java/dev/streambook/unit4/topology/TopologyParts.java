package dev.streambook.unit4.topology;

import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.HeavyHitters;
import dev.streambook.unit1.WindowAssigner;
import dev.streambook.unit4.PartFactory;
import dev.streambook.unit4.log.PoisonHandlers;

/**
 * The parts of the topology that are exercises.
 *
 * @param deduplicator 1.11, one for each partition; made for {@link TopologySettings#retention()} and no memory
 * @param counters 1.2, for what is trending, one for each window; made for {@link TrendingSettings#counters()}
 * @param windows 1.8, for what is trending
 * @param watermark 1.9, for what is trending; made for {@link TopologySettings#disorder()}
 * @param poison 2.11, for what the topology cannot handle
 */
public record TopologyParts(
        PartFactory<Deduplicator> deduplicator,
        PartFactory<HeavyHitters> counters,
        PartFactory<WindowAssigner> windows,
        PartFactory<BoundedDisorder> watermark,
        PoisonHandlers poison) {}
