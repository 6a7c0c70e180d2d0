package dev.streambook.unit3;

import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.HeavyHitters;
import dev.streambook.unit1.WindowAssigner;
import java.io.Serializable;

/**
 * The exercises of unit 1 from which 3.4 is built, as factories: a bolt travels as bytes, and its parts are made on the worker.
 *
 * @param windows 1.8
 * @param counters 1.2, new ones for each window
 * @param watermark 1.9, for as many partitions as there are {@link Channels}
 */
public record TrendParts(
        PartFactory<WindowAssigner> windows, PartFactory<HeavyHitters> counters, PartFactory<BoundedDisorder> watermark)
        implements Serializable {}
