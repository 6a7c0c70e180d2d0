package dev.streambook.recommender.serving.page;

import dev.streambook.recommender.serving.fault.Faults;
import dev.streambook.recommender.serving.view.StreamProbe;

/**
 * What the live page sees of the stages, and may do to them.
 *
 * @param probe measures the stream
 * @param faults what its fault buttons do
 */
public record PageStages(StreamProbe probe, Faults faults) {}
